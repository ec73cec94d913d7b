import type { QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import { accountRoute } from './pages/account/route.ts'
import { actorRoute } from './pages/actor/route.ts'
import { actorsRoute } from './pages/actors/route.ts'
import { addRoute } from './pages/add/route.ts'
import { administrationRoute } from './pages/administration/route.ts'
import { briefingRoute } from './pages/briefing/route.ts'
import { decisionsRoute } from './pages/decisions/route.ts'
import { incidentRoute } from './pages/incident/route.ts'
import { incidentsRoute } from './pages/incidents/route.ts'
import { loginRoute } from './pages/login/route.ts'
import { mapRoute } from './pages/map/route.ts'
import { overviewRoute } from './pages/overview/route.ts'
import { registerRoute, registersRoute } from './pages/registers/route.ts'
import { reportRoute } from './pages/report/route.ts'
import { reportsRoute } from './pages/reports/route.ts'
import { searchRoute } from './pages/search/route.ts'
import { sourcesRoute } from './pages/sources/route.ts'
import { statementsRoute } from './pages/statements/route.ts'
import { rootRoute } from './root.tsx'
import { Failed } from './ui/states.tsx'

const tree = rootRoute.addChildren([
  overviewRoute,
  incidentsRoute,
  incidentRoute,
  reportsRoute,
  reportRoute,
  decisionsRoute,
  registersRoute,
  registerRoute,
  searchRoute,
  statementsRoute,
  mapRoute,
  briefingRoute,
  addRoute,
  actorsRoute,
  actorRoute,
  sourcesRoute,
  loginRoute,
  accountRoute,
  administrationRoute,
])

export const makeRouter = (queries: QueryClient) =>
  createRouter({
    routeTree: tree,
    context: { queries },
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: ({ error, reset }) => (
      <Failed error={error instanceof Error ? error : new Error(String(error))} again={reset} />
    ),
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
