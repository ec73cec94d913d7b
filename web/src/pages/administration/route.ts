import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type AuditAct, auditActs } from '../../../../src/annotation/account.ts'
import { rootRoute } from '../../root.tsx'

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
    const act = auditActs.find((one) => one === search.act)
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
