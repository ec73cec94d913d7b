import type { Columns } from '../listFile.ts'
import type { Delivery, Webhook } from './webhooks.ts'

export const webhookColumns: Columns<Webhook> = [
  ['webhook', ({ id }) => id],
  ['address', ({ address }) => address],
  ['kinds', ({ kinds }) => kinds.join(' ')],
  ['label', ({ label }) => label],
  ['by', ({ by }) => by],
  ['made', ({ made }) => made],
  ['ended', ({ ended }) => ended],
]

export const deliveryColumns: Columns<Delivery> = [
  ['number', ({ number }) => number],
  ['webhook', ({ webhook }) => webhook],
  ['address', ({ address }) => address],
  ['kind', ({ kind }) => kind],
  ['incident', ({ incident }) => incident],
  ['what', ({ what }) => what],
  ['made', ({ made }) => made],
  ['state', ({ state }) => state],
  ['tries', ({ tries }) => tries],
  ['due', ({ due }) => due],
  ['status', ({ status }) => status],
  ['error', ({ error }) => error],
  ['ended', ({ ended }) => ended],
]
