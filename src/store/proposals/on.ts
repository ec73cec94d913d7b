import { type Kysely, sql, type Transaction } from 'kysely'
import type { Report } from '../../annotation/report.ts'
import { readCursor } from '../cursor.ts'
import { all } from '../queries/filter.ts'
import { pageOf } from '../queries/page.ts'
import type { Page, Paging } from '../store.ts'
import type { Tables } from '../tables.ts'
import type { Asking, NewProposal, Proposal, ProposalFilter, ProposalStore, Verdict } from './proposals.ts'

type Told = <Answer>(work: () => Promise<Answer>) => Promise<Answer>
type Writing = <Answer>(work: (at: Transaction<Tables>) => Promise<Answer>) => Promise<Answer>
type Db = Kysely<Tables>

async function unasked(db: Db, { model, prompt }: Asking, names: readonly string[] | null, limit: number) {
  const { rows } = await sql<Report>`
    select r.name as id, r.text, r.published, r.outlet, r.title, r.url from reports r
    where not exists (
        select from proposal_askings a where a.report = r.hash and a.model = ${model} and a.prompt = ${prompt})
      and (${names}::text[] is null or r.name = any(${names}::text[]))
    order by r.day desc, r.id desc limit ${limit}`.execute(db)
  return rows
}

async function propose(db: Db, report: string, { model, prompt }: Asking, made: readonly NewProposal[]) {
  await sql`
    insert into proposal_askings (report, model, prompt) select hash, ${model}, ${prompt}::integer from reports
    where name = ${report} on conflict do nothing`.execute(db)
  const { rows } = await sql`
    insert into proposals (id, report, kind, fields, words, model, prompt)
    select x.id, r.hash, x.kind, x.fields, x.words, ${model}, ${prompt}::integer
    from json_to_recordset(${JSON.stringify(made)}::json) as x(id text, kind text, fields jsonb, words text)
    join reports r on r.name = ${report} on conflict (id) do nothing returning id`.execute(db)
  return rows.length
}

const columns = sql`p.id, r.name as report, r.text, p.kind, p.fields, p.words, p.model, p.prompt, p.at, p.state, p.by,
  p.decided, p.why, p.decision`

type Raw = Omit<Proposal, 'at' | 'decided' | 'said'> & {
  readonly at: Date
  readonly decided: Date | null
  readonly text: string
}
const saidIn = (text: string, fields: Proposal['fields']): Proposal['said'] =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([field, { spans }]) =>
      spans === undefined || spans.length === 0 ? [] : [[field, spans.map((span) => text.slice(...span))]],
    ),
  )
const shown = ({ at, decided, text, ...raw }: Raw): Proposal => ({
  ...raw,
  said: saidIn(text, raw.fields),
  at: at.toISOString(),
  decided: decided?.toISOString() ?? null,
})

async function proposals(db: Db, filter: ProposalFilter, paging: Paging): Promise<Page<Proposal>> {
  const { state, kind, model, report } = filter
  const conditions = [
    ...(state === undefined ? [] : [sql<boolean>`p.state = ${state}`]),
    ...(kind === undefined ? [] : [sql<boolean>`p.kind = ${kind}`]),
    ...(model === undefined ? [] : [sql<boolean>`p.model = ${model}`]),
    ...(report === undefined ? [] : [sql<boolean>`r.name = ${report}`]),
  ]
  if (paging.after !== undefined) {
    const [at, id] = readCursor(paging.after, ['string', 'string'])
    conditions.push(sql<boolean>`(p.at, p.id) > (${at}::timestamptz, ${id})`)
  }
  const { rows } = await sql<Raw & { readonly exact: string }>`
    select ${columns}, p.at::text as exact from proposals p join reports r on r.hash = p.report
    where ${all(conditions)} order by p.at, p.id limit ${paging.limit + 1}`.execute(db)
  return pageOf(
    rows,
    paging,
    ({ exact, id }) => [exact, id],
    ({ exact: _, ...row }) => shown(row),
  )
}

async function proposal(db: Db, id: string): Promise<Proposal | null> {
  const { rows } = await sql<Raw>`
    select ${columns} from proposals p join reports r on r.hash = p.report where p.id = ${id}`.execute(db)
  return rows[0] === undefined ? null : shown(rows[0])
}

async function closeProposal(db: Db, id: string, { state, by, why, decision }: Verdict) {
  const { rows } = await sql`
    update proposals set state = ${state}, by = ${by}, decided = now(), why = ${why}, decision = ${decision}
    where id = ${id} and state = 'open' returning id`.execute(db)
  return rows.length > 0
}

async function reopenProposal(db: Db, id: string) {
  const { rows } = await sql`
    update proposals set state = 'open', by = null, decided = null, why = '' where id = ${id} and state = 'rejected'
    returning id`.execute(db)
  return rows.length > 0
}

/** What models propose, in the tables of a store. */
export const proposalsOn = (db: Db, told: Told, writing: Writing): ProposalStore => ({
  unasked: (asking, names, limit) => told(() => unasked(db, asking, names, limit)),
  propose: (report, asking, made) => writing((at) => propose(at, report, asking, made)),
  proposals: (filter, paging) => told(() => proposals(db, filter, paging)),
  proposal: (id) => told(() => proposal(db, id)),
  closeProposal: (id, verdict) => told(() => closeProposal(db, id, verdict)),
  reopenProposal: (id) => told(() => reopenProposal(db, id)),
})
