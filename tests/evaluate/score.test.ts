import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { agree } from '../../src/evaluate/names.ts'
import { type GoldReading, score } from '../../src/evaluate/score.ts'
import { isGenericHead, nameArticles, nameFillers } from '../../src/lang/ar/scoring.ts'

const grammar = {
  agree: (a: string | null, b: string | null) => agree(a, b, nameFillers, nameArticles),
  generic: isGenericHead,
}
const examples = new URL('../../examples/', import.meta.url)
const textOf = (report: string): string => readFileSync(new URL(`${report}.txt`, examples), 'utf8')
const gold: readonly GoldReading[] = readFileSync(new URL('../../eval/examples.gold.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

describe('agreement of names', () => {
  it.each([
    ['لافروف', 'سيرغي لافروف'],
    ['كوناشنكوف', 'إيغور كوناشينكوف'],
    ['وكالة رويترز', 'رويترز'],
    ['الأمم المتحدة', 'الامم المتحده'],
    [null, null],
  ])('%s agrees with %s', (a, b) => {
    expect(grammar.agree(a, b)).toBe(true)
    expect(grammar.agree(b, a)).toBe(true)
  })

  it.each([
    ['سيرغي لافروف', 'سيرغي شويغو'],
    ['روسيا', 'تركيا'],
    ['روسيا', null],
    ['', 'روسيا'],
  ])('%s does not agree with %s', (a, b) => {
    expect(grammar.agree(a, b)).toBe(false)
  })
})

describe('scores', () => {
  it('of a reading against itself are perfect', () => {
    const board = score(gold, gold, textOf, grammar)
    expect(board.figures.size).toBeGreaterThan(7)
    for (const [field, { f1 }] of board.figures) expect([field, f1]).toEqual([field, 1])
    for (const [field, { accuracy }] of board.accuracies) expect([field, accuracy]).toEqual([field, 1])
    expect(board.misses).toEqual([])
  })

  it('of no reading at all are nothing', () => {
    const board = score(gold, [], textOf, grammar)
    for (const [field, { f1 }] of board.figures) expect([field, f1]).toEqual([field, 0])
    const expected = gold.reduce((sum, reading) => sum + (reading.statements?.length ?? 0), 0)
    expect(board.misses.filter(({ field }) => field === 'statement')).toHaveLength(expected)
  })

  it('tell a wrong speaker, a wrong status and a spurious figure apart', () => {
    const [first] = gold as [GoldReading]
    const spoiled: GoldReading = {
      ...first,
      statements: (first.statements ?? []).map((s, at) => (at === 0 ? { ...s, speaker: 'مجهول تماما' } : s)),
      events: (first.events ?? []).map((e, at) => (at === 0 ? { ...e, status: 'denied' as const } : e)),
      quantities: (first.quantities ?? []).slice(1),
    }
    const board = score([first], [spoiled], textOf, grammar)
    const statements = first.statements?.length ?? 0
    expect(board.figures.get('statements')?.f1).toBe(1)
    expect(board.figures.get('attributed statements')?.right).toBe(statements - 1)
    expect(board.misses.filter(({ field }) => field === 'speaker')).toMatchObject([{ found: 'مجهول تماما' }])
    expect(board.accuracies.get('event status')?.accuracy).toBeLessThan(1)
    expect(board.figures.get('quantities')?.right).toBe((first.quantities?.length ?? 0) - 1)
  })
})
