import type { Sentence } from '../annotation/document.ts'
import type { Token } from '../annotation/token.ts'

/** What the language adds to sentence geometry. */
export interface SentenceGrammar {
  /** Folded words that never begin a sentence of their own: a full stop before إن stands inside a sentence. */
  readonly continuations: ReadonlySet<string>
  /** Folded one- and two-letter words that a full stop abbreviates: د. محمد. */
  readonly abbreviations: ReadonlySet<string>
  /** Folded words that a full stop before them makes part of an address on the web: الساحل.نت. */
  readonly domains: ReadonlySet<string>
}

const TERMINAL = new Set(['.', '!', '?', '\u061f'])
const CLOSERS = new Set(['"', '\u00bb', '\u201d', ')', ']'])
/** A name cut out by two stray full stops is no longer than this many tokens: «قال الوزير. جون كيري. إن». */
const CUT_OUT_NAME = 4
/** More closing marks than this in a row close nothing. */
const MOST_CLOSERS = 4

/**
 * Sentences of a text whose full stops cannot be trusted: they stand inside names and initials, sentences are glued
 * without a space, and lines are wrapped in the middle. A line break ends a sentence where the report's lines mostly
 * end with a terminal sign or a blank line follows.
 */
export function sentences(original: string, tokens: readonly Token[], grammar: SentenceGrammar): readonly Sentence[] {
  const breaks = lineBreaks(original, tokens)
  const wrapped = isWrapped(tokens, breaks)
  const starts: number[] = tokens.length > 0 ? [0] : []
  for (let at = 1; at < tokens.length; at++) {
    if (breaks[at] === 0 ? endsBefore(tokens, at, grammar) : breaks[at] === 2 || !wrapped) starts.push(at)
    else if (endsBefore(tokens, at, grammar)) starts.push(at)
  }
  return toSentences(tokens, merged(tokens, starts, breaks, grammar), breaks)
}

/** For each token: 0 where no line break stands before it, 1 where one does, 2 where a blank line does. */
function lineBreaks(original: string, tokens: readonly Token[]): Uint8Array {
  const breaks = new Uint8Array(tokens.length)
  for (let at = 1; at < tokens.length; at++) {
    let lines = 0
    const to = (tokens[at] as Token).start
    for (let i = (tokens[at - 1] as Token).end; i < to; i++) if (original.charCodeAt(i) === 0x0a) lines++
    breaks[at] = Math.min(lines, 2)
  }
  return breaks
}

function isWrapped(tokens: readonly Token[], breaks: Uint8Array): boolean {
  let lines = 0
  let ended = 0
  for (let at = 1; at < tokens.length; at++) {
    if (breaks[at] !== 1) continue
    lines++
    const last = tokens[at - 1] as Token
    if (TERMINAL.has(last.form) || CLOSERS.has(last.form) || last.form === ':') ended++
  }
  return lines > 2 && ended * 2 < lines
}

/** True where the sign or signs just before `at` end a sentence. */
function endsBefore(tokens: readonly Token[], at: number, { abbreviations, domains }: SentenceGrammar): boolean {
  // Words are the most, and no sign.
  if ((tokens[at - 1] as Token).kind !== 'punctuation') return false
  let last = at - 1
  while (last > at - 1 - MOST_CLOSERS && last > 0 && CLOSERS.has((tokens[last] as Token).form)) last--
  const sign = tokens[last] as Token
  if (!TERMINAL.has(sign.form)) return false
  const before = tokens[last - 1]
  if (before === undefined) return false
  const next = tokens[at] as Token
  // More signs to come belong to this end: the closing mark after the full stop, or the rest of an ellipsis.
  if (next.kind === 'punctuation' && (TERMINAL.has(next.form) || CLOSERS.has(next.form)) && !next.spaced) return false
  if (sign.form === '.') {
    // An ellipsis of three goes on; two stray full stops end a sentence.
    if (before.form === '.' && (tokens[last - 2]?.form === '.' || !next.spaced)) return false
    if (abbreviations.has(before.form) && !sign.spaced) return false
    if (before.kind === 'number' && next.kind === 'number' && !next.spaced) return false
    if (isLatin(before) && isLatin(next) && !next.spaced) return false
    if (!next.spaced && (domains.has(next.form) || isBracketed(tokens, at))) return false
  }
  return true
}

const SHORT_BRACKET = 8

/** «قناة (ايه.تي.في)»: within a short bracket stops part letters. */
function isBracketed(tokens: readonly Token[], at: number): boolean {
  let open = at - 1
  while (open >= Math.max(0, at - SHORT_BRACKET) && tokens[open]?.form !== '(' && tokens[open]?.form !== ')') open--
  if (tokens[open]?.form !== '(') return false
  for (let to = at; to < Math.min(tokens.length, open + SHORT_BRACKET + 2); to++)
    if (tokens[to]?.form === ')') return true
  return false
}

const isLatin = (token: Token): boolean => token.form.length > 0 && token.form.charCodeAt(0) < 0x80

/** Joins what a stray full stop cut: a sentence cannot begin with a complementizer. */
function merged(
  tokens: readonly Token[],
  starts: readonly number[],
  breaks: Uint8Array,
  { continuations }: SentenceGrammar,
): readonly number[] {
  const kept: number[] = []
  for (const start of starts) {
    const first = tokens[start] as Token
    const joins = kept.length > 0 && breaks[start] !== 2 && continuations.has(first.form)
    if (!joins) {
      kept.push(start)
      continue
    }
    const previous = kept.at(-1) as number
    if (kept.length > 1 && start - previous <= CUT_OUT_NAME && breaks[previous] === 0) kept.pop()
  }
  return kept
}

function toSentences(tokens: readonly Token[], starts: readonly number[], breaks: Uint8Array): readonly Sentence[] {
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? tokens.length
    const last = tokens[to - 1] as Token
    const closed = TERMINAL.has(last.form) || CLOSERS.has(last.form)
    return {
      start: (tokens[from] as Token).start,
      end: last.end,
      from,
      to,
      headline: !closed && to < tokens.length && (breaks[to] ?? 0) > 0 && (index === 0 || (breaks[from] ?? 0) > 0),
    }
  })
}
