import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, redirect } from '@tanstack/react-router'
import { incidentRoute } from './pages/incident/route.ts'
import { incidentsRoute } from './pages/incidents/route.ts'
import { reportRoute } from './pages/report/route.ts'
import { reportsRoute } from './pages/reports/route.ts'
import { rootRoute } from './root.tsx'

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/incidents', search: {} })
  },
})

const tree = rootRoute.addChildren([homeRoute, incidentsRoute, incidentRoute, reportsRoute, reportRoute])

export const makeRouter = (queries: QueryClient) =>
  createRouter({ routeTree: tree, context: { queries }, defaultPreload: 'intent', scrollRestoration: true })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
