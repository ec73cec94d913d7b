import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Incident, Telling } from '../../src/annotation/record.ts'
import { blocksOf } from '../../src/record/incidents/blocks.ts'
import { clusters, clustersWithin, keyOf, tiesAmong } from '../../src/record/incidents/clusters.ts'
import { incidentOf } from '../../src/record/incidents/incident.ts'
import { compare, link } from '../../src/record/incidents/link.ts'
import { partsOf } from '../../src/record/incidents/parts.ts'
import { tellingsOf } from '../../src/record/incidents/tellings.ts'
import { type Tie, tieOf } from '../../src/record/incidents/ties.ts'
import { groupBy } from '../../src/text/group.ts'
import { accountsIn, incidentsOf, made, type Told } from './told.ts'

const towns = ['الرقة', 'دير الزور', 'حمص', 'إدلب']
const outlets = ['النهار', 'الصباح', 'المساء']
const days = ['2021-05-02', '2021-05-03', '2021-05-04', '2021-05', null]
const sentences = [
  ['explosion', 'هز [انفجار] عنيف المدينة وسمع دويه في أحيائها الشرقية'],
  ['attack', 'استهدف [هجوم] نقطة تفتيش عند مدخل المدينة'],
  ['casualties', 'وأعلن مسعفون [مقتل] عدد من المارة'],
  ['air_strike', 'شن الطيران [غارات] على أطراف المدينة'],
  ['truce', 'توصل الطرفان إلى [هدنة] تبدأ مساء'],
] as const

const told: fc.Arbitrary<Told> = fc
  .record({
    sentence: fc.constantFrom(...sentences),
    town: fc.constantFrom(...towns),
    day: fc.constantFrom(...days),
    killed: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
    by: fc.constantFrom(undefined, 'الدفاع المدني', 'وزارة الصحة'),
  })
  .map(({ sentence: [type, text], town, day, killed, by }) => ({
    type,
    text: `${text} في ${town}`,
    places: [town],
    time: day,
    ...(killed === undefined ? {} : { figures: { killed } }),
    ...(by === undefined ? {} : { by }),
  }))

