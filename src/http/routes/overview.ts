import { z } from 'zod'
import { differingColumns, outletColumns, timelineColumns } from '../../app/columns.ts'
import { overview, sharpest, timelineOf } from '../../app/overview.ts'
import type { Workbench } from '../../app/workbench.ts'
import { problems } from '../describe.ts'
import { wholeListRoutes } from '../listRoutes.ts'
import type { Api } from '../server.ts'
import {
  Bin,
  BinUnit,
  DifferingRow,
  FilterQuery,
  incidentFields,
  OutletRow,
  Overview,
  Timeline,
  Totals,
} from '../wire.ts'

const tags = ['overview']
const incidentQuery = FilterQuery.extend(incidentFields)
const timelineQuery = incidentQuery.extend({
  of: z.enum(['incidents', 'events']).default('incidents').meta({
    description: 'Incidents by their own day, or events by the day their report was published',
  }),
  unit: BinUnit.optional().meta({ description: 'Chosen by the length of time where it is not given' }),
})

export function overviewRoutes(api: Api, { store }: Workbench): void {
  api.get(
    '/totals',
    {
      config: { role: 'viewer' },
      schema: { tags, summary: 'How much the record holds', response: { 200: Totals, ...problems } },
    },
    () => store.totals(),
  )
  api.get(
    '/overview',
    {
      config: { role: 'viewer' },
      schema: {
        tags,
        summary: 'The first page: totals, timeline, newest incidents, sharpest discrepancies, outlets',
        querystring: incidentQuery,
        response: { 200: Overview, ...problems },
      },
    },
    ({ query }) => overview(store, query),
  )
  api.get(
    '/timeline',
    {
      config: { role: 'viewer' },
      schema: {
        tags,
        summary: 'How many of each type in each stretch of time',
        querystring: timelineQuery,
        response: { 200: Timeline, ...problems },
      },
    },
    ({ query: { of, unit, ...filter } }) => timelineOf(store, of, unit, filter),
  )
  wholeListRoutes(
    api,
    {
      path: '/timeline/bins',
      tag: 'overview',
      role: 'viewer',
      summary: 'The timeline as a list',
      row: Bin,
      columns: timelineColumns,
      ask: async ({ of, unit, ...filter }) => (await timelineOf(store, of, unit, filter)).bins,
    },
    timelineQuery,
  )
  wholeListRoutes(
    api,
    {
      path: '/outlets',
      tag: 'overview',
      role: 'viewer',
      summary: 'Outlets by their number of reports, and how much they copy and originate',
      row: OutletRow,
      columns: outletColumns,
      ask: ({ outlet }) => store.views.outlets({ outlet }),
    },
    FilterQuery.pick({ outlet: true }),
  )
  wholeListRoutes(
    api,
    {
      path: '/discrepancies',
      tag: 'incidents',
      role: 'viewer',
      summary: 'Incidents whose accounts differ, the sharpest first',
      row: DifferingRow,
      columns: differingColumns,
      ask: ({ limit, ...filter }) => sharpest(store, filter, limit),
    },
    incidentQuery.extend({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
  )
}
