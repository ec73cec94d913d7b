import { type Kysely, sql, type Transaction } from 'kysely'
import type { Tables } from '../tables.ts'
import type { DuePage, OfferedPage, PageCheck } from './watch.ts'

type Db = Kysely<Tables>

/**
 * Pages that a feed names. One that is known and was changed since, as the feed says, is due at once; one that only
 * another feed names now stays with the feed that named it first.
 */
export async function offer(db: Db, feed: string, pages: readonly OfferedPage[]): Promise<number> {
  if (pages.length === 0) return 0
  const { rows } = await sql<{ readonly fresh: boolean }>`
    insert into pages as p (address, feed, title, published, updated, outlet, due)
    select address, ${feed}, title, published, updated, outlet, now()
    from json_to_recordset(${JSON.stringify(pages)}::json)
      as x(address text, title text, published text, updated text, outlet text)
    on conflict (address) do update set updated = excluded.updated, due = now()
      where excluded.updated is not null and p.updated is distinct from excluded.updated
    returning xmax = 0 as fresh`.execute(db)
  return rows.filter(({ fresh }) => fresh).length
}

const chosen = (at: string, feeds: readonly string[] | null) => sql<boolean>`
  p.due <= ${at}::timestamptz and (${feeds}::text[] is null or p.feed = any(${feeds}::text[])
    or p.address = any(${feeds}::text[]))`

export async function due(
  db: Db,
  at: string,
  feeds: readonly string[] | null,
  limit: number,
  without: readonly string[],
): Promise<readonly DuePage[]> {
  const { rows } = await sql<DuePage>`
    select address, feed, title, published, updated, outlet, etag, modified, recorded::text as recorded, failures
    from (
      select p.*, row_number() over (partition by p.feed order by p.recorded is not null, p.due, p.address) as turn
      from pages p where ${chosen(at, feeds)} and p.address <> all(${without}::text[])) waiting
    order by turn, address limit ${limit}`.execute(db)
  return rows
}

export async function countDue(db: Db, at: string, feeds: readonly string[] | null): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`
    select count(*) as count from pages p where ${chosen(at, feeds)}`.execute(db)
  return rows[0]?.count ?? 0
}

/** Due already for whoever asks by another clock than the server's, or one of coarser ticks. */
const overdue = sql`now() - interval '1 minute'`

export async function again(db: Db, feeds: readonly string[]): Promise<void> {
  await sql`update pages set due = ${overdue}
    where address = any(${feeds}::text[]) or (feed = any(${feeds}::text[]) and recorded is not null)`.execute(db)
}

export async function pageChecked(
  db: Db | Transaction<Tables>,
  { address, etag, modified, due: next, failure }: PageCheck,
  isRecorded = false,
): Promise<void> {
  if (failure !== null) {
    await sql`
      update pages set checked = now(), due = ${next}::timestamptz, failures = failures + 1,
        failure = ${JSON.stringify(failure)}::json where address = ${address}`.execute(db)
    return
  }
  await sql`
    update pages set checked = now(), due = ${next}::timestamptz, failures = 0, failure = null,
      recorded = case when ${isRecorded} then coalesce(recorded, now()) else recorded end,
      etag = coalesce(${etag}, etag), modified = coalesce(${modified}, modified)
    where address = ${address}`.execute(db)
}

export async function pageRecorded(db: Transaction<Tables>, address: string): Promise<void> {
  await sql`update pages set recorded = coalesce(recorded, now()) where address = ${address}`.execute(db)
}
