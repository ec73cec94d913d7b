import { differenceName } from '../../record/discrepancies/name.ts'
import type { Store } from '../../store/store.ts'
import { incidentView } from '../incidentView.ts'

/** So many accounts are told of an incident; the rest stands where it is looked up. */
const mostAccounts = 20

/** An incident as it is sent out: what differs, and its accounts with their chains and words; null where it is no more. */
export async function toldIncident(store: Store, id: string, what: string | null) {
  const view = await incidentView(store, id)
  if (view === null) return null
  const { title, type, from, to, location, sources, grade, summary, discrepancies, accounts } = view
  const named = what === null ? discrepancies : discrepancies.filter((one) => differenceName(one) === what)
  const sides = new Set(named.flatMap((one) => one.accounts.map(([report, event]) => `${report} ${event}`)))
  const shown = what === null ? accounts : accounts.filter(({ report, event }) => sides.has(`${report} ${event}`))
  return {
    ...{ id, title, type, from, to, place: location.name, country: location.country, grade },
    ...{ reports: sources.reports, origins: sources.origins, figures: summary, discrepancies: named },
    accounts: shown.slice(0, mostAccounts),
    more: Math.max(0, shown.length - mostAccounts),
  }
}

export type ToldIncident = NonNullable<Awaited<ReturnType<typeof toldIncident>>>
