import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Incident, Link, Telling } from '../../src/annotation/record.ts'
import { groupBy } from '../../src/record/group.ts'
import { blocksOf } from '../../src/record/incidents/blocks.ts'
import { clusters, keyOf } from '../../src/record/incidents/clusters.ts'
import { components } from '../../src/record/incidents/components.ts'
import { incidentOf } from '../../src/record/incidents/incident.ts'
import { compare, link } from '../../src/record/incidents/link.ts'
import { tellingsOf } from '../../src/record/incidents/tellings.ts'
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

/** What a store does: it keeps tellings by block and links, and looks again only at what a batch is connected to. */
function inBatches(batches: readonly (readonly Telling[])[]): readonly Incident[] {
  const known: Telling[] = []
  const links: Link[] = []
  const blocks = new Map<string, Telling[]>()
  const incidents = new Map<string, Incident>()
  for (const batch of batches) {
    for (const telling of batch) {
      const met = new Set(blocksOf(telling).flatMap((key) => blocks.get(key) ?? []))
      for (const other of met) {
        const found = link(other, telling)
        if (found !== null) links.push(found)
      }
      for (const key of blocksOf(telling)) blocks.set(key, [...(blocks.get(key) ?? []), telling])
      known.push(telling)
    }
    const touched = connected(known, links, new Set(batch.map(({ key }) => keyOf(key))))
    for (const { key } of touched.tellings) incidents.delete(keyOf(key))
    for (const cluster of clusters(touched.tellings, touched.links)) {
      incidents.set(keyOf((cluster.tellings[0] as Telling).key), incidentOf(cluster, []))
    }
  }
  return [...incidents.values()]
}

function connected(tellings: readonly Telling[], links: readonly Link[], of: ReadonlySet<string>) {
  const index = new Map(tellings.map(({ key }, at) => [keyOf(key), at]))
  const joined = components(tellings.length)
  for (const { a, b } of links) joined.join(index.get(keyOf(a)) as number, index.get(keyOf(b)) as number)
  const sets = joined.sets().map((set) => set.map((at) => tellings[at] as Telling))
  const touched = sets.filter((set) => set.some(({ key }) => of.has(keyOf(key)))).flat()
  const keys = new Set(touched.map(({ key }) => keyOf(key)))
  return { tellings: touched, links: links.filter(({ a }) => keys.has(keyOf(a))) }
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
