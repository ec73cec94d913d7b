import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importOutlets, outletRows } from '../../src/app/outlets.ts'
import { type Mismatch, verify } from '../../src/app/verify.ts'
import { directoryOf } from '../../src/app/watch/directory.ts'
import type { Store } from '../../src/store/store.ts'
import { newFolder, openServer, prepared, remove, type Server, startServer } from '../store/help.ts'

const folder = newFolder()
let server: Server
let url: string
let store: Store
beforeAll(async () => {
  server = await startServer()
  url = await server.newDatabase()
  store = await openServer(url)
}, 120_000)
afterAll(async () => {
  await store?.close()
  await server?.stop()
  await remove(folder)
})

const file = (value: unknown): string => {
  const path = join(folder, 'outlets.json')
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value))
  return path
}

const river = { name: 'صحيفة النهر', hosts: ['https://www.alnahr.example/news'], country: 'SY', reliability: 'B' }

describe('outlets that are imported', () => {
  it('stand in the directory, and their reliability is a decision', async () => {
    expect(await importOutlets([file([river, { name: 'رواق' }])], store, 'نور')).toEqual({ outlets: 2, graded: 1 })
    const rows = await outletRows(store)
    expect(rows.find(({ name }) => name === river.name)).toMatchObject({
      ...{ hosts: ['alnahr.example'], country: 'SY', reliability: 'B', by: 'نور' },
    })
    expect(await importOutlets([file(river)], store, null)).toEqual({ outlets: 1, graded: 0 })
    const outlets = directoryOf(await store.watch.outlets())
    expect(outlets('https://live.alnahr.example/1')?.name).toBe(river.name)
    expect(outlets('https://alnahr.example.evil.example/1')).toBeNull()
  })
  it.each([
    ['is no JSON', '{', 'it is not JSON'],
    ['has no name', { hosts: [] }, 'name'],
    ['has a field that nobody knows', { name: 'ن', hots: [] }, 'hots'],
    ['has a wrong country', { name: 'ن', country: 'Syria' }, 'country'],
    ['has a selector that is none', { name: 'ن', article: { content: '[[' } }, 'article.content'],
    ['has a wrong letter', { name: 'ن', reliability: 'G' }, 'reliability'],
  ])('are refused whole where one %s', async (_, value, said) => {
    const path = typeof value === 'string' ? file(value) : file([{ name: 'جديد' }, value])
    await expect(importOutlets([path], store, 'نور')).rejects.toMatchObject({
      code: 'OUTLET_INVALID',
      message: expect.stringContaining(said),
    })
    expect((await outletRows(store)).some(({ name }) => name === 'جديد')).toBe(false)
  })
  it('are refused where nobody answers for a reliability', async () => {
    const graded = { ...river, reliability: 'C' }
    await expect(importOutlets([file(graded)], store, null)).rejects.toMatchObject({ code: 'DECISION_UNSIGNED' })
  })
})

describe('a record that was changed behind its back', () => {
  const mismatches = async (): Promise<readonly string[]> => {
    const found: Mismatch[] = []
    for await (const part of verify(store)) found.push(...part.mismatches)
    return found.map(({ report, what }) => `${report} ${what}`)
  }
  const evidence = (page: string) => ({
    ...{ page, address: page, redirects: [], at: '2015-10-13T10:00:00.000Z', status: 200 },
    ...{ headers: { 'content-type': 'text/html' }, bytes: new TextEncoder().encode(`<p>${page}</p>`) },
  })
  it('is told from one that was not', async () => {
    const names = ['a', 'b', 'c', 'd']
    await store.add(names.map((id) => prepared({ id, text: `قال الناطق باسم البلدية إن الجسر ${id} أُغلق أمس.` })))
    const check = { etag: null, modified: null, due: null, failure: null }
    for (const name of names) {
      const page = `https://alnahr.example/${name}`
      await store.watch.keep(name, evidence(page), { ...check, address: page })
    }
    expect(await mismatches()).toEqual([])
    const change = (text: string) => server.query(url, text)
    await change("update marsad.reports set text = replace(text, 'أُغلق', 'فُتح') where name = 'a'")
    await change("update marsad.reports set published = '2015-10-13' where name = 'b'")
    await change(
      "update marsad.fetches set sha256 = sha256('x') where report = (select id from marsad.reports where name = 'c')",
    )
    await change(
      'update marsad.readings set value = replace(value::text, \'"cue":[\', \'"cue":[9000,9002],"was":[\')::json where report = (select id from marsad.reports where name = \'d\')',
    )
    expect(await mismatches()).toEqual(['a content', 'b content', 'c evidence', 'd spans'])
  })
})
