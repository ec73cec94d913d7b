import { type Kysely, sql } from 'kysely'
import type { Decision } from '../../annotation/decision.ts'
import { readCursor, writeCursor } from '../cursor.ts'
import { all } from '../queries/filter.ts'
import type { DecisionFilter, DecisionRow, Page, Paging } from '../store.ts'
import type { Tables } from '../tables.ts'
import { standingsOf } from './standings.ts'

type Db = Kysely<Tables>

interface Raw {
  readonly id: string
  readonly at: string
  readonly value: Decision
  readonly holds: boolean
}

const CHUNK = 200

function conditionsOf({ act, by, about, from, to, report, ids }: DecisionFilter) {
  return [
    ...(act === undefined ? [] : [sql<boolean>`d.act = ${act}`]),
    ...(by === undefined ? [] : [sql<boolean>`d.by = ${by}`]),
    ...(about === undefined ? [] : [sql<boolean>`d.about = ${about}`]),
    ...(from === undefined ? [] : [sql<boolean>`d.at >= ${from}::date`]),
    ...(to === undefined ? [] : [sql<boolean>`d.at < ${to}::date + 1`]),
    ...(ids === undefined ? [] : [sql<boolean>`d.id = any(${ids}::text[])`]),
    ...(report === undefined
      ? []
      : [
          sql<boolean>`d.number in (select o.decision from decision_reports o join reports r on r.hash = o.hash
            where r.name = ${report})`,
        ]),
  ]
}

/** Decisions, the latest first, each with how it stands to the record as it is now. */
export async function decisions(db: Db, filter: DecisionFilter, paging: Paging): Promise<Page<DecisionRow>> {
  const found: (DecisionRow & { readonly moment: string })[] = []
  let after = paging.after
  while (found.length <= paging.limit) {
    const chunk = await chunkOf(db, filter, after, filter.standing === undefined ? paging.limit + 1 : CHUNK)
    const standings = await standingsOf(db, chunk)
    for (const { value: decision, id, at } of chunk) {
      const standing = standings.get(id) ?? 'unattached'
      if (filter.standing === undefined || filter.standing === standing) {
        found.push({ decision, standing, moment: at })
      }
    }
    const last = chunk.at(-1)
    if (last === undefined || filter.standing === undefined || chunk.length < CHUNK) break
    after = writeCursor([last.at, last.id])
  }
  const shown = found.slice(0, paging.limit)
  const last = shown.at(-1)
  return {
    rows: shown.map(({ decision, standing }) => ({ decision, standing })),
    next: found.length > paging.limit && last !== undefined ? writeCursor([last.moment, last.decision.id]) : null,
  }
}

async function chunkOf(
  db: Db,
  filter: DecisionFilter,
  after: string | undefined,
  limit: number,
): Promise<readonly Raw[]> {
  const conditions = [...conditionsOf(filter)]
  if (after !== undefined) {
    const [at, id] = readCursor(after, ['string', 'string'])
    conditions.push(sql<boolean>`(d.at < ${at}::timestamptz or (d.at = ${at}::timestamptz and d.id > ${id}))`)
  }
  const { rows } = await sql<Raw>`
    select d.id, d.at::text as at, d.value, decision_holds(d.id) as holds from decisions d
    where ${all(conditions)} order by d.at desc, d.id limit ${limit}`.execute(db)
  return rows
}
