import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../root.tsx'
import { filterIn } from '../../ui/Filters.tsx'

export const incidentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/incidents',
  validateSearch: filterIn,
  component: lazyRouteComponent(() => import('./IncidentsPage.tsx'), 'IncidentsPage'),
})
