import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { openServer, type Server, startServer } from './help.ts'

let server: Server
let url: string
let store: Store
beforeAll(async () => {
  server = await startServer()
  url = await server.newDatabase()
  store = await openServer(url)
})
afterAll(async () => {
  await store?.close()
  await server?.stop()
})

const entry = { act: 'login', who: 'ليلى', about: null, address: '127.0.0.1', token: null } as const

it('the log is appended and never changed, whoever asks the database', async () => {
  await store.accounts.log(entry)
  await store.accounts.log({ ...entry, who: 'a\0b' })
  const kept = /appended and never changed/
  await expect(server.query(url, "update marsad.audit set who = 'x'")).rejects.toThrow(kept)
  await expect(server.query(url, 'delete from marsad.audit')).rejects.toThrow(kept)
  await expect(server.query(url, 'truncate marsad.audit')).rejects.toThrow(kept)
  const { rows } = await store.accounts.audit({}, { limit: 10 })
  expect(rows.map(({ who }) => who)).toEqual(['a\ufffdb', 'ليلى'])
})

it('two admins who end each other’s role at once leave one', async () => {
  const { accounts } = store
  const [a, b] = [await accounts.addPerson('A', 'a', 'admin', '-'), await accounts.addPerson('B', 'b', 'admin', '-')]
  const done = await Promise.all([accounts.setRole(a?.id ?? 0, 'viewer'), accounts.removePerson(b?.id ?? 0)])
  expect(done.filter(Boolean)).toHaveLength(1)
  const left = (await accounts.people()).filter(({ role, removed }) => role === 'admin' && removed === null)
  expect(left).toHaveLength(1)
})

it('a name that was somebody’s is given to nobody else, and comes back to them', async () => {
  const { accounts } = store
  const person = await accounts.addPerson('نور', 'نور', 'analyst', 'one')
  expect(await accounts.addPerson('نور', 'نور', 'viewer', 'two')).toBeNull()
  await accounts.addPerson('C', 'c', 'admin', '-')
  expect(await accounts.removePerson(person?.id ?? 0)).toBe(true)
  const again = await accounts.addPerson('نور', 'نور', 'viewer', 'three')
  expect(again).toMatchObject({ id: person?.id, role: 'viewer', removed: null })
})

it('a token that is over or revoked opens nothing, and is first used once a day', async () => {
  const { accounts } = store
  const person = await accounts.addPerson('T', 't', 'viewer', '-')
  const hash = Buffer.alloc(32, 7)
  const id = person?.id ?? 0
  await accounts.addToken(id, { id: 'one', hash, label: 'x', role: 'viewer', days: 1 })
  const uses = await Promise.all([1, 2, 3].map(() => accounts.tokenUse('one', hash)))
  expect(uses.filter((use) => use?.first)).toHaveLength(1)
  expect(await accounts.tokenUse('one', Buffer.alloc(32, 8))).toBeNull()
  await server.query(url, "update marsad.tokens set expires = now() - interval '1 second'")
  expect(await accounts.tokenUse('one', hash)).toBeNull()
  await accounts.addToken(id, { id: 'two', hash, label: 'y', role: 'viewer', days: null })
  expect(await accounts.revokeToken(id, 'two')).toBe(true)
  expect(await accounts.revokeToken(id, 'two')).toBe(false)
  expect(await accounts.tokenUse('two', hash)).toBeNull()
})
