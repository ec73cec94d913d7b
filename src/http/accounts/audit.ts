import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AuditAct, AuditEntry } from '../../annotation/account.ts'
import type { Accounts } from '../../app/accounts/accounts.ts'
import { personOf } from './caller.ts'

/** Who does it, and from where. */
export const signedBy = ({ caller, ip }: FastifyRequest): Pick<AuditEntry, 'who' | 'address' | 'token'> => ({
  who: personOf(caller)?.name ?? null,
  address: ip,
  token: caller?.by === 'token' ? caller.token : null,
})

/** Writes one thing down that somebody did. */
export const note = (accounts: Accounts, request: FastifyRequest, act: AuditAct, about: string | null = null) =>
  accounts.log({ act, about, ...signedBy(request) })

/**
 * Writes down what a request did, before its answer leaves: no export goes out that the log does not tell of. What was
 * refused or failed did nothing.
 */
export async function noteDeed(request: FastifyRequest, { statusCode }: FastifyReply, accounts: Accounts) {
  const act = request.deed.act ?? request.routeOptions.config.act
  if (act === undefined || statusCode >= 400 || request.method === 'HEAD') return
  await note(accounts, request, act, request.deed.about ?? decoded(request.url))
}

/** An address as people read it. */
function decoded(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}
