import { createHmac } from 'node:crypto'
import type { Accounts, Session } from './accounts.ts'
import { hashOf, newSecret } from './secrets.ts'

const hour = 3600

/** A session ends two hours after it was last used, and twelve hours after its login. */
export const sessionAge = { idle: 2 * hour, absolute: 12 * hour } as const

/** Where a login came from, as the person is shown it later. */
export interface From {
  readonly address: string | null
  readonly agent: string | null
}

const longestAgent = 200

/** Begins a session with a secret of its own, and gives the secret: it is nowhere else. */
export async function beginSession(accounts: Accounts, person: number, { address, agent }: From): Promise<string> {
  const secret = newSecret()
  await accounts.forgetSessions(sessionAge)
  await accounts.beginSession(hashOf(secret), person, { address, agent: agent?.slice(0, longestAgent) ?? null })
  return secret
}

/** The session that a secret opens; null where it is over, or never was. */
export const openSession = (accounts: Accounts, secret: string): Promise<Session | null> =>
  secret.length > 100 ? Promise.resolve(null) : accounts.session(hashOf(secret), sessionAge)

/** What a change has to bring beside the session's cookie: only a page that may read our answers knows it. */
export const proofOf = (secret: string): string => createHmac('sha256', secret).update('change').digest('base64url')

/** Ends the session of a secret. */
export const endSession = (accounts: Accounts, secret: string): Promise<void> => accounts.endSession(hashOf(secret))
