import type { FastifyRequest } from 'fastify'
import { personBy } from '../../app/accounts/login.ts'
import { beginSession, endSession, proofOf } from '../../app/accounts/sessions.ts'
import { note } from '../accounts/audit.ts'
import type { Caller } from '../accounts/caller.ts'
import { giveSession, sessionIn, takeSession } from '../accounts/cookie.ts'
import type { Asked } from '../accounts/identify.ts'
import { type LoginLimits, loginThrottle } from '../accounts/throttle.ts'
import { problems } from '../describe.ts'
import { Refusal } from '../problems.ts'
import type { Api } from '../server.ts'
import { LanguageQuery, Login, SessionView } from '../wire.ts'

const tags = ['account']
const answers = { 200: SessionView, ...problems }

/** Proof of who has no session: it only says that a script of our own, or a program, asks. */
const anybodys = '1'

function shown(caller: Caller | null, asked: Asked | null): SessionView {
  if (asked === null) return { accounts: false, name: null, role: 'admin', proof: anybodys }
  if (caller === null || caller.by === 'owner') return { accounts: true, name: null, role: null, proof: anybodys }
  const proof = caller.by === 'session' ? caller.proof : anybodys
  return { accounts: true, name: caller.person.name, role: caller.role, proof }
}

/** Routes by which people log in and out. */
export function sessionRoutes(api: Api, asked: Asked | null, limits: LoginLimits): void {
  api.get(
    '/session',
    {
      config: { role: 'anyone' },
      schema: { tags, summary: 'Who asks, and what they may do', querystring: LanguageQuery, response: answers },
    },
    async ({ caller }, reply) => {
      void reply.header('cache-control', 'no-store')
      return shown(caller, asked)
    },
  )
  const throttle = loginThrottle(api as never, limits)
  api.post(
    '/login',
    {
      config: { role: 'anyone' },
      schema: { tags, summary: 'Logs in; the session is in a cookie', body: Login, response: answers },
    },
    async (request, reply) => {
      if (asked === null) throw new Refusal('ACCOUNTS_OFF')
      const { accounts, encrypted } = asked
      if (encrypted && request.protocol !== 'https') throw new Refusal('UNENCRYPTED')
      const { name, password } = request.body
      const failed = (act: 'login-failed' | 'login-throttled') =>
        accounts.log({ act, who: name, about: null, address: request.ip, token: null })
      await throttle(request, () => failed('login-throttled'))
      const person = await personBy(accounts, name, password)
      if (person === null) {
        await failed('login-failed')
        throw new Refusal('LOGIN_FAILED')
      }
      // A secret that was there before the login opens nothing after it.
      await endOwn(request, asked)
      const secret = await beginSession(accounts, person.id, {
        address: request.ip,
        agent: request.headers['user-agent'] ?? null,
      })
      await accounts.log({ act: 'login', who: person.name, about: null, address: request.ip, token: null })
      giveSession(reply, secret, encrypted)
      return { accounts: true, name: person.name, role: person.role, proof: proofOf(secret) }
    },
  )
  api.post(
    '/logout',
    {
      config: { role: 'viewer', inPerson: true },
      schema: { tags, summary: 'Ends this session', response: answers },
    },
    async (request, reply) => {
      if (asked === null) throw new Refusal('ACCOUNTS_OFF')
      await endOwn(request, asked)
      await note(asked.accounts, request, 'logout')
      takeSession(reply, asked.encrypted)
      return shown(null, asked)
    },
  )
}

async function endOwn(request: FastifyRequest, { accounts, encrypted }: Asked): Promise<void> {
  const secret = sessionIn(request, encrypted)
  if (secret !== null) await endSession(accounts, secret)
}
