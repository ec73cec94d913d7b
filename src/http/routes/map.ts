import { z } from 'zod'
import { clusterColumns } from '../../app/columns.ts'
import { cellFor, mapOf } from '../../app/map.ts'
import type { Workbench } from '../../app/workbench.ts'
import { problems } from '../describe.ts'
import { wholeListRoutes } from '../listRoutes.ts'
import type { Api } from '../server.ts'
import { FilterQuery, incidentFields, MapCluster, MapView } from '../wire.ts'

const query = FilterQuery.extend(incidentFields).extend({
  zoom: z.coerce.number().min(0).max(22).default(5).meta({ description: 'Zoom of the map, as web maps count it' }),
})

export function mapRoutes(api: Api, { store }: Workbench): void {
  api.get(
    '/map',
    {
      config: { role: 'viewer' },
      schema: {
        tags: ['map'],
        summary: 'Incidents in a box, gathered in clusters; beside them those without a point',
        querystring: query,
        response: { 200: MapView, ...problems },
      },
    },
    ({ query: { zoom, ...filter } }) => mapOf(store, filter, cellFor(zoom)),
  )
  wholeListRoutes(
    api,
    {
      path: '/map/clusters',
      tag: 'map',
      role: 'viewer',
      summary: 'The clusters of the map as a list',
      row: MapCluster,
      columns: clusterColumns,
      ask: async ({ zoom, ...filter }) => (await mapOf(store, filter, cellFor(zoom))).clusters,
    },
    query,
  )
}
