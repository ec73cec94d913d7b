import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { AuditAct } from '../../../../src/http/wire.ts'
import { rootRoute } from '../../root.tsx'

export const acts = [
  'login',
  'login-failed',
  'login-throttled',
  'logout',
  'token-used',
  'add',
  'decide',
  'undo',
  'export',
  'password',
  'token-made',
  'token-revoked',
  'person-added',
  'person-role',
  'person-password',
  'person-removed',
] as const satisfies readonly AuditAct[]

/** What the log is narrowed to. */
export interface LogSearch {
  readonly act?: AuditAct
  readonly who?: string
  readonly from?: string
  readonly to?: string
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

export const administrationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration',
  validateSearch: (search: Record<string, unknown>): LogSearch => {
    const act = acts.find((one) => one === search.act)
    const [who, from, to] = [text(search.who), text(search.from), text(search.to)]
    return {
      ...(act === undefined ? {} : { act }),
      ...(who === undefined ? {} : { who }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    }
  },
  component: lazyRouteComponent(() => import('./AdministrationPage.tsx'), 'AdministrationPage'),
})
