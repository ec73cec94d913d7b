import { type Kysely, sql } from 'kysely'
import { readCursor } from '../cursor.ts'
import { pageOf } from '../queries/page.ts'
import type { Page, Paging } from '../store.ts'
import type { Tables } from '../tables.ts'
import type { FeedCheck, FeedRow, WatchedFeed } from './watch.ts'

type Db = Kysely<Tables>

const iso = (name: string) => sql.raw(`to_char(${name} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

const columns = sql`f.address, f.parent, f.kind, f.title, f.etag, f.modified, ${iso('f.checked')} as checked,
  ${iso('f.succeeded')} as succeeded, ${iso('f.due')} as due, f.failures, f.failure`

export async function follow(db: Db, feeds: readonly string[], parent: string | null): Promise<void> {
  if (feeds.length === 0) return
  await sql`
    insert into feeds (address, parent) select distinct x, ${parent}::text from unnest(${feeds}::text[]) x
    on conflict (address) do nothing`.execute(db)
}

/** A feed, what it named, and what that named. */
const family = (named: readonly string[]) => sql`
  with recursive family as (
    select address from feeds where address = any(${named}::text[])
    union select f.address from feeds f join family on f.parent = family.address)`

export async function unfollow(db: Db, address: string): Promise<number> {
  const { rows } = await sql<{ readonly address: string }>`
    ${family([address])}, gone as (
      delete from feeds f using family where f.address = family.address returning f.address),
    idle as (update pages p set due = null from gone where p.feed = gone.address and p.recorded is not null),
    dropped as (delete from pages p using gone where p.feed = gone.address and p.recorded is null)
    select address from gone`.execute(db)
  return rows.length
}

export async function feeds(db: Db, named?: readonly string[]): Promise<readonly WatchedFeed[]> {
  const { rows } =
    named === undefined
      ? await sql<WatchedFeed>`select ${columns} from feeds f order by f.added, f.address`.execute(db)
      : await sql<WatchedFeed>`${family(named)}
          select ${columns} from feeds f join family using (address) order by f.added, f.address`.execute(db)
  return rows
}

export async function list(db: Db, paging: Paging): Promise<Page<FeedRow>> {
  const after = paging.after === undefined ? null : (readCursor(paging.after, ['string'])[0] as string)
  const { rows } = await sql<FeedRow>`
    select ${columns}, count(p.address) as pages, count(p.recorded) as recorded,
      count(p.address) filter (where p.recorded is null and p.due is not null) as waiting,
      count(p.address) filter (where p.failure is not null) as failed,
      (array_agg(json_build_object('address', p.address, 'code', p.failure->>'code', 'message', p.failure->>'message',
        'fix', p.failure->>'fix') order by p.checked desc) filter (where p.failure is not null))[1] as "failedPage"
    from feeds f left join pages p on p.feed = f.address
    where ${after}::text is null or f.address > ${after}::text
    group by f.address order by f.address limit ${paging.limit + 1}`.execute(db)
  return pageOf(
    rows,
    paging,
    ({ address }) => [address],
    (row) => row,
  )
}

export async function checked(db: Db, check: FeedCheck): Promise<void> {
  const { address, kind, title, etag, modified, due, failure } = check
  if (failure !== null) {
    await sql`
      update feeds set checked = now(), due = ${due}::timestamptz, failures = failures + 1,
        failure = ${JSON.stringify(failure)}::json where address = ${address}`.execute(db)
    return
  }
  await sql`
    update feeds set checked = now(), succeeded = now(), due = ${due}::timestamptz, failures = 0, failure = null,
      kind = coalesce(${kind}, kind), title = coalesce(${title}, title), etag = coalesce(${etag}, etag),
      modified = coalesce(${modified}, modified)
    where address = ${address}`.execute(db)
}
