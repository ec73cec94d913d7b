import { type Kysely, sql } from 'kysely'
import { wholeIncidents } from '../queries/whole.ts'
import type { Tables } from '../tables.ts'
import type { EventIncident } from './views.ts'

/** For the events of a report: the happenings that they tell of. */
export async function incidentsOf(db: Kysely<Tables>, report: string): Promise<readonly EventIncident[]> {
  const { rows } = await sql<{ readonly id: string }>`
    select distinct i.id from reports r join tellings t on t.report = r.id join incidents i on i.component = t.component
    where r.name = ${report}`.execute(db)
  const whole = await wholeIncidents(
    db,
    rows.map(({ id }) => id),
  )
  return whole.flatMap(({ id, title, sources, accounts }) =>
    accounts
      .filter((account) => account.report === report)
      .map(({ event }): EventIncident => ({ event, incident: id, title, reports: sources.reports })),
  )
}
