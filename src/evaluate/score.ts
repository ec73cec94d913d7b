import type { Event, Mention, Offsets, Quantity, Reading, Statement, Time } from '../annotation/reading.ts'
import { Board } from './board.ts'
import { matching } from './matching.ts'
import { cover, sentenceIndex, shared, total } from './spans.ts'

/** What scoring needs to know of the language: when two names agree, and generic nouns that a name may begin with. */
export interface ScoreGrammar {
  readonly agree: (a: string | null, b: string | null) => boolean
  /** True for the words (as written) that may stand before a name or not: مدينة, تنظيم. */
  readonly generic: (words: string) => boolean
}

/** A gold reading may leave out what only Marsad's own readings carry (rules, spans of parties). */
export type GoldReading = Pick<Reading, 'report'> &
  Partial<Pick<Reading, 'statements' | 'events' | 'quantities' | 'times' | 'mentions'>>

interface Pair {
  readonly report: string
  readonly text: string
  readonly board: Board
  readonly grammar: ScoreGrammar
}

/** Statements match where their contents overlap by at least half of the longer. */
const ENOUGH = 0.5

/**
 * Scores readings against readings made by hand. Matches and figures follow docs/reading.md, "How a reading is scored".
 * @param textOf the text of a report, by its name
 */
export function score(
  gold: readonly GoldReading[],
  predicted: readonly GoldReading[],
  textOf: (report: string) => string,
  grammar: ScoreGrammar,
): Board {
  const board = new Board()
  const byReport = new Map(predicted.map((reading) => [reading.report, reading]))
  for (const reading of gold) {
    const other = byReport.get(reading.report)
    const pair: Pair = { report: reading.report, text: textOf(reading.report), board, grammar }
    const statements = scoreStatements(pair, reading.statements ?? [], other?.statements ?? [])
    scoreEvents(pair, reading, other, statements)
    scoreQuantities(pair, reading.quantities ?? [], other?.quantities ?? [])
    scoreTimes(pair, reading.times ?? [], other?.times ?? [])
    scoreMentions(pair, reading.mentions ?? [], other?.mentions ?? [])
  }
  return board
}

const words = (text: string, span: Offsets | undefined): string =>
  span === undefined ? '' : text.slice(...span).replace(/\s+/g, ' ')

function scoreStatements(
  { report, text, board, grammar }: Pair,
  gold: readonly Statement[],
  predicted: readonly Statement[],
): ReadonlyMap<number, number> {
  const matched = matching(gold, predicted, (a, b) => {
    const share = cover(a.content, b.content) / Math.max(total(a.content), total(b.content), 1)
    return share >= ENOUGH ? share : 0
  })
  board.count('statements', matched.size, gold.length, predicted.length)
  let attributed = 0
  for (const [g, statement] of gold.entries()) {
    const said = words(text, statement.content[0])
    const other = predicted[matched.get(g) ?? -1]
    if (other === undefined) {
      board.miss({ report, field: 'statement', kind: 'missed', expected: statement.speaker, found: null, words: said })
      continue
    }
    const right = grammar.agree(statement.speaker, other.speaker)
    board.judge('statement speaker', right)
    if (right) attributed++
    else {
      const { speaker: expected } = statement
      board.miss({ report, field: 'speaker', kind: 'wrong', expected, found: other.speaker, words: said })
    }
    scoreNames(board, 'statement relays', statement.via, other.via, grammar)
    board.judge('statement act', statement.act === other.act)
    board.judge('statement mode', statement.mode === other.mode)
    board.judge('statement kind', statement.speakerKind === other.speakerKind)
  }
  const used = new Set(matched.values())
  for (const [p, statement] of predicted.entries()) {
    if (used.has(p)) continue
    const said = words(text, statement.content[0])
    board.miss({ report, field: 'statement', kind: 'spurious', expected: null, found: statement.speaker, words: said })
  }
  board.count('attributed statements', attributed, gold.length, predicted.length)
  return matched
}

function scoreNames(
  board: Board,
  field: string,
  gold: readonly string[],
  predicted: readonly string[],
  { agree }: ScoreGrammar,
): void {
  if (gold.length === 0 && predicted.length === 0) return
  const right = matching(gold, predicted, (a, b) => (agree(a, b) ? 1 : 0)).size
  board.count(field, right, gold.length, predicted.length)
}

