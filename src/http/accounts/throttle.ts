import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { foldedName } from '../../app/accounts/names.ts'
import { Refusal } from '../problems.ts'

/** Most logins that are tried in the window: for one account, from one address. */
export interface LoginLimits {
  readonly account: number
  readonly address: number
  /** In seconds. */
  readonly window: number
}

export const loginLimits: LoginLimits = { account: 10, address: 40, window: 900 }

/** So many accounts and addresses are counted at once; the one unseen longest is forgotten first. */
const cache = 100_000

const addressOf = ({ ip }: FastifyRequest): string => rateLimit.normalizeIP(ip, 64)

/**
 * Counts logins that are tried, right or wrong, by the name that is typed (whether somebody has it or not) and by the
 * address; the counter is that of the requests' limits.
 * @returns refuses one too many, after calling back for the first of an address in the window
 */
export function loginThrottle(server: FastifyInstance, { account, address, window }: LoginLimits) {
  const timeWindow = window * 1000
  const nameOf = ({ body }: FastifyRequest) => foldedName((body as { readonly name: string }).name)
  const byAddress = server.createRateLimit({ max: address, timeWindow, cache, keyGenerator: addressOf } as never)
  const byName = server.createRateLimit({ max: account, timeWindow, cache, keyGenerator: nameOf } as never)
  const said = server.createRateLimit({ max: 1, timeWindow, cache, keyGenerator: addressOf } as never)
  return async (request: FastifyRequest, tell: () => Promise<void>): Promise<void> => {
    const counts = [await byAddress(request), await byName(request)]
    const over = counts.find((count) => !count.isAllowed && count.isExceeded)
    if (over === undefined || over.isAllowed) return
    const first = await said(request)
    if (!first.isAllowed && !first.isExceeded) await tell()
    throw new Refusal('LOGIN_THROTTLED', [], over.ttlInSeconds)
  }
}
