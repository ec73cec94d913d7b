import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'
import type { RelayRow } from './views.ts'

/** So many of the latest statements of each are counted, so that no speaker costs more than a page. */
const most = 2000

/** How often speakers come through others, by their latest statements. */
export async function relays(db: Kysely<Tables>, speakers: readonly string[]): Promise<readonly RelayRow[]> {
  const { rows } = await sql<RelayRow>`
    select w.source, count(*) as counted, count(*) filter (where l.via <> '{}') as relayed,
      coalesce((select array_agg(t.relay order by t.n desc, t.relay) from (
        select relay, count(*) as n from (
          select s.via from statements s where s.speaker = w.source order by s.day desc limit ${most}) v, unnest(v.via) relay
        group by relay order by 2 desc, 1 limit 3) t), '{}') as through
    from unnest(${speakers}::text[]) w(source) cross join lateral (
      select s.via from statements s where s.speaker = w.source order by s.day desc limit ${most}) l
    group by w.source`.execute(db)
  return rows
}
