import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../root.tsx'

export const addRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/add',
  // The job that is watched, so that a reload loses nothing.
  validateSearch: (search: Record<string, unknown>): { readonly job?: string } =>
    typeof search.job === 'string' && search.job !== '' ? { job: search.job } : {},
  component: lazyRouteComponent(() => import('./AddPage.tsx'), 'AddPage'),
})
