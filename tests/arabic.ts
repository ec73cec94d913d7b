import fc from 'fast-check'
import type { Document } from '../src/annotation/document.ts'
import type { Report } from '../src/annotation/report.ts'
import { loadGazetteer } from '../src/lang/ar/gazetteer.ts'
import { loadArabic } from '../src/lang/ar/index.ts'
import { documentOf } from '../src/reading/document.ts'
import type { Span } from '../src/text/span.ts'

/** One gazetteer and one language for all tests of a file: loading takes a few hundred milliseconds. */
export const gazetteer = loadGazetteer()
export const arabic = loadArabic(gazetteer.words)

export const reportOf = (text: string, published: string | null = null): Report => ({
  id: 'test',
  text,
  published,
  outlet: null,
  title: null,
  url: null,
})

export const documentFor = (text: string, published: string | null = null): Document =>
  documentOf(reportOf(text, published), arabic)

/** Text with `[spans]` marked by brackets: the text without them, and where they stood. */
export function marked(source: string): { readonly text: string; readonly spans: readonly Span[] } {
  let text = ''
  const spans: Span[] = []
  const open: number[] = []
  for (const character of source) {
    if (character === '[') open.push(text.length)
    else if (character === ']') spans.push({ start: open.pop() as number, end: text.length })
    else text += character
  }
  return { text, spans: spans.sort((a, b) => a.start - b.start) }
}

const pieces = [
  ...'ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأإآؤئ',
  ...'\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0640\u0670',
  ...'0123456789٠١٢٣٤٥٦٧٨٩',
  ...'«»“”"()[].,،؛:؟!-–…/%&#;',
  ...' \n\t\r\u00a0\u200f\u202b\u202c\u2067\u2069\ufeff\ud83d\ude00\u0000',
  '\ud800',
  '\n\n',
  ' ',
  'قال',
  ' إن ',
  ' أن ',
  'وأضاف',
  'الرئيس',
  ' مقتل 12 شخصا ',
  '&quot;',
  '&#8220;',
  'abc',
]

/** Strings of what Arabic reports are made of, and of what they should not hold. */
export const arabicString: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string() }), {
    maxLength: 120,
  })
  .map((parts) => parts.join(''))
