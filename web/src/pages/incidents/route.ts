import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { EventType, FilterQuery, Grade } from '../../../../src/http/wire.ts'
import { isEventType } from '../../../../src/view/families.ts'
import { ar } from '../../../../src/words/ar.ts'
import { rootRoute } from '../../root.tsx'
import { filterIn } from '../../ui/Filters.tsx'

export interface IncidentsSearch extends FilterQuery {
  readonly type?: EventType
  readonly grade?: Grade
  /** Only those whose accounts differ. */
  readonly differing?: true
  /** Those of several reports before all others. */
  readonly severalFirst?: true
}

const isGrade = (value: unknown): value is Grade => typeof value === 'string' && Object.hasOwn(ar.grades, value)

export const incidentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/incidents',
  validateSearch: (search: Record<string, unknown>): IncidentsSearch => ({
    ...(isEventType(search.type) ? { type: search.type } : {}),
    ...(isGrade(search.grade) ? { grade: search.grade } : {}),
    ...(search.differing === true ? { differing: true } : {}),
    ...(search.severalFirst === true ? { severalFirst: true } : {}),
    ...filterIn(search),
  }),
  component: lazyRouteComponent(() => import('./IncidentsPage.tsx'), 'IncidentsPage'),
})

/** What the server is asked for such a view. */
export const queryOf = ({ type, grade, ...rest }: IncidentsSearch) => ({ ...rest, types: type, grades: grade })
