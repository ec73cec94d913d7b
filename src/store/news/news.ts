import type { IncidentRow, Page, Paging } from '../store.ts'
import type { IncidentFilter } from '../views/views.ts'

export const newsKinds = ['incident', 'discrepancy'] as const
export type NewsKind = (typeof newsKinds)[number]

/** Something that became known: an incident, or that its accounts differ in one way. */
export interface NewsRow {
  readonly number: number
  /** Never changes, whatever becomes of the incident. */
  readonly key: string
  readonly kind: NewsKind
  /** `figure killed`: kind and unit of a discrepancy; null for an incident. */
  readonly what: string | null
  /** When it became known, and when the incident last changed. */
  readonly at: string
  readonly changed: string
  readonly incident: IncidentRow
}

/** A receiver of news. */
export interface Webhook {
  readonly id: string
  readonly address: string
  readonly kinds: readonly NewsKind[]
  readonly label: string
  readonly by: string | null
  readonly made: string
  readonly ended: string | null
}

export const deliveryStates = ['waiting', 'done', 'failed'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** Something that was sent to a webhook, or waits to be. */
export interface Delivery {
  readonly number: number
  readonly webhook: string
  readonly address: string
  readonly kind: NewsKind | 'trial'
  /** Present name of the incident; null for a trial. */
  readonly incident: string | null
  /** In what its accounts differ (`figure killed`), of a discrepancy. */
  readonly what: string | null
  readonly made: string
  readonly state: DeliveryState
  readonly tries: number
  /** When it is tried next. */
  readonly due: string | null
  /** Answer to the last try. */
  readonly status: number | null
  readonly error: string | null
  readonly ended: string | null
}

/** A delivery to be made now, which nobody else takes before its time is over. */
export interface Claimed {
  readonly number: number
  readonly address: string
  readonly secret: string
  readonly tries: number
  readonly kind: NewsKind | 'trial'
  readonly key: string | null
  readonly what: string | null
  readonly incident: string | null
  readonly at: string
}

/** What became of a try. `again`: seconds until the next; null where it was the last. */
export type Tried =
  | { readonly done: true; readonly status: number }
  | { readonly done: false; readonly status: number | null; readonly error: string; readonly again: number | null }

export interface NewsStore {
  /** The latest first; of incidents that still stand. */
  news(kind: NewsKind, filter: IncidentFilter, limit: number): Promise<readonly NewsRow[]>
  addWebhook(webhook: Omit<Webhook, 'made' | 'ended'> & { readonly secret: string }): Promise<Webhook>
  webhooks(): Promise<readonly Webhook[]>
  /** What waits for it is not sent any more. False where there is none of this name. */
  endWebhook(id: string): Promise<boolean>
  /** Puts a trial among what is to be sent. False where there is none of this name. */
  tryWebhook(id: string): Promise<boolean>
  /** The latest first. */
  deliveries(filter: DeliveryFilter, paging: Paging): Promise<Page<Delivery>>
  /** Takes what is due, at most so many, for so many seconds. */
  claim(limit: number, lease: number): Promise<readonly Claimed[]>
  settle(number: number, tried: Tried): Promise<void>
  /** Seconds until the next delivery is due, 0 where one is; null where none waits. */
  nextDue(): Promise<number | null>
}

export interface DeliveryFilter {
  readonly webhook?: string | undefined
  readonly state?: DeliveryState | undefined
}
