import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../root.tsx'
import { filterIn } from '../../ui/Filters.tsx'

export const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports',
  validateSearch: filterIn,
  component: lazyRouteComponent(() => import('./ReportsPage.tsx'), 'ReportsPage'),
})
