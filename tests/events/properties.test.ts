import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Offsets } from '../../src/annotation/reading.ts'
import { arabic, arabicString } from '../arabic.ts'
import { reading } from './told.ts'

const tellings = [
  'شنت الطائرات غارات على البلدة أمس',
  'وقال الناطق إن القوات سيطرت على التلة',
  'التقى الوزير نظيره',
  ' مقتل 12 شخصا في انفجار ',
  '، ثم انسحبت القوات من المدينة',
  ' الهجوم الذي استهدف الحاجز ',
]
const text = fc
  .array(fc.oneof(arabicString, fc.constantFrom(...tellings)), { maxLength: 8 })
  .map((parts) => parts.join(' '))

describe('any text', () => {
  test('gives back the words of every value', () => {
    fc.assert(
      fc.property(text, (source) => {
        const inside = ([start, end]: Offsets): boolean => start >= 0 && start < end && end <= source.length
        for (const event of reading(source).events) {
          const { trigger, agentSpans, targetSpans, placeSpans, timeSpan } = event
          const spans = [trigger, ...agentSpans, ...targetSpans, ...placeSpans, ...(timeSpan ? [timeSpan] : [])]
          expect(spans.every(inside)).toBe(true)
          expect(agentSpans.length).toBe(event.agents.length)
          expect(targetSpans.length).toBe(event.targets.length)
          expect(placeSpans.length).toBe(event.places.length)
          expect((event.time === null) === (timeSpan === null)).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('numbers events in text order, counts a figure once and names its statement', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { events, quantities, statements } = reading(source)
        expect(events.map(({ id }) => id)).toEqual(events.map((_, index) => `e${index + 1}`))
        const starts = events.map(({ trigger }) => trigger[0])
        expect(starts).toEqual([...starts].sort((a, b) => a - b))
        const counted = events.flatMap((event) => event.quantities)
        expect(new Set(counted).size).toBe(counted.length)
        const known = new Set(quantities.map(({ id }) => id))
        expect(counted.every((id) => known.has(id))).toBe(true)
        const told = new Set(statements.map(({ id }) => id))
        expect(events.every(({ source: id }) => id === null || told.has(id))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the lists of occurrences', () => {
  it('give every sense a rule of its own', () => {
    const rules = [...arabic.events.triggers.values()].flat().map(({ rule }) => rule)
    expect(new Set(rules).size).toBe(rules.length)
  })

  it('cover all eighteen types', () => {
    const types = new Set([...arabic.events.triggers.values()].flat().map(({ type }) => type))
    expect(types.size).toBe(18)
  })

  it('inflect every trigger', () => {
    for (const id of arabic.events.triggers.keys()) {
      const lemma = id.slice(id.indexOf(':') + 1)
      expect(
        arabic.lexicon.of(lemma).some(({ lexeme }) => lexeme.id === id),
        id,
      ).toBe(true)
    }
  })
})
