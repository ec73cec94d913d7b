import { setTimeout as wait } from 'node:timers/promises'
import { MarsadError, reasonOf } from '../../annotation/errors.ts'
import { agentFor } from '../../fetch/connect.ts'
import type { Line } from '../../fetch/once.ts'
import { postOnce } from '../../fetch/post.ts'
import { allowing } from '../../fetch/public.ts'
import { robotName } from '../../fetch/robots.ts'
import type { Claimed, Tried } from '../../store/news/news.ts'
import type { Store } from '../../store/store.ts'
import { signed } from './sign.ts'
import { toldIncident } from './told.ts'
import type { Reach } from './webhooks.ts'

/** Seconds in which a receiver must answer. */
const patience = 15
/** Seconds until the next try, after each that failed; after the last it is given up, about a day and a half later. */
const pauses = [10, 60, 300, 1800, 7200, 21_600, 86_400]
const atOnce = 10
/** Seconds after which what a process took and did not settle, because it ended, is anybody's again. */
const lease = patience * 4

/** What a webhook is sent. */
async function payloadOf(store: Store, { kind, key, what, incident, at }: Claimed) {
  if (kind === 'trial' || incident === null) return { type: 'trial', at, incident: null }
  const told = await toldIncident(store, incident, what)
  const type = told === null ? `${kind}.withdrawn` : `${kind}.new`
  return { type, at, key, what, path: `/incidents/${encodeURIComponent(incident)}`, incident: told }
}

async function sendOne(store: Store, delivery: Claimed, line: Line): Promise<Tried> {
  const { number, address, secret, tries } = delivery
  const again = pauses[tries - 1] ?? null
  const body = JSON.stringify(await payloadOf(store, delivery))
  try {
    // The same name at every try, so that a receiver can pass over what it has.
    const status = await postOnce(address, body, signed(secret, `msg_${number}`, body, new Date()), line)
    if (status >= 200 && status < 300) return { done: true, status }
    return { done: false, status, error: `answered ${status}`, again }
  } catch (error) {
    const reason = error instanceof MarsadError ? `${error.code}: ${error.message}` : reasonOf(error)
    return { done: false, status: null, error: reason, again }
  }
}

export interface Sent {
  readonly done: number
  readonly failed: number
}

export interface Sender {
  /** Sends all that is due now, whoever put it there. */
  sendDue(): Promise<Sent>
  close(): Promise<void>
}

/** Sends what waits for webhooks, to addresses that may be reached only; several processes may do so at once. */
export function openSender(store: Store, reach: Reach): Sender {
  const agent = agentFor(allowing(reach.allowNetworks, reach.allowPrivate), patience * 1000)
  const line = { agent, userAgent: `${robotName}/0.1 (webhooks)`, patience }
  const settled = async (delivery: Claimed): Promise<boolean> => {
    const tried = await sendOne(store, delivery, line)
    await store.news.settle(delivery.number, tried)
    return tried.done
  }
  return {
    sendDue: async () => {
      let sent: Sent = { done: 0, failed: 0 }
      for (;;) {
        const claimed = await store.news.claim(atOnce, lease)
        if (claimed.length === 0) return sent
        const results = await Promise.all(claimed.map(settled))
        const done = results.filter(Boolean).length
        sent = { done: sent.done + done, failed: sent.failed + results.length - done }
      }
    },
    close: () => agent.close(),
  }
}

/** Looks for what is due so often, in milliseconds. */
const every = 5_000

/**
 * Sends again and again until it is stopped, which waits for what is under way. @param note told what kept it from
 * sending
 */
export function keepSending(store: Store, reach: Reach, note: (message: string) => void): { stop(): Promise<void> } {
  const sender = openSender(store, reach)
  const stopping = new AbortController()
  const { signal } = stopping
  const rest = () => wait(every, undefined, { signal, ref: false }).catch(() => {})
  const working = (async () => {
    await rest()
    while (!signal.aborted) {
      // A store that is gone for a while is there again later; what waits is kept.
      await sender.sendDue().catch((error) => note(`webhooks: ${reasonOf(error)}`))
      await rest()
    }
  })()
  return {
    stop: async () => {
      stopping.abort()
      await working
      await sender.close()
    },
  }
}
