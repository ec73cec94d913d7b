import { type Kysely, sql } from 'kysely'
import type { MentionKind } from '../../annotation/reading.ts'
import {
  edgesOf,
  type ToldEvent,
  type ToldStatement,
  tiesOfEvent,
  tiesOfStatement,
} from '../../record/relations/relations.ts'
import type { Tables } from '../tables.ts'
import { latestNaming } from './naming.ts'
import type { Neighbour, NetworkEdge } from './views.ts'

type Db = Kysely<Tables>

/** So many of the latest reports that name it are looked through, so many edges given, and so many places of each. */
const most = { reports: 300, edges: 60, cites: 12 }

const told = sql`json_build_object('id', s.id, 'speaker', s.speaker, 'named', s.speaker_kind <> 'anonymous',
  'via', s.via, 'cue', s.cue, 'act', s.act)`

/** Who quotes, accuses, attacks, meets … an entity, and whom it does, by the latest reports that name it. */
export async function network(db: Db, entity: string): Promise<readonly NetworkEdge[]> {
  const { reports, names } = await latestNaming(db, entity, most.reports)
  const { rows: statements } = await sql<ToldStatement>`
    select r.name as report, r.outlet, r.published, s.id, s.speaker, s.speaker_kind <> 'anonymous' as named, s.via, s.cue
    from statements s join reports r on r.id = s.report
    where s.report = any(${reports}::bigint[])
      and (s.speaker = any(${names}::text[]) or s.via && ${names}::text[] or r.outlet = any(${names}::text[]))
    order by r.day desc, s.report desc, s.ordinal`.execute(db)
  const { rows: events } = await sql<ToldEvent>`
    select r.name as report, r.outlet, r.published, e.id, e.type, e.status, e.agents, e.targets, e.trigger,
      case when s.id is null then null else ${told} end as told
    from events e join reports r on r.id = e.report left join statements s on s.report = e.report and s.id = e.source
    where e.report = any(${reports}::bigint[])
      and (e.agents && ${names}::text[] or e.targets && ${names}::text[] or s.speaker = any(${names}::text[]))
    order by r.day desc, e.report desc, e.ordinal`.execute(db)
  const own = new Set(names)
  const ties = [
    ...statements.flatMap((statement) => tiesOfStatement(statement, own)),
    ...events.flatMap((event) => tiesOfEvent(event, own)),
  ]
  const known = await neighbours(db, reports, [...new Set(ties.map(({ other }) => other))])
  // “targets” and “gunmen” are nobody that could be looked up; an outlet prints its name on everything.
  const outlets = new Set(ties.map(({ cite }) => cite.outlet))
  const identify = (name: string): Neighbour | null => {
    const found = known.get(name) ?? (outlets.has(name) ? { key: name, entity: null, kind: null, name } : null)
    return found?.entity === entity ? null : found
  }
  return edgesOf(ties, identify)
    .slice(0, most.edges)
    .map(({ cites, ...edge }) => ({ ...edge, cites: cites.slice(0, most.cites) }))
}

/** Which entities these names are of, in these reports. */
async function neighbours(
  db: Db,
  reports: readonly number[],
  names: readonly string[],
): Promise<ReadonlyMap<string, Neighbour>> {
  const { rows } = await sql<{ written: string; entity: string; kind: MentionKind; name: string }>`
    select distinct on (s.written) s.written, e.id as entity, e.kind, e.name
    from entity_sightings s join entity_names n on n.id = s.name join entities e on e.id = n.entity
    where s.report = any(${reports}::bigint[]) and s.written = any(${names}::text[])
    order by s.written, e.seen desc, e.id`.execute(db)
  return new Map(rows.map(({ written, entity, kind, name }) => [written, { key: entity, entity, kind, name }]))
}
