import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Evidence, evidenceOf } from '../../src/view/evidence.ts'
import { segmentsOf } from '../../src/view/segments.ts'
import { bridge } from './fixture.ts'

const evidence = (id: string, ...spans: [number, number][]): Evidence => ({
  id,
  whole: id,
  layer: 'statements',
  part: 'content',
  spans,
  rule: '',
})

const drawn = (all: readonly Evidence[], length: number) =>
  segmentsOf(all, length).map(({ start, end, covers }) => `${start}-${end}:${covers.map(({ id }) => id).join('')}`)

describe('segments', () => {
  it.each([
    ['overlapping', [evidence('a', [0, 6]), evidence('b', [4, 9])], ['0-4:a', '4-6:ab', '6-9:b']],
    ['nested', [evidence('a', [0, 9]), evidence('b', [3, 5])], ['0-3:a', '3-5:ab', '5-9:a']],
    ['meeting', [evidence('a', [0, 4]), evidence('b', [4, 9])], ['0-4:a', '4-9:b']],
    ['in two pieces', [evidence('a', [1, 2], [5, 6])], ['0-1:', '1-2:a', '2-5:', '5-6:a', '6-9:']],
    ['beyond the text', [evidence('a', [7, 99]), evidence('b', [50, 60])], ['0-7:', '7-9:a']],
    ['empty', [evidence('a', [3, 3])], ['0-9:']],
  ])('%s', (_, all, expected) => {
    expect(drawn(all, 9)).toEqual(expected)
  })

  test('join up to the whole text, and each lies under exactly the spans that hold it', () => {
    const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)])
    fc.assert(
      fc.property(
        fc.array(fc.array(span, { maxLength: 3 }), { maxLength: 8 }),
        fc.integer({ min: 1, max: 40 }),
        (spans, length) => {
          const all = spans.map((given, index) => evidence(`${index} `, ...given))
          const segments = segmentsOf(all, length)
          let at = 0
          for (const { start, end, covers } of segments) {
            expect(start).toBe(at)
            expect(end).toBeGreaterThan(start)
            at = end
            const holding = all.filter((one) => one.spans.some(([from, to]) => from <= start && end <= to))
            expect(new Set(covers)).toEqual(new Set(holding))
          }
          expect(at).toBe(length)
        },
      ),
    )
  })
})

test('every part of every value is evidence with words of its own', () => {
  const { report, reading } = bridge
  const ids = evidenceOf(reading).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(
    expect.arrayContaining([
      's1',
      's1.cue',
      's1.speaker',
      's1.via.0',
      's4.anonymity',
      'e2.places.0',
      'e2.time',
      'q2',
      't1',
      'm4',
    ]),
  )
  for (const { spans } of evidenceOf(reading)) {
    for (const [start, end] of spans) expect(report.text.slice(start, end)).not.toBe('')
  }
})
