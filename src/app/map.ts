import type { Store } from '../store/store.ts'
import type { IncidentFilter } from '../store/views/views.ts'

const world = { west: -180, south: -90, east: 180, north: 90 }

/** Width of a tile at zoom 0 is the world; a cluster takes an eighth of one, so that neighbours do not touch. */
const perTile = 8

/** Degrees that a cluster covers at a zoom of the map. */
export const cellFor = (zoom: number): number => 360 / 2 ** Math.round(zoom) / perTile

/** Incidents in the filter's box, or anywhere. */
export async function mapOf(store: Store, filter: IncidentFilter, cell: number) {
  return { cell, ...(await store.views.map(filter, filter.box ?? world, cell)) }
}
