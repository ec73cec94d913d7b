import type { Offsets, Statement } from '../../annotation/reading.ts'
import { foldWord } from '../../text/fold.ts'

/**
 * How reporting words begin that add nothing to what they report, in the language of the reports: «قال»، «أضاف»، «بحسب».
 * Behind any other word («نفى»، «لم يستبعد») the words said make another sense without it.
 */
const plain = [
  'قال',
  'قول',
  'يقول',
  'تقول',
  'قايل',
  'ذكر',
  'اضاف',
  'يضيف',
  'مضيف',
  'اوضح',
  'موضح',
  'افاد',
  'اشار',
  'مشير',
  'تابع',
  'متابع',
  'اعلن',
  'يعلن',
  'تعلن',
  'اعلان',
  'اكد',
  'يوكد',
  'توكد',
  'موكد',
  'لافت',
  'لفت',
  'بحسب',
  'حسب',
  'وفق',
  'وثق',
  'احصى',
  'احصت',
  'تحدث',
] as const

const negations: ReadonlySet<string> = new Set(['لم', 'لا', 'ما', 'لن', 'ولم', 'ولا', 'وما', 'ولن', 'فلم', 'فلا'])

/** A quotation longer than this is no longer read. */
const LONGEST = 700

/** How much of a report has to be quoted: what was said, the reporting word with it, or the whole sentence around both. */
export type Extent = 'content' | 'telling' | 'sentence'

/** As little as keeps the sense: a negation before the reporting word turns what was said into its contrary. */
export function extentOf(text: string, { cue, mode, content }: Statement): Extent {
  const word = foldWord(text.slice(...cue))
  // The colon of a headline.
  if (mode === 'direct' || !/\p{L}/u.test(word)) return 'content'
  const comesAfter = content.every(([, end]) => end <= cue[0])
  const before =
    text
      .slice(Math.max(0, cue[0] - 12), cue[0])
      .trim()
      .split(/\s+/u)
      .at(-1) ?? ''
  // «وفق ما أفاد» negates nothing.
  if (!comesAfter && negations.has(foldWord(before))) return 'sentence'
  return plain.some((start) => word.startsWith(foldWord(start))) ? 'content' : 'telling'
}

/** From the reporting word to the end of what was said, or the other way round; null where that is too long to quote. */
export function tellingSpan({ cue }: Statement, content: readonly Offsets[]): Offsets | null {
  const all = [cue, ...content]
  const start = Math.min(...all.map(([from]) => from))
  const end = Math.max(...all.map(([, to]) => to))
  return end - start > LONGEST ? null : [start, end]
}
