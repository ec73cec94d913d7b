import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '../../src/annotation/account.ts'
import { addPerson } from '../../src/app/accounts/people.ts'
import { addReports } from '../../src/app/addReports.ts'
import { openWorkbench, type Workbench } from '../../src/app/workbench.ts'
import { type Publicly, type Started, type StartOptions, startServer } from '../../src/http/start.ts'
import type { SessionView } from '../../src/http/wire.ts'
import { defaultMaxSize } from '../../src/ingest/item.ts'

/** People of the tests; none of these passwords is used anywhere else. */
export const people = {
  viewer: { name: 'قارئة', password: 'vole lamp quiet river 41' },
  analyst: { name: 'ليلى', password: 'حجر نافذة سمك كتاب بعيد' },
  admin: { name: 'Omar', password: 'brick sailor moss eleven' },
} as const

const terminal = { who: '@test', address: null, token: null }

/** A record with one example report and three people. */
export async function openPublic(): Promise<{ readonly workbench: Workbench; close(): Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), 'marsad-public-'))
  const workbench = await openWorkbench(home, 'write')
  const { accounts } = workbench.store
  for (const role of ['admin', 'analyst', 'viewer'] as const) {
    await addPerson(accounts, { ...people[role], role }, terminal)
  }
  const report = new URL('../../examples/01-ruwaq-drone.txt', import.meta.url).pathname
  const options = { published: '2015-10-13', encoding: null, maxSize: defaultMaxSize, jobs: 1 }
  for await (const outcome of addReports([report], workbench.store, { ...options, stdin: (async function* () {})() })) {
    if (outcome.kind === 'failed') throw new Error(outcome.failure.message)
  }
  return {
    workbench,
    close: async () => {
      await workbench.close()
      await rm(home, { recursive: true, force: true })
    },
  }
}

/** Somebody who asks a public server: with a cookie and proof, with a token, or with neither. */
export interface Asker {
  ask(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>
  cookie: string
  proof: string
}

export const plain: Publicly = { hosts: ['127.0.0.1'], listen: '127.0.0.1', proxies: null, tls: null }

/** A public server, with limits high enough for tests where none are given. */
export const startPublic = (
  workbench: Workbench,
  publicly: Partial<Publicly> = {},
  limits: StartOptions['limits'] = {},
): Promise<Started> =>
  startServer(workbench, {
    port: 0,
    publicly: { ...plain, ...publicly },
    limits: { rate: 100_000, logins: { account: 10_000, address: 10_000, window: 900 }, ...limits },
  })

/** Somebody who has not logged in. */
export function stranger({ address }: Started, always: Readonly<Record<string, string>> = {}): Asker {
  const asker: Asker = {
    cookie: '',
    proof: '1',
    ask: (method, path, body, headers = {}) =>
      fetch(`${address}api/v1${path}`, {
        method,
        redirect: 'manual',
        headers: {
          'x-marsad': asker.proof,
          ...(asker.cookie === '' ? {} : { cookie: asker.cookie }),
          ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
          ...always,
          ...headers,
        },
        ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
      }),
  }
  return asker
}

export const cookieOf = (answer: Response): string => answer.headers.getSetCookie()[0] ?? ''

/** Takes over the session that an answer gives. */
export async function follow(asker: Asker, answer: Response): Promise<SessionView> {
  const view = (await answer.json()) as SessionView
  asker.cookie = cookieOf(answer).split(';')[0] ?? ''
  asker.proof = view.proof
  return view
}

/** Somebody who has logged in. */
export async function login(started: Started, role: Role, always: Readonly<Record<string, string>> = {}) {
  const asker = stranger(started, always)
  const answer = await asker.ask('POST', '/login', people[role])
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`)
  await follow(asker, answer)
  return asker
}
