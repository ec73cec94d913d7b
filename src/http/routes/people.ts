import { z } from 'zod'
import { auditColumns, personColumns } from '../../app/accounts/columns.ts'
import { addPerson, changeRole, personNumbered, removePerson, resetPassword } from '../../app/accounts/people.ts'
import type { Workbench } from '../../app/workbench.ts'
import { signedBy } from '../accounts/audit.ts'
import { done, problems } from '../describe.ts'
import { listRoutes, wholeListRoutes } from '../listRoutes.ts'
import type { Api } from '../server.ts'
import { AuditAct, AuditPage, LanguageQuery, NewPerson, Person, PersonChange } from '../wire.ts'

const tags = ['people']
const config = { role: 'admin', inPerson: true } as const
const params = z.object({
  id: z.coerce
    .number()
    .int()
    .min(1)
    .max(2 ** 53 - 1),
})

/** Routes by which the server is administered: who may use it, and the log of what they did. */
export function peopleRoutes(api: Api, { store: { accounts } }: Workbench): void {
  wholeListRoutes(
    api,
    {
      path: '/people',
      tag: 'people',
      role: 'admin',
      inPerson: true,
      summary: 'Who has an account, and who had one',
      row: Person,
      columns: personColumns,
      ask: () => accounts.people(),
    },
    LanguageQuery,
  )
  api.post(
    '/people',
    { config, schema: { tags, summary: 'Adds an account', body: NewPerson, response: { 201: Person, ...problems } } },
    async (request, reply) => {
      const added = await addPerson(accounts, request.body, signedBy(request))
      return reply.code(201).send(added)
    },
  )
  api.patch(
    '/people/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Gives another role, or a new password, which ends sessions and tokens',
        params,
        body: PersonChange,
        response: { 200: Person, ...problems },
      },
    },
    async (request) => {
      const { role, password } = request.body
      const person = await personNumbered(accounts, request.params.id)
      if (password !== undefined) await resetPassword(accounts, person, password, signedBy(request))
      if (role !== undefined && role !== person.role) await changeRole(accounts, person, role, signedBy(request))
      return personNumbered(accounts, person.id)
    },
  )
  api.delete(
    '/people/:id',
    {
      config,
      schema: { tags, summary: 'Removes an account; what it did stays', params, response: done },
    },
    async (request, reply) => {
      const person = await personNumbered(accounts, request.params.id)
      await removePerson(accounts, person, signedBy(request))
      return reply.code(204).send(null)
    },
  )
  listRoutes(
    api,
    {
      path: '/audit',
      tag: 'people',
      role: 'admin',
      inPerson: true,
      summary: 'What people did and from where, the latest first; days are those of UTC',
      page: AuditPage,
      columns: auditColumns,
      ask: ({ act, who, from, to }, paging) => accounts.audit({ act, who, from, to }, paging),
    },
    {
      act: AuditAct.optional(),
      who: z.string().max(200).optional().meta({ description: 'The account’s exact name' }),
    },
  )
}
