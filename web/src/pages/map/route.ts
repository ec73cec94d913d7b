import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../root.tsx'
import { mapSearch } from './search.ts'

// The map itself comes with the page and never with the first load.
export const mapRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/map',
  validateSearch: mapSearch,
  component: lazyRouteComponent(() => import('./MapPage.tsx'), 'MapPage'),
})
