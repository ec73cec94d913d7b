import type { Offsets, ReadReport, Statement } from '../../annotation/reading.ts'
import { firstIndex } from '../../text/first-index.ts'
import { type Folded, fold, foldWord } from '../../text/fold.ts'
import { marksOf, quotations } from '../../text/quotations.ts'
import type { RecordGrammar } from '../accounts/grammar.ts'
import { stem } from '../accounts/stem.ts'
import { dayNumber } from './day.ts'
import { hashOf } from './hash.ts'

/**
 * What the comparison of two reports needs to know of one: its content words as hashes of their stems, each with its
 * place in the original text. Plain JSON, so that it can be kept; nobody can read the report from it.
 */
export interface Fingerprint {
  readonly report: string
  readonly outlet: string | null
  /** ISO day or moment of publication. */
  readonly published: string | null
  /** Days since 1970 of the publication, null where unknown. */
  readonly day: number | null
  /** Folded names of those through whom the report says that it has its news: agencies, broadcasters. */
  readonly relays: readonly string[]
  /** Hash of each content word in text order. */
  readonly words: readonly number[]
  /** Original offsets of each word. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Words of direct quotations. */
  readonly quotations: readonly Words[]
  /** Words of names, offices and the like: whoever tells of the same people writes them too. */
  readonly names: readonly Words[]
  /** Words at which the reading finds an event or a statement, ascending. */
  readonly anchors: readonly number[]
}

/** A half-open range of words. */
export type Words = readonly [from: number, to: number]

/** What the comparison must know of a language. */
export type CopyGrammar = Pick<RecordGrammar, 'prefixes' | 'suffixes' | 'shortest' | 'stop' | 'offices' | 'generic'>

/** Fewer quoted words are a name or an expression that anybody may put between marks. */
const SHORTEST_QUOTATION = 4

/** The fingerprint of a report. Linear in its text. */
export function fingerprint({ report, reading }: ReadReport, grammar: CopyGrammar): Fingerprint {
  const folded = fold(report.text)
  const words: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  const titles: Words[] = []
  for (const match of folded.text.matchAll(WORD)) {
    const content = contentOf(match[0], grammar)
    if (content === null) continue
    if (grammar.offices.has(content) || grammar.generic.has(content)) titles.push([words.length, words.length + 1])
    words.push(hashOf(content))
    starts.push(folded.start[match.index] as number)
    ends.push(folded.end[match.index + match[0].length - 1] as number)
  }
  return {
    report: report.id,
    outlet: report.outlet,
    published: report.published,
    day: dayNumber(report.published),
    relays: [...new Set(reading.statements.flatMap(({ via }) => via.map(foldWord)))].sort(),
    words,
    starts,
    ends,
    quotations: quotedWords(folded, reading.statements, starts),
    names: [...reading.mentions.map(({ span }) => wordsIn(span, starts)), ...titles].filter(([from, to]) => from < to),
    anchors: [...reading.events.map(({ trigger }) => trigger), ...reading.statements.map(({ cue }) => cue)]
      .map((span) => wordsIn(span, starts))
      .filter(([from, to]) => from < to)
      .map(([from]) => from)
      .sort((a, b) => a - b),
  }
}

const WORD = /[\p{L}\p{N}]+/gu

/** Null for single letters and words that say nothing, which outlets put in and leave out freely. */
function contentOf(word: string, grammar: CopyGrammar): string | null {
  if (word.length < 2 || grammar.stop.has(word)) return null
  const bare = stem(word, grammar)
  return grammar.stop.has(bare) ? null : bare
}

/** What stands between quotation marks, and what the reading knows as direct speech where marks are missing. */
function quotedWords(folded: Folded, statements: readonly Statement[], starts: readonly number[]): readonly Words[] {
  const marked = quotations(marksOf(folded))
    .filter(({ depth }) => depth === 0)
    .map(({ start, end }) => [start, end] as const)
  const direct = statements.filter(({ mode }) => mode === 'direct')
  const spoken = direct.filter((statement) => !isUnnamed(statement)).flatMap(({ content }) => content)
  const unnamed = direct.filter(isUnnamed).flatMap(({ content }) => content)
  const found: Words[] = []
  for (const [start, end] of [...marked, ...spoken].sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    // Nobody else can have heard what an unnamed speaker told one reporter: it counts as that report's narration.
    if (unnamed.some(([from, to]) => from < end && start < to)) continue
    const from = Math.max(wordFrom(starts, start), found.at(-1)?.[1] ?? 0)
    const to = wordFrom(starts, end)
    if (to - from >= SHORTEST_QUOTATION) found.push([from, to])
  }
  return found
}

const isUnnamed = ({ speakerKind }: Statement): boolean => speakerKind === 'anonymous'

const wordsIn = ([start, end]: Offsets, starts: readonly number[]): Words => [
  wordFrom(starts, start),
  wordFrom(starts, end),
]

/** Index of the first word that starts at the offset or behind it. */
const wordFrom = (starts: readonly number[], offset: number): number => firstIndex(starts, (start) => start >= offset)
