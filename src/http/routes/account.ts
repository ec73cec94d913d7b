import { z } from 'zod'
import type { Person } from '../../app/accounts/accounts.ts'
import { sessionColumns, tokenColumns } from '../../app/accounts/columns.ts'
import { changePassword } from '../../app/accounts/people.ts'
import { beginSession, proofOf, sessionAge } from '../../app/accounts/sessions.ts'
import { makeToken } from '../../app/accounts/tokens.ts'
import { note, signedBy } from '../accounts/audit.ts'
import { type Caller, personOf } from '../accounts/caller.ts'
import { giveSession, takeSession } from '../accounts/cookie.ts'
import type { Asked } from '../accounts/identify.ts'
import { done, problems } from '../describe.ts'
import { wholeListRoutes } from '../listRoutes.ts'
import { Refusal } from '../problems.ts'
import type { Api } from '../server.ts'
import { Account, LanguageQuery, MadeToken, NewPassword, NewToken, SessionRow, SessionView, TokenRow } from '../wire.ts'

const tags = ['account']
const config = { role: 'viewer', inPerson: true } as const

/** Routes of one's own account. */
export function accountRoutes(api: Api, asked: Asked | null): void {
  const own = (caller: Caller | null): Asked & { readonly person: Person } => {
    const person = personOf(caller)
    if (asked === null || person === null) throw new Refusal('ACCOUNTS_OFF')
    return { ...asked, person }
  }
  api.get(
    '/account',
    {
      config,
      schema: {
        tags,
        summary: 'One’s own account',
        querystring: LanguageQuery,
        response: { 200: Account, ...problems },
      },
    },
    async ({ caller }) => {
      const { name, role, since, passwordSet } = own(caller).person
      return { name, role, since, passwordSet }
    },
  )
  api.post(
    '/account/password',
    {
      config,
      schema: {
        tags,
        summary: 'Changes one’s own password, and ends all other sessions',
        body: NewPassword,
        response: { 200: SessionView, ...problems },
      },
    },
    async (request, reply) => {
      const { accounts, encrypted, person } = own(request.caller)
      await throttle(request)
      const isChanged = await changePassword(accounts, person, request.body, signedBy(request))
      if (!isChanged) throw new Refusal('PASSWORD_WRONG')
      const secret = await beginSession(accounts, person.id, {
        address: request.ip,
        agent: request.headers['user-agent'] ?? null,
      })
      giveSession(reply, secret, encrypted)
      return { accounts: true, name: person.name, role: person.role, proof: proofOf(secret) }
    },
  )
  const limit = api.createRateLimit({
    max: 10,
    timeWindow: 900_000,
    keyGenerator: ({ caller }) => personOf(caller)?.id ?? 0,
  })
  const throttle = async (request: Parameters<typeof limit>[0]): Promise<void> => {
    const count = await limit(request)
    if (!count.isAllowed && count.isExceeded) throw new Refusal('LOGIN_THROTTLED', [], count.ttlInSeconds)
  }
  wholeListRoutes(
    api,
    {
      path: '/account/sessions',
      tag: 'account',
      role: 'viewer',
      inPerson: true,
      summary: 'One’s sessions that have not ended',
      row: SessionRow,
      columns: sessionColumns,
      ask: async (_, { caller }) => {
        const { accounts, person } = own(caller)
        return accounts.sessions(person.id, sessionAge)
      },
    },
    LanguageQuery,
  )
  api.delete(
    '/account/sessions',
    { config, schema: { tags, summary: 'Ends all of one’s sessions, this one too', response: done } },
    async (request, reply) => {
      const { accounts, encrypted, person } = own(request.caller)
      await accounts.endSessions(person.id)
      await note(accounts, request, 'logout', 'everywhere')
      return takeSession(reply, encrypted).code(204).send(null)
    },
  )
  wholeListRoutes(
    api,
    {
      path: '/account/tokens',
      tag: 'account',
      role: 'viewer',
      inPerson: true,
      summary: 'One’s tokens, without their secrets',
      row: TokenRow,
      columns: tokenColumns,
      ask: async (_, { caller }) => {
        const { accounts, person } = own(caller)
        return accounts.tokens(person.id)
      },
    },
    LanguageQuery,
  )
  api.post(
    '/account/tokens',
    {
      config,
      schema: {
        tags,
        summary: 'Makes a token by which a program asks in one’s name; it is shown this once',
        body: NewToken,
        response: { 201: MadeToken, ...problems },
      },
    },
    async (request, reply) => {
      const { accounts, person } = own(request.caller)
      const { label, role, days } = request.body
      const made = await makeToken(accounts, person, { label, role, days })
      await note(accounts, request, 'token-made', `${made.id} (${role}): ${label}`)
      return reply.code(201).header('cache-control', 'no-store').send(made)
    },
  )
  api.delete(
    '/account/tokens/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Revokes a token: it opens nothing any more',
        params: z.object({ id: z.string().max(100) }),
        response: done,
      },
    },
    async (request, reply) => {
      const { accounts, person } = own(request.caller)
      const { id } = request.params
      if (!(await accounts.revokeToken(person.id, id))) throw new Refusal('NOT_FOUND')
      await note(accounts, request, 'token-revoked', id)
      return reply.code(204).send(null)
    },
  )
}
