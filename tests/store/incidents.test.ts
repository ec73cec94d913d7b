import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Incident } from '../../src/annotation/record.ts'
import { copiesOf } from '../../src/record/copies/copies.ts'
import type { Fingerprint } from '../../src/record/copies/fingerprint.ts'
import { HEADS } from '../../src/record/copies/heads.ts'
import { recordOf } from '../../src/record/record.ts'
import type { Prepared } from '../../src/store/prepared.ts'
import { accountsIn } from '../../src/store/record/preparedTelling.ts'
import type { Store } from '../../src/store/store.ts'
import { take } from '../ingest/help.ts'
import { openServer, prepared, rowsInParts, type Server, startServer } from './help.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let server: Server
let reports: readonly Prepared[] = []
beforeAll(async () => {
  server = await startServer()
  const examples = join(new URL('../../', import.meta.url).pathname, 'examples')
  reports = (await take([examples])).reports.map((report) => prepared(report))
})
afterAll(() => server.stop())

const byId = (incidents: readonly Incident[]) => [...incidents].sort((a, b) => (a.id < b.id ? -1 : 1))

async function kept(store: Store): Promise<readonly Incident[]> {
  const { rows, next } = await store.incidents({}, { limit: 10_000 })
  expect(next).toBeNull()
  const incidents = await Promise.all(rows.map(({ incident }) => store.incident(incident)))
  return byId(incidents.filter((incident) => incident !== null))
}

/** Through JSON, as the store keeps it. */
const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value))

const fromNothing = (all: readonly Prepared[]): readonly Incident[] =>
  byId(recordOf(all.flatMap(accountsIn), copiesOf(all.map(({ fingerprint }) => JSON.parse(fingerprint)))).incidents)

const fresh = async () => openServer(await server.newDatabase())

describe('incidents in the store', () => {
  it('are the same as built from nothing, in any order and any cut', async () => {
    const whole = plain(fromNothing(reports))
    expect(whole.some(({ sources }) => sources.reports > 1)).toBe(true)
    expect(copiesOf(reports.map(({ fingerprint }) => JSON.parse(fingerprint))).length).toBeGreaterThan(0)
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...reports], { minLength: reports.length }),
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 4, maxLength: 8 }),
        async (shuffled, cuts) => {
          const store = await fresh()
          let at = 0
          for (const cut of [...cuts, reports.length]) {
            const batch = shuffled.slice(at, at + cut)
            at += cut
            if (batch.length > 0) await store.add(batch)
            expect(await kept(store)).toEqual(plain(fromNothing(shuffled.slice(0, at))))
          }
          expect(await kept(store)).toEqual(whole)
          await store.close()
        },
      ),
      { numRuns: 3 },
    )
  })

  it('are the same in any order where a wire has more copies than are compared', async () => {
    const wire =
      'أعلنت مديرية الصحة في مدينة حلب أن 12 شخصا قتلوا في انفجار سيارة مفخخة وسط السوق القديمة ظهر الثلاثاء، وأن فرق الإنقاذ نقلت الجرحى إلى ثلاثة مشاف قريبة.'
    const many = Array.from({ length: HEADS + 9 }, (_, at) =>
      prepared({ id: `k${at}`, outlet: `صحيفة ${at}`, published: '2015-10-14', text: `${wire} هذه النسخة رقم ${at}.` }),
    )
    const prints = many.map(({ fingerprint }) => JSON.parse(fingerprint) as Fingerprint)
    const pairs = copiesOf(prints)
    expect(pairs.length).toBeGreaterThan(HEADS * 9)
    expect(pairs.length).toBeLessThan((many.length * (many.length - 1)) / 2)
    const whole = plain(fromNothing(many))
    const names = many.map(({ report }) => report.id)
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(many, { minLength: many.length }),
        fc.integer({ min: 1, max: 8 }),
        async (all, cut) => {
          const store = await fresh()
          for (let at = 0; at < all.length; at += cut) await store.add(all.slice(at, at + cut))
          expect(await kept(store)).toEqual(whole)
          const found = (await store.copiesOf(names)).map(({ reports }) => reports.join()).sort()
          expect(found).toEqual(pairs.map(({ reports }) => reports.join()).sort())
          await store.close()
        },
      ),
      { numRuns: 3 },
    )
  })

  it('know their accounts by the name that a report got in the record', async () => {
    const store = await fresh()
    const text = 'قتل 12 شخصا في انفجار بمدينة حلب يوم الثلاثاء.'
    const one = prepared({ id: 'n', outlet: 'قناة الجسر', published: '2015-10-14', text: 'هبت رياح على الساحل.' })
    const two = prepared({ id: 'n', outlet: 'قناة الجسر', published: '2015-10-14', text })
    await store.add([one])
    const [added] = await store.add([two])
    const names = (await kept(store)).flatMap(({ accounts }) => accounts.map(({ report }) => report))
    expect(names.length).toBeGreaterThan(0)
    expect(new Set(names)).toEqual(new Set([added?.report]))
    await store.close()
  })

  it('are found by day, place, speaker and outlet, part by part', async () => {
    const store = await fresh()
    await store.add(reports)
    const all = await kept(store)
    const listed = (await rowsInParts((paging) => store.incidents({}, paging), 7)).map(({ incident }) => incident)
    expect([...listed].sort()).toEqual(all.map(({ id }) => id))
    const within = await store.incidents({ from: '2015-10-15', to: '2015-10-16' }, { limit: 500 })
    expect(within.rows.length).toBeGreaterThan(0)
    for (const { from, to } of within.rows) expect((to ?? from ?? '') >= '2015-10-15').toBe(true)
    const place = await store.incidents({ place: 'حمص' }, { limit: 500 })
    expect(place.rows.length).toBeGreaterThan(0)
    expect(place.rows.length).toBeLessThan(all.length)
    expect((await store.incidents({ speaker: 'كوناشينكوف' }, { limit: 500 })).rows.length).toBeGreaterThan(0)
    expect((await store.incidents({ outlet: 'غير موجود' }, { limit: 500 })).rows).toEqual([])
    await store.close()
  })
})
