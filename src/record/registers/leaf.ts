import type { Event, Offsets, ReadReport, Statement } from '../../annotation/reading.ts'
import { firstIndex } from '../../text/first-index.ts'
import { fold } from '../../text/fold.ts'
import { sentenceAt, sentenceEnds } from '../accounts/sentences.ts'

/** A folded word or number of a report with its place in the untouched text. */
export interface LeafWord {
  readonly form: string
  readonly start: number
  readonly end: number
}

/** A report as registers look at it: its reading, its words, and where its sentences end. */
export interface Leaf extends ReadReport {
  readonly words: readonly LeafWord[]
  readonly statements: ReadonlyMap<string, Statement>
  /** The sentence around an offset, with its ordinal. */
  sentenceAt(offset: number): { readonly span: Offsets; readonly ordinal: number }
}

const WORD = /\p{L}+|\p{N}+/gu

export function leafOf({ report, reading }: ReadReport): Leaf {
  const { text } = report
  const folded = fold(text)
  const ends = sentenceEnds(text)
  return {
    report,
    reading,
    words: [...folded.text.matchAll(WORD)].map(({ 0: form, index }) => ({
      form,
      start: folded.start[index] as number,
      end: folded.end[index + form.length - 1] as number,
    })),
    statements: new Map(reading.statements.map((statement) => [statement.id, statement])),
    sentenceAt(offset) {
      const { start, end, ordinal } = sentenceAt(ends, text.length, offset)
      return { span: [start, end], ordinal }
    },
  }
}

/** Index of the first word that does not end before the offset. */
export const wordAt = (words: readonly LeafWord[], offset: number): number =>
  firstIndex(words, ({ end }) => end > offset)

export const holds = ([start, end]: Offsets, [from, to]: Offsets): boolean => start <= from && to <= end

/** So many words before and behind an event's own belong to it. */
const NEAR = 4

/**
 * An event's words with some around them and those of its parties with the word before each, which may be the verb:
 * «توصلت … و… إلى هدنة». Not beyond its sentence.
 */
export function nearTo(leaf: Leaf, { trigger, agentSpans, targetSpans, carried }: Event): Offsets {
  const [from, to] = leaf.sentenceAt(trigger[0]).span
  const parties = [
    ...(carried.includes('agents') ? [] : agentSpans),
    ...(carried.includes('targets') ? [] : targetSpans),
  ].filter(([start, end]) => from <= start && end <= to)
  const stretches = [around(leaf, trigger, NEAR, NEAR), ...parties.map((span) => around(leaf, span, 1, 0))]
  return [
    Math.max(from, Math.min(...stretches.map(([start]) => start))),
    Math.min(to, Math.max(...stretches.map(([, end]) => end))),
  ]
}

function around({ words }: Leaf, [start, end]: Offsets, before: number, behind: number): Offsets {
  const first = words[Math.max(0, wordAt(words, start) - before)]
  const last = words[Math.min(words.length - 1, wordAt(words, Math.max(start, end - 1)) + behind)]
  return [Math.min(start, first?.start ?? start), Math.max(end, last?.end ?? end)]
}
