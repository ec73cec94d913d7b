import { sourceColumns, statementColumns } from '../../app/columns.ts'
import type { Workbench } from '../../app/workbench.ts'
import { listRoutes } from '../listRoutes.ts'
import type { Api } from '../server.ts'
import { SourcePage, StatementPage, statementFields } from '../wire.ts'

export function statementRoutes(api: Api, { store }: Workbench): void {
  listRoutes(
    api,
    {
      path: '/statements',
      tag: 'statements',
      summary: 'Who said what through whom, those of the latest reports first',
      page: StatementPage,
      columns: statementColumns,
      ask: (filter, paging) => store.statements(filter, paging),
    },
    statementFields,
  )
  listRoutes(
    api,
    {
      path: '/sources',
      tag: 'statements',
      summary: 'Everybody who is quoted, the most quoted first',
      page: SourcePage,
      columns: sourceColumns,
      ask: (filter, paging) => store.sources(filter, paging),
    },
    {},
  )
}
