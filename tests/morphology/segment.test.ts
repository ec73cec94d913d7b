import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameSpan, stemSpan, wordSpan } from '../../src/annotation/document.ts'
import type { Analysis, Token } from '../../src/annotation/token.ts'
import { textOf } from '../../src/text/span.ts'
import { arabicString, documentFor } from '../arabic.ts'

const best = (text: string, at = 0): { token: Token; analysis: Analysis } => {
  const token = documentFor(text).tokens.filter(({ kind }) => kind === 'word')[at] as Token
  return { token, analysis: token.analyses[0] as Analysis }
}

const parts = ({ proclitics, article, stem, enclitic }: Analysis): string =>
  [...proclitics, article ? 'ال' : '', stem, enclitic].filter((part) => part !== '').join('+')

describe('segmentation', () => {
  it.each([
    ['وقال', 'و+قال'],
    ['وزير', 'وزير'],
    ['والحكومة', 'و+ال+حكومه'],
    ['للحكومة', 'ل+ال+حكومه'],
    ['وللحكومة', 'و+ل+ال+حكومه'],
    ['بالقوات', 'ب+ال+قوات'],
    ['حكومته', 'حكومت+ه'],
    ['سيواصل', 'س+يواصل'],
    ['وسيواصلون', 'و+س+يواصلون'],
    ['قتلوهم', 'قتلو+هم'],
    ['فرنسا', 'فرنسا'],
    ['وحكومة', 'و+حكومه'],
    ['لجنة', 'لجنه'],
    ['بلاده', 'بلاد+ه'],
    // A pronoun and ta marbuta fold alike; how the word is spelled tells them apart.
    ['فيه', 'في+ه'],
    ['فئة', 'فيه'],
    ['شقيقه', 'شقيق+ه'],
    ['شقيقة', 'شقيقه'],
    ['المدرسه', 'ال+مدرسه'],
  ])('%s is %s', (word, expected) => {
    expect(parts(best(word).analysis)).toBe(expected)
  })

  it.each([
    ['حملة', 'حملة'],
    ['وحدة', 'وحدة'],
    ['القوات', 'قوات'],
    ['عشرين', 'عشرين'],
  ])('%s is a form of %s rather than of another word', (word, written) => {
    expect(best(word).analysis.lexeme?.written).toBe(written)
  })

  it('gives the offsets of a word without its clitics', () => {
    const text = 'ثم للمعارضة وقولهم'
    const document = documentFor(text)
    const [, second, third] = document.tokens as [Token, Token, Token]
    expect(textOf(text, nameSpan(document, second, second.analyses[0] as Analysis))).toBe('لمعارضة')
    expect(textOf(text, stemSpan(document, second, second.analyses[0] as Analysis))).toBe('معارضة')
    expect(textOf(text, wordSpan(document, third, third.analyses[0] as Analysis))).toBe('قولهم')
    expect(textOf(text, stemSpan(document, third, third.analyses[0] as Analysis))).toBe('قول')
  })

  it('takes a clitic off a name nobody listed where the report has the bare name', () => {
    expect(parts(best('تحدث زرغوفيتش ثم وزرغوفيتش', 3).analysis)).toBe('و+زرغوفيتش')
    expect(parts(best('تحدث ثم وزرغوفيتش', 2).analysis)).toBe('وزرغوفيتش')
  })

  it('gives every word an analysis whose spans lie inside the word', () => {
    fc.assert(
      fc.property(arabicString, (text) => {
        const document = documentFor(text)
        for (const token of document.tokens) {
          expect(token.kind === 'word').toBe(token.analyses.length > 0)
          for (const analysis of token.analyses) {
            const span = stemSpan(document, token, analysis)
            expect(span.start).toBeGreaterThanOrEqual(token.start)
            expect(span.end).toBeLessThanOrEqual(token.end)
            expect(textOf(text, span)).not.toBe('')
          }
        }
      }),
    )
  })
})
