import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../root.tsx'

/** What a briefing is about: kept in the address. */
export interface BriefingSearch {
  readonly from?: string
  readonly to?: string
  readonly place?: string
  readonly outlet?: string
  readonly actor?: string
  readonly incident?: string
  readonly limit?: number
  /** Its language, where it is not that of the page. */
  readonly in?: 'ar' | 'en'
}

export const subjects = ['place', 'actor', 'outlet', 'from', 'to', 'incident'] as const

export function briefingSearch(search: Readonly<Record<string, unknown>>): BriefingSearch {
  const said = subjects.flatMap((name) => {
    const value = search[name]
    return typeof value === 'string' && value.trim() !== '' ? [[name, value] as const] : []
  })
  const limit = Number(search.limit)
  const language = search.in
  return {
    ...Object.fromEntries(said),
    ...(Number.isInteger(limit) && limit > 0 && limit <= 200 ? { limit } : {}),
    ...(language === 'ar' || language === 'en' ? { in: language } : {}),
  }
}

export const briefingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/briefing',
  validateSearch: briefingSearch,
  component: lazyRouteComponent(() => import('./BriefingPage.tsx'), 'BriefingPage'),
})
