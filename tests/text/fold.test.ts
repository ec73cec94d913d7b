import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldWord } from '../../src/text/fold.ts'
import { arabicString } from '../arabic.ts'

describe('folding', () => {
  it.each([
    ['أإآٱ', 'اااا'],
    ['الهُدنة', 'الهدنه'],
    ['مستشفى', 'مستشفي'],
    ['مسؤول', 'مسوول'],
    ['هيئة', 'هييه'],
    ['كتـــاب', 'كتاب'],
    ['١٢٣ ۴۵', '123 45'],
    ['ﻋﺸﺮﺓ', 'عشره'],
    ['ﷲ', 'الله'],
    ['ABC', 'abc'],
    ['&quot;نعم&#8221;', '"نعم”'],
    ['\u200fقال\u202c', 'قال'],
    ['كـ&amp;ب', 'ك&ب'],
    ['&nope; & &#x;', '&nope; & &#x;'],
    ['', ''],
  ])('%s becomes %s', (from, to) => {
    expect(foldWord(from)).toBe(to)
  })

  it('gives back the word with the signs written on it', () => {
    const text = 'قال مصدرٌ، نعم'
    const folded = fold(text)
    const at = folded.text.indexOf('مصدر')
    expect(text.slice(folded.start[at], folded.end[at + 3])).toBe('مصدرٌ')
  })

  it('keeps an alignment that never goes backwards and stays in the text', () => {
    fc.assert(
      fc.property(arabicString, (text) => {
        const { start, end, text: folded } = fold(text)
        expect(start.length).toBe(folded.length)
        let last = 0
        for (let at = 0; at < folded.length; at++) {
          const from = start[at] as number
          expect(from).toBeGreaterThanOrEqual(last)
          expect(end[at]).toBeGreaterThan(from)
          expect(end[at]).toBeLessThanOrEqual(text.length)
          last = from
        }
      }),
    )
  })

  it('is at rest after one fold', () => {
    fc.assert(
      fc.property(arabicString, (text) => {
        fc.pre(!text.includes('&'))
        const once = foldWord(text)
        expect(foldWord(once)).toBe(once)
      }),
    )
  })
})
