import type { Role } from '../../../src/http/wire.ts'

interface ShownPage {
  readonly to: string
  readonly label: string
  /** Who has use for it; everybody where it is not given. */
  readonly role?: Role
  /** Only where people log in. */
  readonly accounts?: true
}

/** The pages in the order of the navigation. A page that is added to the router is added here. */
export const pages = [
  { to: '/', label: 'overview.title' },
  { to: '/incidents', label: 'incidents.title' },
  { to: '/statements', label: 'statements.title' },
  { to: '/reports', label: 'reports.title' },
  { to: '/registers', label: 'registers.title' },
  { to: '/actors', label: 'actors.title' },
  { to: '/map', label: 'map.title' },
  { to: '/briefing', label: 'briefing.title' },
  { to: '/sources', label: 'sources.title' },
  { to: '/decisions', label: 'decisions.title' },
  { to: '/add', label: 'add.title', role: 'analyst' },
  { to: '/administration', label: 'administration.title', role: 'admin', accounts: true },
] as const satisfies readonly ShownPage[]
