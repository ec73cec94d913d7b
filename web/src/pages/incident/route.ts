import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../root.tsx'

export const incidentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/incidents/$incident',
  component: lazyRouteComponent(() => import('./IncidentPage.tsx'), 'IncidentPage'),
})