function scoreEvents(
  { report, text, board, grammar }: Pair,
  goldReading: GoldReading,
  predictedReading: GoldReading | undefined,
  statements: ReadonlyMap<number, number>,
): void {
  const gold = goldReading.events ?? []
  const predicted = predictedReading?.events ?? []
  const sentenceOf = sentenceIndex(text)
  const matched = matching(gold, predicted, (a, b) =>
    a.type === b.type && sentenceOf(a.trigger[0]) === sentenceOf(b.trigger[0])
      ? 1 + shared(a.trigger, b.trigger) + 1 / (1 + Math.abs(a.trigger[0] - b.trigger[0]))
      : 0,
  )
  board.count('events', matched.size, gold.length, predicted.length)
  const goldIds = (goldReading.statements ?? []).map(({ id }) => id)
  const predictedIds = (predictedReading?.statements ?? []).map(({ id }) => id)
  for (const [g, event] of gold.entries()) {
    const other = predicted[matched.get(g) ?? -1]
    if (other === undefined) {
      const { type: expected } = event
      board.miss({ report, field: 'event', kind: 'missed', expected, found: null, words: words(text, event.trigger) })
      continue
    }
    scoreNames(board, 'event agents', event.agents, other.agents, grammar)
    scoreNames(board, 'event targets', event.targets, other.targets, grammar)
    scoreNames(board, 'event places', event.places, other.places, grammar)
    board.judge('event time', event.time === other.time)
    board.judge('event status', event.status === other.status)
    board.judge('event source', sameSource(event, other, goldIds, predictedIds, statements))
  }
  const used = new Set(matched.values())
  for (const [p, { type, trigger }] of predicted.entries()) {
    if (used.has(p)) continue
    board.miss({ report, field: 'event', kind: 'spurious', expected: null, found: type, words: words(text, trigger) })
  }
}

function sameSource(
  gold: Event,
  predicted: Event,
  goldIds: readonly string[],
  predictedIds: readonly string[],
  statements: ReadonlyMap<number, number>,
): boolean {
  if (gold.source === null || predicted.source === null) return gold.source === predicted.source
  return statements.get(goldIds.indexOf(gold.source)) === predictedIds.indexOf(predicted.source)
}

function scoreQuantities(
  { report, text, board }: Pair,
  gold: readonly Quantity[],
  predicted: readonly Quantity[],
): void {
  const sameValue = (a: Quantity, b: Quantity): number =>
    a.min === b.min && a.max === b.max ? shared(a.span, b.span) : 0
  const matched = matching(gold, predicted, (a, b) => (a.unit === b.unit ? sameValue(a, b) : 0))
  board.count('quantities', matched.size, gold.length, predicted.length)
  board.count('quantity values', matching(gold, predicted, sameValue).size, gold.length, predicted.length)
  for (const [g, { min, max, unit, span }] of gold.entries()) {
    if (matched.has(g)) continue
    const expected = `${min}..${max} ${unit}`
    board.miss({ report, field: 'quantity', kind: 'missed', expected, found: null, words: words(text, span) })
  }
}

function scoreTimes({ report, text, board }: Pair, gold: readonly Time[], predicted: readonly Time[]): void {
  const matched = matching(gold, predicted, (a, b) =>
    (a.value ?? null) === (b.value ?? null) && (a.duration ?? null) === (b.duration ?? null)
      ? shared(a.span, b.span)
      : 0,
  )
  board.count('times', matched.size, gold.length, predicted.length)
  for (const [g, { value, duration, span }] of gold.entries()) {
    if (matched.has(g)) continue
    const expected = value ?? duration ?? null
    board.miss({ report, field: 'time', kind: 'missed', expected, found: null, words: words(text, span) })
  }
}

/** Attached clitics that a span may take in or leave out. */
const CLITICS = 2

function scoreMentions(pair: Pair, gold: readonly Mention[], predicted: readonly Mention[]): void {
  const { report, text, board, grammar } = pair
  const close = (a: Offsets, b: Offsets): boolean =>
    Math.abs(a[0] - b[0]) <= CLITICS && Math.abs(a[1] - b[1]) <= CLITICS
  const bare = (span: Offsets): Offsets => withoutGeneric(text, span, grammar)
  const matched = matching(gold, predicted, (a, b) =>
    a.kind === b.kind && (close(a.span, b.span) || close(bare(a.span), bare(b.span))) ? 1 + shared(a.span, b.span) : 0,
  )
  board.count('names', matched.size, gold.length, predicted.length)
  for (const [g, { name, span }] of gold.entries()) {
    if (matched.has(g)) continue
    board.miss({ report, field: 'name', kind: 'missed', expected: name, found: null, words: words(text, span) })
  }
}

function withoutGeneric(text: string, [from, to]: Offsets, { generic }: ScoreGrammar): Offsets {
  let start = from
  for (;;) {
    const first = /^\S+\s+/.exec(text.slice(start, to))?.[0]
    if (first === undefined || !generic(first.trim())) return [start, to]
    start += first.length
  }
}
