import type { Discrepancy, DiscrepancyKind } from '../annotation/record.ts'
import type { IncidentRow, Store } from '../store/store.ts'
import type { BinUnit, Counted, IncidentFilter } from '../store/views/views.ts'

export type { BinUnit, Counted, IncidentFilter } from '../store/views/views.ts'

/** An incident whose accounts differ, with where they do. */
export interface Differing {
  readonly incident: IncidentRow
  readonly discrepancies: readonly Discrepancy[]
}

/** How much it matters that accounts differ so: whether it happened and who did it before when and where. */
const weights: Readonly<Record<DiscrepancyKind, number>> = {
  occurrence: 6,
  perpetrator: 5,
  target: 4,
  character: 4,
  figure: 3,
  place: 1,
  time: 1,
}
/** Independent origins on the sides of one discrepancy that still add to its weight. */
const mostOrigins = 8
/** So many are weighed for each that is asked for. */
const weighed = 5

const sharpness = (discrepancies: readonly Discrepancy[]): number =>
  discrepancies.reduce((sum, { kind, sides }) => {
    const origins = new Set(sides.flatMap((side) => side.origins)).size
    return sum + weights[kind] * Math.min(Math.max(origins, 1), mostOrigins)
  }, 0)

/** Incidents whose accounts differ, the sharpest first: by what differs, and between how many origins. */
export async function sharpest(store: Store, filter: IncidentFilter, limit: number): Promise<readonly Differing[]> {
  const rows = await store.views.differing(filter, limit * weighed)
  const whole = await store.wholeIncidents(rows.map(({ incident }) => incident))
  const found = new Map(whole.map(({ id, discrepancies }) => [id, discrepancies]))
  return rows
    .map((incident): Differing => ({ incident, discrepancies: found.get(incident.incident) ?? [] }))
    .map((row) => ({ row, weight: sharpness(row.discrepancies) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, limit)
    .map(({ row }) => row)
}

const day = 86_400_000
/** About so many bins are a picture; fewer say little, more cannot be told apart. */
const bins = 60

/** The unit of time that divides the days between two into a number of bins that can be looked at. */
function unitFor(first: string | null, last: string | null): BinUnit {
  const days = first === null || last === null ? 0 : (Date.parse(last) - Date.parse(first)) / day
  return days <= bins ? 'day' : days <= bins * 7 ? 'week' : days <= bins * 31 * 4 ? 'month' : 'year'
}

export async function timelineOf(store: Store, of: Counted, unit: BinUnit | undefined, filter: IncidentFilter) {
  const { first, last } = unit === undefined ? await store.totals() : { first: null, last: null }
  const chosen = unit ?? unitFor(filter.from ?? first, filter.to ?? last)
  return { of, unit: chosen, bins: await store.views.timeline(of, chosen, filter) }
}

const newestShown = 8
const mostToldShown = 5
const sharpestShown = 6
const outletsShown = 12

/** What the record holds and what in it is new, disputed and copied. */
export async function overview(store: Store, filter: IncidentFilter) {
  const [totals, timeline, newest, told, differing, outlets] = await Promise.all([
    store.totals(),
    timelineOf(store, 'incidents', undefined, filter),
    store.incidents(filter, { limit: newestShown }),
    store.incidents({ ...filter, severalFirst: true }, { limit: mostToldShown }),
    sharpest(store, filter, sharpestShown),
    store.views.outlets({ outlet: filter.outlet }),
  ])
  return {
    ...{ totals, timeline, sharpest: differing },
    newest: newest.rows,
    mostTold: told.rows.filter(({ reports }) => reports > 1),
    outlets: outlets.slice(0, outletsShown),
  }
}
