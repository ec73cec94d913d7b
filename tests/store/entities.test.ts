import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { entitiesOf, type KnownName } from '../../src/record/entities/entities.ts'
import type { Prepared, PreparedName } from '../../src/store/prepared.ts'
import type { EntityRow, Store } from '../../src/store/store.ts'
import { take } from '../ingest/help.ts'
import { openServer, prepared, type Server, startServer } from './help.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const said = (id: string, speaker: string, day: string) =>
  prepared({ id, published: day, text: `قال وزير الدفاع ${speaker} إن الطريق مفتوح. وأضاف الوزير أن الوفد وصل.` })

let server: Server
let reports: readonly Prepared[] = []
beforeAll(async () => {
  server = await startServer()
  const examples = join(new URL('../../', import.meta.url).pathname, 'examples')
  reports = [
    ...(await take([examples])).reports.slice(0, 8).map((report) => prepared(report)),
    said('n1', 'إيغور تراخيموف', '2021-05-01'),
    said('n2', 'إيغور تراخموف', '2021-05-03'),
    said('n3', 'إيغور تراخيموف', '2021-06-01'),
    said('n4', 'تراخيموف', '2021-06-02'),
    said('n5', 'إيغور تراخيموف', '2021-06-03'),
    ...['باسل الاشرم', 'باسل الأشرم', 'باسل الأشـرم', 'باسل الاشرم'].map((name, at) =>
      said(`s${at}`, name, `2021-07-0${at + 1}`),
    ),
  ]
})
afterAll(() => server.stop())

const fresh = async () => openServer(await server.newDatabase())

async function kept(store: Store): Promise<readonly EntityRow[]> {
  const { rows, next } = await store.entities({}, { limit: 10_000 })
  expect(next).toBeNull()
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The entities of these reports, built at once without a store. */
function fromNothing(all: readonly Prepared[]): readonly EntityRow[] {
  const names = new Map<string, KnownName>()
  for (const { names: json } of all) {
    for (const name of JSON.parse(json) as readonly PreparedName[]) {
      const key = `${name.kind} ${name.folded}`
      const before = names.get(key)
      const own = name.written.replaceAll('ـ', '')
      const written = before === undefined || own < before.written ? own : before.written
      const aliases = [...new Set([...(before?.aliases ?? []), ...name.aliases])]
      names.set(key, { ...(before ?? name), written, aliases, reports: (before?.reports ?? 0) + 1 })
    }
  }
  return entitiesOf([...names.values()])
    .map(({ id, kind, name, aliases, names: own }) => {
      return { id, kind, name, aliases, seen: own.reduce((sum, one) => sum + one.reports, 0) }
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

describe('entities in the store', () => {
  it('are the same as built from nothing, in any order and any batches', async () => {
    const wanted = fromNothing(reports)
    expect(wanted.length).toBeGreaterThan(20)
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...reports], { minLength: reports.length }),
        fc.nat(5),
        async (list, cut) => {
          const store = await fresh()
          try {
            for (let at = 0; at < list.length; at += cut + 1) await store.add(list.slice(at, at + cut + 1))
            expect(await kept(store)).toEqual(wanted)
          } finally {
            await store.close()
          }
        },
      ),
      { numRuns: 4 },
    )
  })

  it('say by which names, why, and what offices they are given when', async () => {
    const store = await fresh()
    try {
      await store.add(reports)
      const { rows } = await store.entities({ kind: 'person', name: 'تراخ' }, { limit: 10 })
      expect(rows).toMatchObject([{ seen: 5, kind: 'person' }])
      const found = await store.entity(rows[0]?.id ?? '')
      expect(found?.names.map(({ name, reports }) => [name, reports])).toEqual([
        ['إيغور تراخيموف', 3],
        ['إيغور تراخموف', 1],
        ['تراخيموف', 1],
      ])
      expect(found?.merges.map(({ rule }) => rule).sort()).toEqual(['spelling', 'surname'])
      expect(found?.offices).toMatchObject([
        { office: 'وزير الدفاع', from: '2021-05-01', to: '2021-06-03', reports: 5 },
      ])
      expect(await store.entity('person:nobody')).toBeNull()
    } finally {
      await store.close()
    }
  })

  it('come in parts, the most named first', async () => {
    const store = await fresh()
    try {
      await store.add(reports)
      const whole = (await store.entities({}, { limit: 1000 })).rows
      const first = await store.entities({}, { limit: 5 })
      const second = await store.entities({}, { limit: 5, after: first.next ?? '' })
      expect([...first.rows, ...second.rows]).toEqual(whole.slice(0, 10))
    } finally {
      await store.close()
    }
  })

  it('follow a report that is read anew', async () => {
    const store = await fresh()
    try {
      await store.add(reports)
      const [first] = reports
      if (first === undefined) throw new Error('no report')
      await store.reread([{ ...first, names: '[]' }], () => first)
      expect(await kept(store)).toEqual(fromNothing([{ ...first, names: '[]' }, ...reports.slice(1)]))
      await store.reread([first], () => first)
      expect(await kept(store)).toEqual(fromNothing(reports))
    } finally {
      await store.close()
    }
  })
})
