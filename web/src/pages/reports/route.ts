import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { FilterQuery } from '../../../../src/http/wire.ts'
import { rootRoute } from '../../root.tsx'

const fields = ['outlet', 'from', 'to', 'speaker', 'place'] as const

/** What the address narrows the list to; what it does not know is left out. */
export function filterIn(search: Readonly<Record<string, unknown>>): FilterQuery {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = search[field]
      return typeof value === 'string' && value !== '' ? [[field, value]] : []
    }),
  )
}

export const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports',
  validateSearch: filterIn,
  component: lazyRouteComponent(() => import('./ReportsPage.tsx'), 'ReportsPage'),
})
