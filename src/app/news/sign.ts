import { createHmac, randomBytes } from 'node:crypto'

const mark = 'whsec_'

/** A secret by which a webhook's receiver checks signatures: 256 random bits. */
export const newWebhookSecret = (): string => mark + randomBytes(32).toString('base64')

/** Headers by which a receiver knows who sends it, when, and whether it has it already (Standard Webhooks 1.0). */
export function signed(secret: string, id: string, body: string, now: Date): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(now.getTime() / 1000))
  const key = Buffer.from(secret.slice(mark.length), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }
}
