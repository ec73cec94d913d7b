import { type Kysely, sql } from 'kysely'
import { all } from '../queries/filter.ts'
import { incidentColumns, incidentConditions, incidentRow, type RawIncident } from '../queries/incidents.ts'
import type { Tables } from '../tables.ts'
import type { IncidentFilter } from '../views/views.ts'
import type { NewsKind, NewsRow, NewsStore } from './news.ts'
import { addWebhook, claim, deliveries, endWebhook, nextDue, settle, tryWebhook, webhooks } from './webhooks.ts'

type Told = <Answer>(work: () => Promise<Answer>) => Promise<Answer>

interface RawNews extends RawIncident {
  readonly number: number
  readonly key: string
  readonly what: string | null
  readonly at: Date
  readonly changed: Date
}

async function news(db: Kysely<Tables>, kind: NewsKind, filter: IncidentFilter, limit: number) {
  const { rows } = await sql<RawNews>`
    select n.number, n.key, n.what, n.at, i.changed, ${incidentColumns}
    from news n join incidents i on i.id = n.incident
    where ${all([sql<boolean>`n.kind = ${kind}`, ...incidentConditions(filter)])}
    order by n.number desc limit ${limit}`.execute(db)
  return rows.map(({ number, key, what, at, changed, ...raw }): NewsRow => {
    // What became known after the last change is as old as itself.
    const latest = new Date(Math.max(at.getTime(), changed.getTime()))
    return { number, key, kind, what, at: at.toISOString(), changed: latest.toISOString(), incident: incidentRow(raw) }
  })
}

/** News and who is sent them, in the tables of a store. They are nobody's alone: several processes may send. */
export const newsOn = (db: Kysely<Tables>, told: Told): NewsStore => ({
  news: (kind, filter, limit) => told(() => news(db, kind, filter, limit)),
  addWebhook: (hook) => told(() => addWebhook(db, hook)),
  webhooks: () => told(() => webhooks(db)),
  endWebhook: (id) => told(() => endWebhook(db, id)),
  tryWebhook: (id) => told(() => tryWebhook(db, id)),
  deliveries: (filter, paging) => told(() => deliveries(db, filter, paging)),
  claim: (limit, lease) => told(() => claim(db, limit, lease)),
  settle: (number, tried) => told(() => settle(db, number, tried)),
  nextDue: () => told(() => nextDue(db)),
})
