import { z } from 'zod'
import { deliveryStates, newsKinds } from '../../app/news/webhooks.ts'
import { pageOf } from './query.ts'
import { list } from './shape.ts'

export const NewsKind = z.enum(newsKinds)
export type NewsKind = z.infer<typeof NewsKind>

/** A receiver of what becomes known. */
export const WebhookRow = z
  .object({
    id: z.string(),
    address: z.string(),
    kinds: list(NewsKind),
    label: z.string(),
    by: z.string().nullable(),
    made: z.string(),
    ended: z.string().nullable(),
  })
  .meta({ id: 'WebhookRow' })
export type WebhookRow = z.infer<typeof WebhookRow>

export const NewWebhook = z
  .object({
    address: z.string().min(1).max(2000),
    kinds: z.array(NewsKind).min(1).default(['discrepancy']),
    label: z.string().trim().max(100).default(''),
  })
  .meta({ id: 'NewWebhook' })
export type NewWebhook = z.input<typeof NewWebhook>

export const MadeWebhook = z
  .object({ webhook: WebhookRow, secret: z.string().meta({ description: 'Of the signatures; shown this once' }) })
  .meta({ id: 'MadeWebhook' })
export type MadeWebhook = z.infer<typeof MadeWebhook>

/** Something that was sent to a webhook, or waits to be. */
export const DeliveryRow = z
  .object({
    number: z.number(),
    webhook: z.string(),
    address: z.string(),
    kind: z.enum([...newsKinds, 'trial']),
    incident: z.string().nullable(),
    what: z.string().nullable().meta({ description: 'In what its accounts differ, of a discrepancy: figure killed' }),
    made: z.string(),
    state: z.enum(deliveryStates),
    tries: z.number(),
    due: z.string().nullable(),
    status: z.number().nullable().meta({ description: 'Answer to the last try' }),
    error: z.string().nullable(),
    ended: z.string().nullable(),
  })
  .meta({ id: 'DeliveryRow' })
export type DeliveryRow = z.infer<typeof DeliveryRow>
export const DeliveryPage = pageOf(DeliveryRow)
export type DeliveryPage = z.infer<typeof DeliveryPage>
