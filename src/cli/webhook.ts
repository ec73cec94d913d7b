import { userInfo } from 'node:os'
import { deliveryColumns, webhookColumns } from '../app/news/columns.ts'
import { openSender } from '../app/news/send.ts'
import {
  addWebhook,
  type Delivery,
  type NewsKind,
  type Reach,
  removeWebhook,
  tryWebhook,
  type Webhook,
} from '../app/news/webhooks.ts'
import { withRecord } from '../app/record.ts'
import { type Context, exitCodes } from './context.ts'
import { printRows, type RowFlags, type View } from './rows.ts'
import { number } from './summary.ts'

export interface WebhookFlags extends RowFlags {
  readonly home?: string
  readonly allowPrivate?: boolean
  readonly allowNetwork?: readonly string[]
}

const reachOf = ({ allowPrivate = false, allowNetwork = [] }: WebhookFlags): Reach => ({
  allowPrivate,
  allowNetworks: allowNetwork,
})

/** `marsad webhook add ADDRESS`. The secret alone goes to standard output. */
export async function add(
  address: string,
  flags: WebhookFlags & { readonly kinds: readonly NewsKind[]; readonly label: string },
  { stdout, stderr }: Context,
): Promise<number> {
  const { kinds, label, home } = flags
  const by = `@${userInfo().username}`
  const { webhook, secret } = await withRecord(home, 'write', ({ news }) =>
    addWebhook(news, { address, kinds, label, by }, reachOf(flags)),
  )
  stderr.write(`${webhook.id} is sent: ${kinds.join(', ')}. This is the secret of its signatures, shown this once:\n`)
  stdout.write(`${secret}\n`)
  return exitCodes.done
}

/** `marsad webhook remove ID`. */
export async function remove(id: string, { home }: WebhookFlags, { stdout }: Context): Promise<number> {
  await withRecord(home, 'write', ({ news }) => removeWebhook(news, id))
  stdout.write(`Nothing more is sent to ${id}.\n`)
  return exitCodes.done
}

/** `marsad webhook send`: what waits, for records that no server serves. */
export async function send(flags: WebhookFlags & { readonly trial?: string }, { stdout }: Context): Promise<number> {
  return withRecord(flags.home, 'write', async (store) => {
    if (flags.trial !== undefined) await tryWebhook(store.news, flags.trial)
    const sender = openSender(store, reachOf(flags))
    try {
      const { done, failed } = await sender.sendDue()
      stdout.write(`${number(done)} sent, ${number(failed)} failed.\n`)
      return failed > 0 ? exitCodes.failed : exitCodes.done
    } finally {
      await sender.close()
    }
  })
}

const webhookView: View<Webhook> = {
  columns: webhookColumns,
  lines: ({ id, address, kinds, label, ended }, { bold, dim, arabic }) =>
    `${bold(id)} ${address} ${kinds.join(', ')} ${arabic(label)}${ended === null ? '' : dim(' removed')}\n`,
  none: 'Nobody is sent anything: marsad webhook add ADDRESS.',
}

const deliveryView: View<Delivery> = {
  columns: deliveryColumns,
  lines: ({ number: at, address, kind, incident, what, state, tries, error }, { bold, dim }) =>
    `${bold(String(at))} ${state} ${[kind, incident, what].filter((part) => part !== null).join(' ')} ${address} ${dim(`tries: ${tries} ${error ?? ''}`)}\n`,
  none: 'Nothing was sent yet.',
}

/** `marsad webhook list`. */
export const list = (flags: WebhookFlags, context: Context): Promise<number> =>
  withRecord(flags.home, 'read', async ({ news }) => {
    await printRows(async () => ({ rows: await news.webhooks(), next: null }), webhookView, flags, context)
    return exitCodes.done
  })

/** `marsad webhook log`. */
export const log = (flags: WebhookFlags, context: Context): Promise<number> =>
  withRecord(flags.home, 'read', async ({ news }) => {
    await printRows((paging) => news.deliveries({}, paging), deliveryView, flags, context)
    return exitCodes.done
  })
