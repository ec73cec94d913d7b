import { type Kysely, sql } from 'kysely'
import type { EventType } from '../../annotation/reading.ts'
import { all } from '../queries/filter.ts'
import { incidentConditions } from '../queries/incidents.ts'
import type { Tables } from '../tables.ts'
import type { Box, Cluster, IncidentFilter, MapView, Unpinned } from './views.ts'

type Db = Kysely<Tables>

interface Cell {
  readonly x: number
  readonly y: number
  readonly type: EventType
  readonly count: number
  readonly lon: number
  readonly lat: number
  readonly incident: string | null
  readonly title: string | null
}

/** Wider places than can be shown on a map are listed beside it, no more than so many. */
const most = 100

/** What lies in a box: points gathered in cells, and, beside them, what has no point. */
export async function map(db: Db, filter: IncidentFilter, box: Box, cell: number): Promise<MapView> {
  const { types: _, box: __, ...others } = filter
  const narrowed = Object.values(others).some((value) => value !== undefined)
  const { cells, unpinned } = narrowed ? counting(filter, box, cell) : tallied(filter, box, cell)
  const { rows } = await cells.execute(db)
  const { rows: places } = await unpinned.execute(db)
  return { clusters: await withNames(db, gathered(rows)), unpinned: places }
}

const counting = (filter: IncidentFilter, box: Box, cell: number) => ({
  cells: sql<Cell>`
    select floor(i.lon / ${cell}) as x, floor(i.lat / ${cell}) as y, i.type, count(*) as count,
      avg(i.lon) as lon, avg(i.lat) as lat, min(i.id) as incident, min(i.title) as title
    from incidents i where ${all(incidentConditions({ ...filter, box }))} group by 1, 2, 3`,
  unpinned: sql<Unpinned>`
    select i.place, i.country, count(*) as count from incidents i
    where ${all([sql<boolean>`i.lat is null`, ...incidentConditions({ ...filter, box: undefined })])}
    group by 1, 2 order by 3 desc, 1 limit ${most}`,
})

/** The same from the tallies of places, which are few. */
function tallied({ types }: IncidentFilter, { west, south, east, north }: Box, cell: number) {
  const known = all([
    sql<boolean>`p.n > 0`,
    ...(types === undefined ? [] : [sql<boolean>`p.type = any(${types}::text[])`]),
  ])
  return {
    cells: sql<Cell>`
      select floor(p.lon / ${cell}) as x, floor(p.lat / ${cell}) as y, p.type, sum(p.n)::bigint as count,
        sum(p.lon * p.n) / sum(p.n) as lon, sum(p.lat * p.n) / sum(p.n) as lat, null as incident, null as title
      from pins p where p.lat between ${south} and ${north} and p.lon between ${west} and ${east} and ${known}
      group by 1, 2, 3`,
    unpinned: sql<Unpinned>`
      select nullif(p.place, '') as place, nullif(p.country, '') as country, sum(p.n)::bigint as count
      from pins p where p.lat = 'NaN' and ${known} group by 1, 2 order by 3 desc, 1 limit ${most}`,
  }
}

/** Clusters of one with the name of what they are. */
async function withNames(db: Db, clusters: readonly Cluster[]): Promise<readonly Cluster[]> {
  const bare = clusters.filter(({ count, incident }) => count === 1 && incident === null)
  if (bare.length === 0) return clusters
  const points = bare.map(({ lat, lon, types }) => ({ lat, lon, type: types[0]?.type }))
  const { rows } = await sql<{ readonly place: number; readonly id: string; readonly title: string }>`
    select p.place, i.id, i.title
    from rows from (json_to_recordset(${JSON.stringify(points)}::json) as (lat float8, lon float8, type text))
      with ordinality as p(lat, lon, type, place)
    cross join lateral (select id, title from incidents i
      where i.lat = p.lat and i.lon = p.lon and i.type = p.type order by id limit 1) i`.execute(db)
  const found = new Map(rows.map((row) => [bare[row.place - 1], row]))
  return clusters.map((cluster) => {
    const name = found.get(cluster)
    return name === undefined ? cluster : { ...cluster, incident: name.id, title: name.title }
  })
}

/** Cells of several types as one cluster each, in the middle of all that it stands for. */
function gathered(cells: readonly Cell[]): readonly Cluster[] {
  const byPlace = new Map<string, Cell[]>()
  for (const cell of cells) {
    const key = `${cell.x} ${cell.y}`
    const known = byPlace.get(key)
    if (known === undefined) byPlace.set(key, [cell])
    else known.push(cell)
  }
  return [...byPlace.values()].map((parts): Cluster => {
    const count = parts.reduce((sum, part) => sum + part.count, 0)
    const middle = (of: (part: Cell) => number) => parts.reduce((sum, part) => sum + of(part) * part.count, 0) / count
    const [only] = parts
    return {
      lon: middle(({ lon }) => lon),
      lat: middle(({ lat }) => lat),
      count,
      types: parts.map(({ type, count: n }) => ({ type, count: n })).sort((a, b) => b.count - a.count),
      incident: count === 1 ? (only?.incident ?? null) : null,
      title: count === 1 ? (only?.title ?? null) : null,
    }
  })
}
