import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Standing } from '../../../../src/http/wire.ts'
import { rootRoute } from '../../root.tsx'

export const standings = [
  'attached',
  'agreed',
  'changed',
  'unattached',
  'undone',
] as const satisfies readonly Standing[]

export interface DecisionsSearch {
  readonly standing?: Standing
}

export const decisionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decisions',
  validateSearch: ({ standing }: Record<string, unknown>): DecisionsSearch => {
    const known = standings.find((one) => one === standing)
    return known === undefined ? {} : { standing: known }
  },
  component: lazyRouteComponent(() => import('./DecisionsPage.tsx'), 'DecisionsPage'),
})
