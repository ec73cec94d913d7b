import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { reaches } from '../../annotation/account.ts'
import type { Accounts } from '../../app/accounts/accounts.ts'
import { openSession, proofOf } from '../../app/accounts/sessions.ts'
import { openToken } from '../../app/accounts/tokens.ts'
import { ownHeader, safe } from '../guard.ts'
import { Refusal } from '../problems.ts'
import type { Caller } from './caller.ts'
import { sessionIn } from './cookie.ts'

/** Accounts that a server asks for. */
export interface Asked {
  readonly accounts: Accounts
  /** Whether requests come encrypted, to this server or to the proxy before it. */
  readonly encrypted: boolean
}

const bearer = /^Bearer +(\S+)$/i

function tokenInAddress({ routeOptions, query }: FastifyRequest): string | undefined {
  const { token } = query as { readonly token?: unknown }
  return routeOptions.config.tokenInAddress === true && typeof token === 'string' ? token : undefined
}

/** Who asks: by a token where one is given, else by a session; null where neither. @throws Refusal of a wrong token */
async function callerOf(request: FastifyRequest, { accounts, encrypted }: Asked): Promise<Caller | null> {
  const { authorization } = request.headers
  const [, sent] = bearer.exec(authorization ?? '') ?? []
  const given = sent ?? tokenInAddress(request)
  if (given !== undefined) {
    const opened = await openToken(accounts, given, request.ip)
    // Addresses are kept in logs and handed on: what stands there may only read.
    if (opened === null || (sent === undefined && opened.role !== 'viewer')) throw new Refusal('TOKEN_REFUSED')
    return { by: 'token', role: opened.role, person: opened.person, token: opened.id }
  }
  const secret = sessionIn(request, encrypted)
  const session = secret === null ? null : await openSession(accounts, secret)
  if (secret === null || session === null) return null
  const { person } = session
  return { by: 'session', role: person.role, person, secret, proof: proofOf(secret) }
}

function same(given: unknown, wanted: string): boolean {
  const [one, other] = [Buffer.from(String(given)), Buffer.from(wanted)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/**
 * Says who asks, and refuses who may not. A route that says nothing of it is nobody's.
 * @param asked null where the server has no accounts, and its one user may do everything
 * @throws Refusal
 */
export async function identify(request: FastifyRequest, asked: Asked | null): Promise<void> {
  if (request.is404) return
  const { role, inPerson = false } = request.routeOptions.config
  if (asked === null) {
    request.caller = { by: 'owner', role: 'admin' }
    return
  }
  const caller = await callerOf(request, asked)
  request.caller = caller
  if (caller?.by === 'session' && !safe.has(request.method) && !same(request.headers[ownHeader], caller.proof)) {
    throw new Refusal('PROOF_REFUSED')
  }
  if (role === 'anyone') return
  if (caller === null) throw new Refusal('LOGIN_NEEDED')
  if (role === undefined || !reaches(caller.role, role)) throw new Refusal('ROLE_LACKING')
  if (inPerson && caller.by === 'token') throw new Refusal('SESSION_NEEDED')
}
