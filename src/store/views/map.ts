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
  readonly incident: string
  readonly title: string
}

/** Wider places than can be shown on a map are listed beside it, no more than so many. */
const most = 100

/** What lies in a box: points gathered in cells, and, beside them, what has no point. */
export async function map(db: Db, filter: IncidentFilter, box: Box, cell: number): Promise<MapView> {
  const narrowed = { ...filter, box: undefined }
  const { rows } = await sql<Cell>`
    select floor(i.lon / ${cell}) as x, floor(i.lat / ${cell}) as y, i.type, count(*) as count,
      avg(i.lon) as lon, avg(i.lat) as lat, min(i.id) as incident, min(i.title) as title
    from incidents i where ${all(incidentConditions({ ...narrowed, box }))} group by 1, 2, 3`.execute(db)
  const { rows: unpinned } = await sql<Unpinned>`
    select i.place, i.country, count(*) as count from incidents i
    where ${all([sql<boolean>`i.lat is null`, ...incidentConditions(narrowed)])}
    group by 1, 2 order by 3 desc, 1 limit ${most}`.execute(db)
  return { clusters: gathered(rows), unpinned }
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
