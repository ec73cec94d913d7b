import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../root.tsx'
import { registerSearch } from './search.ts'

export const registersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/registers',
  component: lazyRouteComponent(() => import('./RegistersPage.tsx'), 'RegistersPage'),
})

export const registerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/registers/$name',
  validateSearch: registerSearch,
  component: lazyRouteComponent(() => import('./RegisterPage.tsx'), 'RegisterPage'),
})
