import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type Relation, relations } from '../../../../src/annotation/relations.ts'
import { rootRoute } from '../../root.tsx'

export interface ActorSearch {
  /** The only relation whose lines are drawn. */
  readonly relation?: Relation
}

export const actorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/actors/$id',
  validateSearch: (search: Record<string, unknown>): ActorSearch => {
    const relation = relations.find((one) => one === search.relation)
    return relation === undefined ? {} : { relation }
  },
  component: lazyRouteComponent(() => import('./ActorPage.tsx'), 'ActorPage'),
})
