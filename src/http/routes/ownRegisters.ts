import { checkOwn, keepOwn, type OwnRegister, removeOwn } from '../../app/registers/own.ts'
import { registerNamed, registerReader } from '../../app/registers/registers.ts'
import { shownRow } from '../../app/registers/shown.ts'
import type { Workbench } from '../../app/workbench.ts'
import { done, problems } from '../describe.ts'
import type { Api } from '../server.ts'
import { KeptRegister, RegisterDefinition, RegisterPreview } from '../wire.ts'
import { registerParams as params, registerHead } from './registers.ts'

const tags = ['registers']
const config = { role: 'admin' } as const
const changing = { ...config, act: 'configure' } as const
/** So many rows show what a register would be. */
const sampled = 20

const kept = ({ register, replaces }: OwnRegister) => ({ register: registerHead(register), replaces })

/** Routes by which registers of the user's own are tried, kept and taken away. */
export function ownRegisterRoutes(api: Api, { home, store }: Workbench): void {
  api.get(
    '/registers/:name/definition',
    {
      config: { role: 'viewer' },
      schema: { tags, summary: 'What declares a register', params, response: { 200: RegisterDefinition, ...problems } },
    },
    async ({ params: { name } }) => (await registerNamed(name, home)).definition as never,
  )
  api.post(
    '/registers/preview',
    {
      config,
      schema: {
        tags,
        summary: 'Its first rows, if this were a register; nothing is kept',
        body: RegisterDefinition,
        response: { 200: RegisterPreview, ...problems },
      },
    },
    async ({ body }) => {
      const own = await checkOwn(home, body)
      const { rows } = await registerReader(store, own.register, {})({ limit: sampled })
      return { ...kept(own), rows: rows.map((row) => shownRow(own.register.definition, row)) }
    },
  )
  api.post(
    '/registers',
    {
      config: changing,
      schema: {
        tags,
        summary: 'Keeps a register of one’s own, in the place of one of its name',
        body: RegisterDefinition,
        response: { 201: KeptRegister, ...problems },
      },
    },
    async ({ body, deed }, reply) => {
      const own = await keepOwn(home, body)
      deed.about = `register ${own.register.definition.name}`
      return reply.code(201).send(kept(own))
    },
  )
  api.delete(
    '/registers/:name',
    {
      config: changing,
      schema: { tags, summary: 'Takes a register of one’s own away', params, response: done },
    },
    async ({ params: { name }, deed }, reply) => {
      await removeOwn(home, name)
      deed.about = `register ${name} removed`
      return reply.code(204).send(null)
    },
  )
}
