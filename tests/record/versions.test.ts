import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differences } from '../../src/record/versions/differences.ts'

describe('what changed from one version to the next', () => {
  it.each([
    ['nothing', 'أ\nب', 'أ\n\n ب ', [], []],
    ['a paragraph in the middle', 'أ\nب\nج', 'أ\nد\nج', ['ب'], ['د']],
    ['one that came', 'أ\nج', 'أ\nب\nج', [], ['ب']],
    ['one that is gone', 'أ\nب\nج', 'أ\nج', ['ب'], []],
    ['one that moved', 'أ\nب', 'ب\nأ', ['أ'], ['أ']],
    ['everything', 'أ', 'ب', ['أ'], ['ب']],
  ] as const)('%s', (_, before, after, gone, came) => {
    expect(differences(before, after)).toEqual({ gone, came })
  })
  it('turns the one text into the other', () => {
    const lines = fc.array(fc.constantFrom('أ', 'ب', 'ج', 'د'), { maxLength: 12 })
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const { gone, came } = differences(before.join('\n'), after.join('\n'))
        expect([...before, ...came].sort()).toEqual([...after, ...gone].sort())
      }),
    )
  })
  it('is found of long texts in bounded time', () => {
    const text = Array.from({ length: 30_000 }, (_, at) => `سطر ${at}`)
    expect(differences(text.join('\n'), [...text, 'آخر'].join('\n'))).toEqual({ gone: [], came: ['آخر'] })
  })
})
