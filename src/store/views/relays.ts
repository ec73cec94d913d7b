import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'
import type { RelayRow } from './views.ts'

/** So many of the latest statements of each are counted, so that no speaker costs more than a page. */
const most = 500

/** How often speakers come through others, by their latest statements. */
export async function relays(db: Kysely<Tables>, speakers: readonly string[]): Promise<readonly RelayRow[]> {
  const { rows } = await sql<RelayRow>`
    with latest as materialized (
      select w.source, l.via from unnest(${speakers}::text[]) w(source) cross join lateral (
        select s.via from statements s where s.speaker = w.source
        order by s.day desc, s.report desc, s.ordinal limit ${most}) l),
      relays as (
        select source, relay, row_number() over (partition by source order by count(*) desc, relay) as place
        from latest, unnest(via) relay group by source, relay)
    select l.source, count(*) as counted, count(*) filter (where l.via <> '{}') as relayed,
      coalesce((select array_agg(r.relay order by r.place) from relays r
        where r.source = l.source and r.place <= 3), '{}') as through
    from latest l group by l.source`.execute(db)
  return rows
}
