import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../root.tsx'
import { filterIn } from '../../ui/Filters.tsx'

export const sourcesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sources',
  validateSearch: filterIn,
  component: lazyRouteComponent(() => import('./SourcesPage.tsx'), 'SourcesPage'),
})
