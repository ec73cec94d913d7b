import { z } from 'zod'
import { quoteColumns, sourceColumns, statementColumns } from '../../app/columns.ts'
import { positionsOf, statementsOn } from '../../app/positions.ts'
import type { Workbench } from '../../app/workbench.ts'
import { problems } from '../describe.ts'
import { listRoutes, wholeListRoutes } from '../listRoutes.ts'
import type { Api } from '../server.ts'
import { Positions, QuoteRow, SourcePage, StatementPage, StatementQuery, statementFields } from '../wire.ts'

const quoteQuery = StatementQuery.omit({ about: true }).extend({
  limit: z.coerce.number().int().min(1).max(2000).default(60),
})

export function statementRoutes(api: Api, { store, lexemesOf }: Workbench): void {
  listRoutes(
    api,
    {
      path: '/statements',
      tag: 'statements',
      role: 'viewer',
      summary: 'Who said what through whom, those of the latest reports first',
      page: StatementPage,
      columns: statementColumns,
      ask: (filter, paging) => statementsOn(store, filter, paging, lexemesOf),
    },
    statementFields,
  )
  api.get(
    '/positions',
    {
      config: { role: 'viewer' },
      schema: {
        tags: ['statements'],
        summary: 'What an actor said through time, and where it may have gone from one side to the other',
        querystring: StatementQuery.required({ by: true }),
        response: { 200: Positions, ...problems },
      },
    },
    ({ query }) => positionsOf(store, query, lexemesOf),
  )
  wholeListRoutes(
    api,
    {
      path: '/quotes',
      tag: 'statements',
      role: 'viewer',
      summary: 'Who quotes whom through whom, among the latest 20,000 statements; the most frequent first',
      row: QuoteRow,
      columns: quoteColumns,
      ask: ({ limit, ...filter }) => store.views.quotes(filter, limit),
    },
    quoteQuery,
  )
  listRoutes(
    api,
    {
      path: '/sources',
      tag: 'statements',
      role: 'viewer',
      summary: 'Everybody who is quoted, the most quoted first',
      page: SourcePage,
      columns: sourceColumns,
      ask: (filter, paging) => store.sources(filter, paging),
    },
    {},
  )
}
