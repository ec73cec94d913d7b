import { z } from 'zod'
import { deliveryColumns, webhookColumns } from '../../app/news/columns.ts'
import { addWebhook, deliveryStates, removeWebhook, tryWebhook } from '../../app/news/webhooks.ts'
import type { Workbench } from '../../app/workbench.ts'
import { personOf } from '../accounts/caller.ts'
import { done, problems } from '../describe.ts'
import { listRoutes, wholeListRoutes } from '../listRoutes.ts'
import type { Api } from '../server.ts'
import { DeliveryPage, LanguageQuery, MadeWebhook, NewWebhook, WebhookRow } from '../wire.ts'

const tag = 'webhooks'
const tags = [tag]
const config = { role: 'admin', act: 'configure' } as const
const params = z.object({ id: z.string().max(100) })

/** Routes by which admins say who is sent what becomes known, and see what was. */
export function webhookRoutes(api: Api, { store: { news }, reach }: Workbench): void {
  wholeListRoutes(
    api,
    {
      ...{ path: '/webhooks', tag, role: 'admin', summary: 'Who is sent what becomes known, without their secrets' },
      ...{ row: WebhookRow, columns: webhookColumns, ask: () => news.webhooks() },
    },
    LanguageQuery,
  )
  listRoutes(
    api,
    {
      ...{ path: '/webhooks/deliveries', tag, role: 'admin', page: DeliveryPage, columns: deliveryColumns },
      summary: 'What was sent to webhooks or waits to be, the latest first',
      ask: ({ webhook, state }, paging) => news.deliveries({ webhook, state }, paging),
    },
    { webhook: z.string().max(100).optional(), state: z.enum(deliveryStates).optional() },
  )
  api.post(
    '/webhooks',
    {
      config,
      schema: {
        tags,
        summary: 'Sends what becomes known from now on to an address; the secret is shown this once',
        body: NewWebhook,
        response: { 201: MadeWebhook, ...problems },
      },
    },
    async ({ body, caller, deed }, reply) => {
      const made = await addWebhook(news, { ...body, by: personOf(caller)?.name ?? null }, reach)
      deed.about = `webhook ${made.webhook.id}: ${made.webhook.address}`
      return reply.code(201).header('cache-control', 'no-store').send(made)
    },
  )
  api.post(
    '/webhooks/:id/trial',
    {
      config: { role: 'admin' },
      schema: { tags, summary: 'Sends it something that is no news, soon', params, response: done },
    },
    async ({ params: { id } }, reply) => {
      await tryWebhook(news, id)
      return reply.code(204).send(null)
    },
  )
  api.delete(
    '/webhooks/:id',
    { config, schema: { tags, summary: 'Sends nothing more to it', params, response: done } },
    async ({ params: { id }, deed }, reply) => {
      await removeWebhook(news, id)
      deed.about = `webhook ${id} removed`
      return reply.code(204).send(null)
    },
  )
}
