import { createRoute, redirect } from '@tanstack/react-router'
import { rootRoute } from '../../root.tsx'

/** Who has to log in is asked at every address; who has done so has nothing to do here. */
export const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/login',
  beforeLoad: () => {
    throw redirect({ to: '/' })
  },
})
