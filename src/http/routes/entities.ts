import { z } from 'zod'
import { marsadError } from '../../annotation/errors.ts'
import { entityColumns, gradeColumns, networkColumns, relayColumns } from '../../app/columns.ts'
import type { Workbench } from '../../app/workbench.ts'
import { problems } from '../describe.ts'
import { listRoutes, wholeListRoutes } from '../listRoutes.ts'
import type { Api } from '../server.ts'
import { EntityPage, NameKind, NetworkEdge, RelayRow, SourceGrade, statementFields, WholeEntity } from '../wire.ts'

const narrowing = {
  kind: NameKind.optional(),
  name: z.string().trim().min(1).max(200).optional().meta({ description: 'The beginning of a word of its name' }),
}

export function entityRoutes(api: Api, { store }: Workbench): void {
  listRoutes(
    api,
    {
      path: '/entities',
      tag: 'entities',
      role: 'viewer',
      summary: 'Whom and what the reports name, those named most first',
      page: EntityPage,
      columns: entityColumns,
      ask: ({ kind, name }, paging) => store.entities({ kind, name }, paging),
    },
    narrowing,
  )
  api.get(
    '/entities/:id',
    {
      config: { role: 'viewer' },
      schema: {
        tags: ['entities'],
        summary: 'An entity whole: names and why they are one’s, offices, incidents, and who acts with it',
        params: z.object({ id: z.string() }),
        response: { 200: WholeEntity, ...problems },
      },
    },
    async ({ params: { id } }) => {
      const found = await store.entity(id)
      if (found === null) throw marsadError('ENTITY_NOT_RECORDED', { entity: id })
      return { ...found, deeds: await store.views.deeds(id) }
    },
  )
  wholeListRoutes(
    api,
    {
      path: '/network',
      tag: 'entities',
      role: 'viewer',
      summary:
        'Whom an entity quotes, accuses, attacks, meets …, and who does so to it, by the latest reports that name it',
      row: NetworkEdge,
      columns: networkColumns,
      ask: ({ entity }) => store.views.network(entity),
    },
    z.object({ entity: z.string().min(1).max(500) }),
  )
  wholeListRoutes(
    api,
    {
      path: '/reliabilities',
      tag: 'decisions',
      role: 'viewer',
      summary: 'How reliable people say that outlets and speakers are',
      row: SourceGrade,
      columns: gradeColumns,
      ask: () => store.reliabilities(),
    },
    z.object({}),
  )
  wholeListRoutes(
    api,
    {
      path: '/relays',
      tag: 'statements',
      role: 'viewer',
      summary: 'How many of some speakers’ latest statements came through somebody, and through whom',
      row: RelayRow,
      columns: relayColumns,
      ask: ({ by }) => store.views.relays(by ?? []),
    },
    z.object({ by: statementFields.by }),
  )
}
