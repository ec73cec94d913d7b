import { randomBytes } from 'node:crypto'
import { isIP } from 'node:net'
import { marsadError } from '../../annotation/errors.ts'
import type { FetchOptions } from '../../fetch/fetcher.ts'
import { allowing } from '../../fetch/public.ts'
import { knownAddress } from '../../ingest/address.ts'
import type { NewsKind, NewsStore, Webhook } from '../../store/news/news.ts'
import { newWebhookSecret } from './sign.ts'

export type { Delivery, DeliveryState, NewsKind, Webhook } from '../../store/news/news.ts'
export { deliveryStates, newsKinds } from '../../store/news/news.ts'

/** Which addresses may be sent to. */
export type Reach = Pick<FetchOptions, 'allowPrivate' | 'allowNetworks'>

export interface NewWebhook {
  readonly address: string
  readonly kinds: readonly NewsKind[]
  readonly label: string
  readonly by: string | null
}

/**
 * Registers a receiver of what becomes known from now on.
 * @returns it with the secret of its signatures, which is shown this once
 * @throws MarsadError ADDRESS_INVALID; FETCH_PRIVATE where the address is itself a private one (names are checked whenever
 *   something is sent)
 */
export async function addWebhook(
  store: NewsStore,
  { address, kinds, label, by }: NewWebhook,
  reach: Reach,
): Promise<{ readonly webhook: Webhook; readonly secret: string }> {
  const known = knownAddress(address)
  const host = new URL(known).hostname.replace(/^\[|\]$/g, '')
  const allowed = allowing(reach.allowNetworks, reach.allowPrivate)
  if (isIP(host) !== 0 && !allowed(host)) throw marsadError('FETCH_PRIVATE', { address: known, host })
  const id = randomBytes(6).toString('hex')
  const secret = newWebhookSecret()
  return { webhook: await store.addWebhook({ id, address: known, kinds, label, by, secret }), secret }
}

/** Sends nothing more to it. @throws MarsadError WEBHOOK_MISSING */
export async function removeWebhook(store: NewsStore, id: string): Promise<void> {
  if (!(await store.endWebhook(id))) throw marsadError('WEBHOOK_MISSING', { webhook: id })
}

/** Sends it something that is no news, soon. @throws MarsadError WEBHOOK_MISSING */
export async function tryWebhook(store: NewsStore, id: string): Promise<void> {
  if (!(await store.tryWebhook(id))) throw marsadError('WEBHOOK_MISSING', { webhook: id })
}
