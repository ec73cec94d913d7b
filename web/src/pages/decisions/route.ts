import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Proposal, Standing } from '../../../../src/http/wire.ts'
import { rootRoute } from '../../root.tsx'

export const views = ['decisions', 'proposals'] as const
export type View = (typeof views)[number]

export const standings = [
  'attached',
  'agreed',
  'changed',
  'unattached',
  'undone',
] as const satisfies readonly Standing[]

export const states = ['open', 'accepted', 'rejected'] as const satisfies readonly Proposal['state'][]

export interface DecisionsSearch {
  /** What people decided where none is named. */
  readonly view?: View
  /** How decisions stand. */
  readonly standing?: Standing
  /** Which proposals; those that wait where none is named. */
  readonly state?: Proposal['state']
}

export const decisionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decisions',
  validateSearch: (search: Record<string, unknown>): DecisionsSearch => {
    const view = views.find((one) => one === search.view)
    const standing = standings.find((one) => one === search.standing)
    const state = states.find((one) => one === search.state)
    return {
      ...(view === undefined ? {} : { view }),
      ...(standing === undefined ? {} : { standing }),
      ...(state === undefined ? {} : { state }),
    }
  },
  component: lazyRouteComponent(() => import('./DecisionsPage.tsx'), 'DecisionsPage'),
})
