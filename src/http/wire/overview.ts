import { z } from 'zod'
import { Discrepancy } from './incident.ts'
import { IncidentRow } from './lists.ts'
import { EventType, NameKind } from './reading.ts'
import { list } from './shape.ts'

/** How much the record holds. */
export const Totals = z
  .object({
    reports: z.number(),
    statements: z.number(),
    events: z.number(),
    incidents: z.number(),
    first: z.string().nullable(),
    last: z.string().nullable(),
  })
  .meta({ id: 'Totals' })
export type Totals = z.infer<typeof Totals>

export const BinUnit = z.enum(['day', 'week', 'month', 'year'])
export type BinUnit = z.infer<typeof BinUnit>

/** So many of a type in the time that begins on `day`; null where the day is not known. */
export const Bin = z
  .object({ day: z.string().nullable(), type: EventType, count: z.number() })
  .meta({ id: 'Bin', examples: [{ day: '2015-10-12', type: 'air_strike', count: 7 }] })
export type Bin = z.infer<typeof Bin>

export const Timeline = z
  .object({ of: z.enum(['incidents', 'events']), unit: BinUnit, bins: list(Bin) })
  .meta({ id: 'Timeline' })
export type Timeline = z.infer<typeof Timeline>

/** An outlet, and how much it copies and originates. */
export const OutletRow = z
  .object({
    outlet: z.string().nullable(),
    reports: z.number(),
    copied: z.number().meta({ description: 'Reports that share passages with an earlier one of another outlet' }),
    originated: z.number().meta({ description: 'Reports that a later one of another outlet shares passages with' }),
    shared: z.number().meta({ description: 'Reports that share passages with one of the same or an unknown day' }),
    first: z.string().nullable().meta({ description: 'Month of its first report' }),
    last: z.string().nullable(),
  })
  .meta({ id: 'OutletRow' })
export type OutletRow = z.infer<typeof OutletRow>

/** An incident whose accounts differ, with where they do. */
export const DifferingRow = z
  .object({ incident: IncidentRow, discrepancies: list(Discrepancy) })
  .meta({ id: 'DifferingRow' })
export type DifferingRow = z.infer<typeof DifferingRow>

/** The first page: what the record holds and what in it is new, disputed and copied. */
export const Overview = z
  .object({
    totals: Totals,
    timeline: Timeline,
    newest: list(IncidentRow),
    mostTold: list(IncidentRow).meta({ description: 'Those that several reports tell of, the latest first' }),
    sharpest: list(DifferingRow),
    outlets: list(OutletRow),
  })
  .meta({ id: 'Overview' })
export type Overview = z.infer<typeof Overview>

/** Incidents near each other on the map. A cluster of one names it. */
export const MapCluster = z
  .object({
    lon: z.number(),
    lat: z.number(),
    count: z.number(),
    types: list(z.object({ type: EventType, count: z.number() })),
    incident: z.string().nullable(),
    title: z.string().nullable(),
  })
  .meta({ id: 'MapCluster' })
export type MapCluster = z.infer<typeof MapCluster>

/** Incidents in a box, and those whose place is known too widely, or not at all, for a point. */
export const MapView = z
  .object({
    cell: z.number().meta({ description: 'Degrees that a cluster is wide and high' }),
    clusters: list(MapCluster),
    unpinned: list(z.object({ place: z.string().nullable(), country: z.string().nullable(), count: z.number() })),
  })
  .meta({ id: 'MapView' })
export type MapView = z.infer<typeof MapView>

const FacetCount = z.object({ value: z.string().nullable(), count: z.number() })

/** How the reports that a search finds divide. */
export const Facets = z
  .object({
    reports: z.number(),
    complete: z.boolean().meta({ description: 'False where only a part was counted: then counts are least numbers' }),
    outlets: list(FacetCount),
    types: list(FacetCount),
    months: list(FacetCount),
  })
  .meta({ id: 'Facets' })
export type Facets = z.infer<typeof Facets>

/** A name of which a word begins as typed. */
export const Suggestion = z.object({ kind: NameKind, name: z.string(), reports: z.number() }).meta({ id: 'Suggestion' })
export type Suggestion = z.infer<typeof Suggestion>
export const Suggestions = z.object({ rows: list(Suggestion) })
export type Suggestions = z.infer<typeof Suggestions>
