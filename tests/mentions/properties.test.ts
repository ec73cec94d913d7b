import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { names } from '../../src/mentions/mentions.ts'
import { arabic, arabicString, documentFor, gazetteer } from '../arabic.ts'

describe('names of any text', () => {
  it('lie inside it, are not empty, do not overlap, and each belongs to one entity of its kind', () => {
    fc.assert(
      fc.property(arabicString, (text) => {
        const { mentions, entities } = names(documentFor(text), arabic.names, gazetteer)
        let last = 0
        for (const { span } of mentions) {
          expect(span[0]).toBeGreaterThanOrEqual(last)
          expect(span[1]).toBeGreaterThan(span[0])
          expect(span[1]).toBeLessThanOrEqual(text.length)
          last = span[1]
        }
        const owned = entities.flatMap((entity) => entity.mentions)
        expect([...owned].sort((a, b) => a - b)).toEqual(mentions.map((_, at) => at))
        for (const entity of entities) {
          for (const at of entity.mentions) expect(mentions[at]).toMatchObject({ kind: entity.kind, name: entity.name })
          for (const role of entity.roles) expect(text.slice(role.start, role.end).replace(/\s+/g, ' ')).toBe(role.text)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('take time that grows with the length', () => {
    const time = (count: number): number => {
      const document = documentFor('قال وزير الخارجية محمد وليد شقمون إن قرى حلب وحماة '.repeat(count))
      const started = performance.now()
      names(document, arabic.names, gazetteer)
      return performance.now() - started
    }
    time(200)
    const [short, long] = [Math.max(time(400), 1), time(4000)]
    expect(long / short).toBeLessThan(40)
  })
})
