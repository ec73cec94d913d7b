import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Offsets } from '../../../src/annotation/reading.ts'
import { contentStems } from '../../../src/record/accounts/stem.ts'
import { align } from '../../../src/record/copies/align.ts'
import { candidateKeys } from '../../../src/record/copies/candidates.ts'
import { compare } from '../../../src/record/copies/compare.ts'
import { candidatePairs, copiesOf } from '../../../src/record/copies/copies.ts'
import { families } from '../../../src/record/copies/families.ts'
import type { Fingerprint } from '../../../src/record/copies/fingerprint.ts'
import { foldWord } from '../../../src/text/fold.ts'
import { fingerprintOf, grammar, printed } from './printed.ts'
import { boilerplate, conference, independent, recut, wire } from './texts.ts'

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=\.)\s/u)
const sentences = [wire, recut, independent, ...conference, ...boilerplate].flatMap(sentencesOf)

/** Reports cut from a few sentences, so that many share some. */
const cut = fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 6 }).map((chosen) => chosen.join(' '))
const about = fc.record({
  outlet: fc.constantFrom('الساحل', 'المدار', 'الرواق', null),
  published: fc.constantFrom('2016-03-01', '2016-03-03', '2016-03-20', null),
})
const batch = fc
  .array(fc.tuple(cut, about), { minLength: 2, maxLength: 6 })
  .map((reports) => reports.map(([text, what], at) => printed(`r${at}`, text, what)))

const runs = { numRuns: 25 }

describe('copies of any reports', () => {
  it('do not depend on the order of a pair or of the reports', () => {
    fc.assert(
      fc.property(
        batch.chain((reports) =>
          fc.tuple(fc.constant(reports), fc.shuffledSubarray([...reports], { minLength: reports.length })),
        ),
        ([reports, shuffled]) => {
          const forth = reports.map(fingerprintOf)
          const [one, other] = forth as [Fingerprint, Fingerprint]
          expect(compare(other, one)).toEqual(compare(one, other))
          const copies = copiesOf(forth)
          expect(copiesOf(shuffled.map(fingerprintOf))).toEqual(copies)
          const byId = new Map(forth.map((report) => [report.report, report]))
          const found = families(copies, byId)
          expect(families([...copies].reverse(), byId)).toEqual(found)
          for (const { members, first } of found) expect(members[0]?.report).toBe(first)
        },
      ),
      runs,
    )
  })

  it('show passages in bounds and the same in both after folding, small edits apart', () => {
    let seen = 0
    fc.assert(
      fc.property(batch, (reports) => {
        const textOf = new Map(reports.map(({ id, text }) => [id, text]))
        for (const {
          reports: [a, b],
          passages,
          evidence,
        } of copiesOf(reports.map(fingerprintOf))) {
          expect(evidence.share).toBeGreaterThan(0)
          expect(evidence.share).toBeLessThanOrEqual(1)
          seen += passages.length
          for (const passage of passages) {
            const [left, right] = [stems(textOf.get(a) as string, passage.a), stems(textOf.get(b) as string, passage.b)]
            const common = left.filter((stem) => right.includes(stem))
            expect(common.length).toBeGreaterThanOrEqual(0.5 * Math.max(left.length, right.length))
          }
        }
      }),
      runs,
    )
    expect(seen).toBeGreaterThan(10)
  })

  it('are found among the candidates', () => {
    fc.assert(
      fc.property(batch, (reports) => {
        const prints = reports.map(fingerprintOf)
        const all = prints.flatMap((a, at) => prints.slice(at + 1).map((b) => compare(a, b)))
        const copies = all.filter((copy) => copy !== null && copy.rule !== 'reprint')
        expect(copiesOf(prints).filter(({ rule }) => rule !== 'reprint')).toHaveLength(copies.length)
      }),
      runs,
    )
  })

  const words = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 60 })
  it('align any words: pairs are equal words, ascending on both sides', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        for (const { pairs, a: from, aEnd, b: fromB, bEnd } of align(a, b)) {
          expect(pairs.every(([i, j]) => a[i] === b[j])).toBe(true)
          expect(
            pairs.every(
              ([i, j], at) => at === 0 || (i > (pairs[at - 1]?.[0] as number) && j > (pairs[at - 1]?.[1] as number)),
            ),
          ).toBe(true)
          expect([from, fromB]).toEqual(pairs[0])
          expect([aEnd - 1, bEnd - 1]).toEqual(pairs.at(-1))
        }
      }),
    )
  })

  it('cost no more a report where there are more reports', () => {
    const printedOn = (day: number) =>
      [wire, recut, independent, ...conference, ...boilerplate].map((text, at) =>
        fingerprintOf(printed(`${day}-${at}`, text, { published: new Date(Date.UTC(2016, 0, day)).toISOString() })),
      )
    const few = Array.from({ length: 10 }, (_, day) => printedOn(day)).flat()
    const many = Array.from({ length: 40 }, (_, day) => printedOn(day)).flat()
    const compared = (reports: readonly Fingerprint[]) => [...candidatePairs(reports)].length / reports.length
    expect(compared(many)).toBeLessThan(1.5 * compared(few))
  })

  it('have keys by their words alone, fewer than words', () => {
    const one = fingerprintOf(printed('a', wire))
    const other = fingerprintOf(printed('b', wire, { published: null, outlet: null }))
    expect(candidateKeys(one)).toEqual(candidateKeys(other))
    expect(candidateKeys(one).length).toBeGreaterThan(10)
    expect(candidateKeys(one).length).toBeLessThan(one.words.length)
  })
})

function stems(text: string, [start, end]: Offsets): readonly string[] {
  expect(start).toBeGreaterThanOrEqual(0)
  expect(end).toBeLessThanOrEqual(text.length)
  expect(start).toBeLessThan(end)
  return contentStems(foldWord(text.slice(start, end)), grammar)
}
