import { type Kysely, sql } from 'kysely'
import { readCursor } from '../cursor.ts'
import { all } from '../queries/filter.ts'
import { pageOf } from '../queries/page.ts'
import type { Page, Paging } from '../store.ts'
import type { Tables } from '../tables.ts'
import type { Claimed, Delivery, DeliveryFilter, NewsStore, Tried, Webhook } from './news.ts'

type Db = Kysely<Tables>

const iso = (column: string) => sql.raw(`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)
const columns = sql`id, address, kinds, label, by, ${iso('made')} as made, ${iso('ended')} as ended`

export async function addWebhook(db: Db, hook: Parameters<NewsStore['addWebhook']>[0]): Promise<Webhook> {
  const { id, address, secret, kinds, label, by } = hook
  const { rows } = await sql<Webhook>`
    insert into webhooks (id, address, secret, kinds, label, by)
    values (${id}, ${address}, ${secret}, ${kinds}::text[], ${label}, ${by}) returning ${columns}`.execute(db)
  return rows[0] as Webhook
}

export async function webhooks(db: Db): Promise<readonly Webhook[]> {
  const { rows } = await sql<Webhook>`select ${columns} from webhooks order by made desc, id`.execute(db)
  return rows
}

export async function endWebhook(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql`
    with gone as (update webhooks set ended = now() where id = ${id} and ended is null returning id),
    left_off as (
      update deliveries d set state = 'failed', error = 'the webhook was removed', ended = now()
      from gone where d.webhook = gone.id and d.state = 'waiting')
    select id from gone`.execute(db)
  return rows.length > 0
}

export async function tryWebhook(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql`
    insert into deliveries (webhook) select id from webhooks where id = ${id} and ended is null returning number`.execute(
    db,
  )
  return rows.length > 0
}

export async function deliveries(db: Db, { webhook, state }: DeliveryFilter, paging: Paging): Promise<Page<Delivery>> {
  const conditions = [
    ...(webhook === undefined ? [] : [sql<boolean>`d.webhook = ${webhook}`]),
    ...(state === undefined ? [] : [sql<boolean>`d.state = ${state}`]),
  ]
  if (paging.after !== undefined) conditions.push(sql<boolean>`d.number < ${readCursor(paging.after, ['number'])[0]}`)
  const { rows } = await sql<Delivery>`
    select d.number, d.webhook, w.address, coalesce(n.kind, 'trial') as kind, n.incident, n.what,
      ${iso('d.made')} as made,
      d.state, d.tries, case when d.state = 'waiting' then ${iso('d.due')} end as due, d.status, d.error,
      ${iso('d.ended')} as ended
    from deliveries d join webhooks w on w.id = d.webhook left join news n on n.number = d.news
    where ${all(conditions)} order by d.number desc limit ${paging.limit + 1}`.execute(db)
  return pageOf(
    rows,
    paging,
    ({ number }) => [number],
    (row) => row,
  )
}

export async function claim(db: Db, limit: number, lease: number): Promise<readonly Claimed[]> {
  const { rows } = await sql<Claimed>`
    with taken as (
      select number from deliveries where state = 'waiting' and due <= now()
      order by due, number limit ${limit} for update skip locked),
    mine as (
      update deliveries d set tries = d.tries + 1, due = now() + make_interval(secs => ${lease})
      from taken where d.number = taken.number returning d.*)
    select m.number, w.address, w.secret, m.tries, coalesce(n.kind, 'trial') as kind, n.key, n.what, n.incident,
      ${iso('coalesce(n.at, m.made)')} as at
    from mine m join webhooks w on w.id = m.webhook left join news n on n.number = m.news order by m.number`.execute(db)
  return rows
}

export async function settle(db: Db, number: number, tried: Tried): Promise<void> {
  const { status } = tried
  const error = tried.done ? null : tried.error.slice(0, 500)
  const again = tried.done ? null : tried.again
  const state = tried.done ? 'done' : again === null ? 'failed' : 'waiting'
  await sql`
    update deliveries set state = ${state}, status = ${status}, error = ${error},
      due = now() + make_interval(secs => ${again ?? 0}),
      ended = case when ${again !== null} then null else now() end
    where number = ${number} and state = 'waiting'`.execute(db)
}

export async function nextDue(db: Db): Promise<number | null> {
  const { rows } = await sql<{ readonly seconds: number | null }>`
    select greatest(0, extract(epoch from due - now()))::double precision as seconds
    from deliveries where state = 'waiting' order by due limit 1`.execute(db)
  return rows[0]?.seconds ?? null
}
