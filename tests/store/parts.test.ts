import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Incident } from '../../src/annotation/record.ts'
import { copiesOf } from '../../src/record/copies/copies.ts'
import { tiesAmong } from '../../src/record/incidents/clusters.ts'
import { MOST, partsOf } from '../../src/record/incidents/parts.ts'
import { tellingOf } from '../../src/record/incidents/whole.ts'
import { recordOf } from '../../src/record/record.ts'
import type { Prepared, PreparedTelling } from '../../src/store/prepared.ts'
import { accountsIn, accountsOf } from '../../src/store/record/preparedTelling.ts'
import type { Store } from '../../src/store/store.ts'
import { openServer, prepared, type Server, startServer } from './help.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let server: Server
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

const towns = ['حلب', 'حمص', 'إدلب', 'درعا', 'الرقة', 'حماة', 'دوما']

/** One report more than are looked at together: shelling in towns of one day, some of it without a place. */
const reports: readonly Prepared[] = Array.from({ length: MOST + 8 }, (_, at) => {
  const town = towns[at % (towns.length + 1)]
  const killed = 11 + (at % 3)
  return prepared({
    id: `p${at}`,
    outlet: `صحيفة ${at}`,
    published: '2015-10-14',
    text: `قتل ${killed} شخصا في قصف مدفعي${town === undefined ? '' : ` على ${town}`} يوم الثلاثاء.`,
  })
})

const byId = (incidents: readonly Incident[]): readonly Incident[] =>
  JSON.parse(JSON.stringify([...incidents].sort((a, b) => (a.id < b.id ? -1 : 1))))

const fromNothing = (all: readonly Prepared[]): readonly Incident[] =>
  byId(recordOf(all.flatMap(accountsIn), copiesOf(all.map(({ fingerprint }) => JSON.parse(fingerprint)))).incidents)

async function kept(store: Store): Promise<readonly Incident[]> {
  const { rows } = await store.incidents({}, { limit: 10_000 })
  const incidents = await Promise.all(rows.map(({ incident }) => store.incident(incident)))
  return byId(incidents.filter((incident) => incident !== null))
}

/** The levels of the parts that reports are cut into. */
function levelsOf(all: readonly Prepared[]): readonly number[] {
  const tellings = all.flatMap((one) =>
    (JSON.parse(one.tellings) as readonly PreparedTelling[]).map((telling) => tellingOf(accountsOf(telling))),
  )
  const index = new Map(tellings.map(({ key }, at) => [`${key.report} ${key.event}`, at]))
  const at = (key: { readonly report: string; readonly event: string }) => index.get(`${key.report} ${key.event}`) ?? -1
  const bonds = tiesAmong(tellings).map(({ a, b, level }) => ({ a: at(a), b: at(b), level }))
  return partsOf(
    tellings.map(() => null),
    bonds,
  ).map(({ level }) => level)
}

describe('parts in the store', () => {
  it('are those that building from nothing makes, as reports come and as rules find nothing in some any more', async () => {
    const silent = reports.map((one, at) => (at % 16 === 3 ? { ...one, tellings: '[]' } : one))
    expect(Math.max(...levelsOf(reports))).toBeGreaterThan(0)
    expect(Math.max(...levelsOf(silent))).toBe(0)
    const store = await openServer(await server.newDatabase())
    const shuffled = [...reports].sort((a, b) => (a.hash < b.hash ? -1 : 1))
    for (let at = 0; at < shuffled.length; at += 50) {
      await store.add(shuffled.slice(at, at + 50))
    }
    expect(await kept(store)).toEqual(fromNothing(reports))
    await store.reread(
      silent.filter(({ tellings }) => tellings === '[]'),
      () => {
        throw new Error('nobody decided anything')
      },
    )
    expect(await kept(store)).toEqual(fromNothing(silent))
    await store.close()
  })
})
