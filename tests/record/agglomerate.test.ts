import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agglomerate, type Scored } from '../../src/record/incidents/agglomerate.ts'

const UNLINKED = -600

/** The same by looking at every pair of groups again before each step. */
function byEveryPair(count: number, links: readonly Scored[], apart: readonly (readonly [number, number])[]) {
  const groups = Array.from({ length: count }, (_, at) => [at])
  const score = (a: number, b: number): number => {
    const is = ([one, other]: readonly [number, number]) => (one === a && other === b) || (one === b && other === a)
    if (apart.some(is)) return Number.NEGATIVE_INFINITY
    return links.find(({ a: one, b: other }) => is([one, other]))?.score ?? UNLINKED
  }
  const mean = (one: readonly number[], other: readonly number[]) =>
    one.flatMap((a) => other.map((b) => score(a, b))).reduce((sum, each) => sum + each, 0) / (one.length * other.length)
  for (;;) {
    let best: { readonly how: number; readonly low: number; readonly high: number } | null = null
    for (const [low, one] of groups.entries()) {
      for (const [high, other] of groups.entries()) {
        const how = low < high ? mean(one, other) : Number.NEGATIVE_INFINITY
        if (how >= 0 && (best === null || how > best.how)) best = { how, low, high }
      }
    }
    if (best === null) return groups.map((group) => group.sort((a, b) => a - b))
    groups[best.low]?.push(...(groups.splice(best.high, 1)[0] as number[]))
  }
}

const all = Array.from({ length: 9 }, (_, b) => Array.from({ length: b }, (_, a) => [a, b] as const)).flat()
const graphs = fc.tuple(
  fc.shuffledSubarray(all, { maxLength: 20 }),
  fc.array(fc.nat(3), { minLength: 20, maxLength: 20 }),
  fc.nat(1),
)

describe('groups of what is linked', () => {
  it('are those that looking at every pair again and again gives', () => {
    fc.assert(
      fc.property(graphs, ([pairs, kinds, held]) => {
        // Scores that are all different, so that few joins are as good as each other.
        const links = pairs.map(([a, b], at): Scored => ({ a, b, score: 997 * (kinds[at] as number) - 800 + 7 * at }))
        const apart = pairs.slice(0, held)
        const groups = agglomerate(9, links, UNLINKED, 0, [], apart)
        expect([...groups].sort((a, b) => (a[0] as number) - (b[0] as number))).toEqual(byEveryPair(9, links, apart))
      }),
      { numRuns: 300, seed: 7 },
    )
  })

  it('take no memory for pairs that are not linked', () => {
    const count = 15_000
    const links = Array.from({ length: count }, (_, a) => ({ a, b: a + 1, score: 100 })).filter(({ b }) => b % 3 !== 0)
    expect(agglomerate(count, links, UNLINKED, -400)).toHaveLength(count / 3)
  })
})
