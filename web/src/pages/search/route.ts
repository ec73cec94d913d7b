import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { EventType, FilterQuery } from '../../../../src/http/wire.ts'
import { isEventType } from '../../../../src/view/families.ts'
import { rootRoute } from '../../root.tsx'
import { filterIn } from '../../ui/Filters.tsx'

export interface SearchSearch extends FilterQuery {
  readonly q?: string
  readonly type?: EventType
}

export const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/search',
  validateSearch: (search: Record<string, unknown>): SearchSearch => ({
    // What looks like a number in an address is one; it was typed as words.
    ...(search.q === undefined || search.q === '' ? {} : { q: String(search.q) }),
    ...(isEventType(search.type) ? { type: search.type } : {}),
    ...filterIn(search),
  }),
  component: lazyRouteComponent(() => import('./SearchPage.tsx'), 'SearchPage'),
})
