import type { Workbench } from '../../app/workbench.ts'
import { problems } from '../describe.ts'
import type { Api } from '../server.ts'
import { Totals } from '../wire.ts'

export function overviewRoutes(api: Api, { store }: Workbench): void {
  api.get(
    '/totals',
    { schema: { tags: ['overview'], summary: 'How much the record holds', response: { 200: Totals, ...problems } } },
    () => store.totals(),
  )
}