const reports = fc
  .array(
    fc.record({
      outlet: fc.constantFrom(...outlets),
      published: fc.constantFrom('2021-05-03', '2021-05-04', '2021-05-05'),
      told: fc.array(told, { minLength: 1, maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((list) => list.map(({ outlet, published, told }, at) => made(`r${at}`, published, outlet, told)))

const inOrder = (incidents: readonly Incident[]): readonly Incident[] =>
  [...incidents].sort((a, b) => (a.id < b.id ? -1 : 1))

/** What a store does: it keeps tellings by block, ties and parts, and looks again only at what a batch is tied to. */
function inBatches(batches: readonly (readonly Telling[])[], most?: number): readonly Incident[] {
  const known: Telling[] = []
  const ties: Tie[] = []
  const index = new Map<string, number>()
  const levels: (number | null)[] = []
  const partOf: (readonly number[])[] = []
  const blocks = new Map<string, Telling[]>()
  const incidents = new Map<string, Incident>()
  for (const batch of batches) {
    const reached = new Set<number>()
    for (const telling of batch) {
      reached.add(known.length)
      index.set(keyOf(telling.key), known.length)
      levels.push(null)
      known.push(telling)
      const met = new Set(blocksOf(telling).flatMap((key) => blocks.get(key) ?? []))
      for (const other of met) {
        const found = tieOf(other, telling)
        if (found === null) continue
        ties.push(found)
        for (const at of partOf[index.get(keyOf(other.key)) as number] ?? []) reached.add(at)
      }
      for (const key of blocksOf(telling)) blocks.set(key, [...(blocks.get(key) ?? []), telling])
    }
    const own = [...reached]
    const place = new Map(own.map((at, order) => [at, order]))
    const bonds = ties.flatMap(({ a, b, level }) => {
      const [one, other] = [a, b].map((key) => place.get(index.get(keyOf(key)) as number))
      return one === undefined || other === undefined ? [] : [{ a: one, b: other, level }]
    })
    for (const at of own) incidents.delete(keyOf((known[at] as Telling).key))
    const parts = partsOf(
      own.map((at) => levels[at] as number | null),
      bonds,
      most,
    )
    for (const { members, level } of parts) {
      const part = members.map((order) => own[order] as number)
      for (const at of part) {
        levels[at] = level
        partOf[at] = part
      }
      const told = part.map((at) => known[at] as Telling)
      for (const cluster of clustersWithin(told, tiesIn(told, ties))) {
        incidents.set(keyOf((cluster.tellings[0] as Telling).key), incidentOf(cluster, []))
      }
    }
  }
  return [...incidents.values()]
}

function tiesIn(tellings: readonly Telling[], ties: readonly Tie[]): readonly Tie[] {
  const keys = new Set(tellings.map(({ key }) => keyOf(key)))
  return ties.filter(({ a, b }) => keys.has(keyOf(a)) && keys.has(keyOf(b)))
}

const tellingsIn = (list: readonly ReturnType<typeof made>[]): readonly Telling[] =>
  [...groupBy(accountsIn(...list), ({ report }) => report).values()].flatMap(tellingsOf)

describe('the record', () => {
  it('is the same in any order of reports', () => {
    fc.assert(
      fc.property(reports, fc.infiniteStream(fc.nat()), (list, random) => {
        const shuffled = [...list].sort(() => ((random.next().value as number) % 2 === 0 ? -1 : 1))
        expect(inOrder(incidentsOf(shuffled))).toEqual(inOrder(incidentsOf(list)))
      }),
      { numRuns: 60 },
    )
  })
  it('is the same in any cut into batches, looking again only at what a batch touches', () => {
    fc.assert(
      fc.property(reports, fc.array(fc.nat({ max: 7 }), { maxLength: 4 }), (list, cuts) => {
        const at = [0, ...[...new Set(cuts)].filter((cut) => cut < list.length).sort((a, b) => a - b), list.length]
        const batches = at.slice(1).map((end, i) => tellingsIn(list.slice(at[i], end)))
        expect(inOrder(inBatches(batches))).toEqual(inOrder(incidentsOf(list)))
      }),
      { numRuns: 60 },
    )
  })
  it('is the same in any cut into batches where parts are small and most hang together', () => {
    fc.assert(
      fc.property(
        reports,
        fc.array(fc.nat({ max: 7 }), { maxLength: 4 }),
        fc.constantFrom(1, 2, 3, 5),
        (list, cuts, most) => {
          const at = [0, ...[...new Set(cuts)].filter((cut) => cut < list.length).sort((a, b) => a - b), list.length]
          const batches = at.slice(1).map((end, i) => tellingsIn(list.slice(at[i], end)))
          const whole = tellingsIn(list)
          const fromNothing = clusters(whole, tiesAmong(whole), undefined, most).map((cluster) =>
            incidentOf(cluster, []),
          )
          expect(inOrder(inBatches(batches, most))).toEqual(inOrder(fromNothing))
        },
      ),
      { numRuns: 100 },
    )
  })
  it('puts every account into exactly one incident', () => {
    fc.assert(
      fc.property(reports, (list) => {
        const keys = incidentsOf(list).flatMap(({ accounts }) => accounts.map(keyOf))
        expect(keys.sort()).toEqual(
          accountsIn(...list)
            .map(keyOf)
            .sort(),
        )
      }),
      { numRuns: 40 },
    )
  })
  it('compares two tellings the same both ways round', () => {
    fc.assert(
      fc.property(reports, (list) => {
        const [a, b] = tellingsIn(list)
        if (a !== undefined && b !== undefined) expect(compare(a, b)).toEqual(compare(b, a))
      }),
      { numRuns: 60 },
    )
  })
  it('finds by blocks what comparing all with all would find, of one day and town', () => {
    fc.assert(
      fc.property(reports, (list) => {
        const tellings = tellingsIn(list)
        for (const a of tellings) {
          for (const b of tellings) {
            const near = a.whole.dated === 'day' && b.whole.dated === 'day' && a.whole.from === b.whole.from
            const found = a !== b && near ? link(a, b) : null
            if (found === null || a.whole.places[0]?.folded !== b.whole.places[0]?.folded) continue
            expect(blocksOf(a).some((key) => blocksOf(b).includes(key))).toBe(true)
          }
        }
      }),
      { numRuns: 40 },
    )
  })
})
