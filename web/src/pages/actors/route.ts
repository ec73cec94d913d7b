import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { NameKind } from '../../../../src/http/wire.ts'
import { rootRoute } from '../../root.tsx'

export const kinds = ['person', 'organisation', 'place'] as const satisfies readonly NameKind[]

export interface ActorsSearch {
  readonly name?: string
  readonly kind?: NameKind
}

export const actorsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/actors',
  validateSearch: (search: Record<string, unknown>): ActorsSearch => {
    const kind = kinds.find((one) => one === search.kind)
    return {
      ...(search.name === undefined || search.name === '' ? {} : { name: String(search.name) }),
      ...(kind === undefined ? {} : { kind }),
    }
  },
  component: lazyRouteComponent(() => import('./ActorsPage.tsx'), 'ActorsPage'),
})
