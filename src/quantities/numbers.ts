import type { Document } from '../annotation/document.ts'
import type { Token, WordForm } from '../annotation/token.ts'
import { remembered } from '../text/remembered.ts'
import { digitsValue, rounded } from './digits.ts'

/**
 * What a number word does in the number it stands in: `teen` only makes teens with the ten after it (the first word
 * of eleven), `scale` multiplies what stands before it, `scales` is its plural, `indefinite` a plural of no exact
 * number (dozens), `fraction` a part of the scale after it (half a million).
 */
export type NumberKind = 'unit' | 'teen' | 'ten' | 'hundred' | 'scale' | 'scales' | 'indefinite' | 'fraction'

/** A written form of a number word, with what its clitics say. */
export interface NumberWord {
  readonly kind: NumberKind
  readonly value: number
  /** A conjunction stands before it, which adds it to the number before. */
  readonly joined: boolean
  /** A preposition stands before it, so it begins a number of its own. */
  readonly bound: boolean
  readonly article: boolean
  /** Folded characters of conjunction and preposition. */
  readonly proclitic: number
}

/** Number words by their whole folded form, clitics included. */
export type NumberWords = ReadonlyMap<string, NumberWord>

/** A number as it stands in the text, in digits, words or both: tokens `from` to `to`. */
export interface WrittenNumber {
  readonly from: number
  readonly to: number
  /** The token where its clitics begin: an article written on digits is a token of its own. */
  readonly head: number
  /** Original offset where the number itself starts, after its clitics. */
  readonly start: number
  readonly value: number
  /** A plural such as "hundreds": `value` is the least it can mean. */
  readonly indefinite: boolean
  readonly article: boolean
  readonly joined: boolean
  readonly digits: boolean
  /** The bare word for one, which is seldom a count. */
  readonly one: boolean
  /** "The two", which points back to two already named (and is a day's name in Arabic). */
  readonly pair: boolean
}

/** Reads the number that begins at a token, if one does. */
export type NumberReader = (document: Document, at: number) => WrittenNumber | null

interface Part {
  readonly value: number
  readonly to: number
  readonly indefinite?: boolean
}

const TEN = 10
const HUNDRED = 100
const THOUSAND = 1000
/** No number is written in more parts than this; a longer run of number words is a list. */
const MOST_PARTS = 4
/** A plural of no exact number is at least twice its unit. */
const LEAST_PLURAL = 2

/** Clitics as a token of their own before digits. */
export type GluedClitics = ReadonlyMap<string, Pick<NumberWord, 'joined' | 'bound' | 'article' | 'proclitic'>>

/** A reader of numbers in digits (1.8, 2,400), in words, and in both (40 thousand). */
export function numberReader(words: NumberWords, glued: GluedClitics): NumberReader {
  const numberWord = remembered(({ form }: WordForm) => words.get(form) ?? null)
  return ({ tokens, folded }, at) => {
    const token = tokens[at]
    if (token === undefined || token.kind === 'punctuation') return null
    const word = numberWord(token.word) ?? undefined
    if (token.kind === 'word' && word === undefined) return null
    const whole = wholeNumber(tokens, at, words)
    if (whole === null) return null
    const before = tokens[at - 1]
    const clitics = word ?? glued.get(before?.form ?? '')
    // An article written on digits belongs to the number: the 48.
    const head = word === undefined && clitics?.article === true && before !== undefined ? before : token
    return {
      from: at,
      to: whole.to,
      head: word === undefined && clitics !== undefined ? at - 1 : at,
      start: folded.start[
        head.folded + (head === token ? (word?.proclitic ?? 0) : (clitics?.proclitic ?? 0))
      ] as number,
      value: rounded(whole.value),
      indefinite: whole.indefinite === true,
      article: clitics?.article === true,
      joined: clitics?.joined === true,
      digits: word === undefined,
      one: word?.kind === 'unit' && whole.value === 1 && whole.to === at + 1,
      pair: word?.kind === 'unit' && word.article && whole.value === 2,
    }
  }
}

function wholeNumber(tokens: readonly Token[], at: number, words: NumberWords): Part | null {
  const word = (index: number): NumberWord | undefined => words.get(tokens[index]?.form ?? '')
  const first = word(at)
  if (first?.kind === 'fraction') {
    const scale = word(at + 1)
    return scale?.kind === 'scale' && !scale.joined ? { value: first.value * scale.value, to: at + 2 } : null
  }
  if (first?.kind === 'indefinite' || first?.kind === 'scales') return indefinite(first, at, word)
  let { value, to, scale } = scaled(tokens, at, word) ?? { value: 0, to: at, scale: 0 }
  if (to === at) return null
  for (let parts = 1; parts < MOST_PARTS && scale >= THOUSAND; parts++) {
    const next = word(to)
    if (next?.kind === 'fraction' && next.joined) {
      const repeated = word(to + 1)
      return { value: value + next.value * scale, to: repeated?.value === scale && repeated.article ? to + 2 : to + 1 }
    }
    const digits = joinedDigits(tokens, to)
    if (digits === 0 && (next === undefined || !joins(next, to, word) || next.bound || next.article)) break
    const more = scaled(tokens, to + digits, word)
    if (more === null || more.value >= scale) break
    value += more.value
    to = more.to
    scale = more.scale
  }
  return { value, to }
}

/** A conjunction written as a token of its own before digits, as in "a thousand and 200": tokens to step over. */
function joinedDigits(tokens: readonly Token[], at: number): 0 | 1 {
  const glued = tokens[at]
  const digits = tokens[at + 1]
  return glued?.form.length === 1 && glued.kind === 'word' && digits?.kind === 'number' && !digits.spaced ? 1 : 0
}

type WordAt = (index: number) => NumberWord | undefined

function indefinite(first: NumberWord, at: number, word: WordAt): Part {
  const next = word(at + 1)
  const scale = next !== undefined && !next.joined && !next.bound && (next.kind === 'scales' || next.kind === 'scale')
  const value = LEAST_PLURAL * first.value
  return scale ? { value: value * next.value, to: at + 2, indefinite: true } : { value, to: at + 1, indefinite: true }
}

/** A number below a thousand with the scale word it counts, if any: forty thousand; two thousand; five. */
function scaled(tokens: readonly Token[], at: number, word: WordAt): (Part & { readonly scale: number }) | null {
  const first = word(at)
  if (first?.kind === 'scale') return larger(first.value, at + 1, magnitude(first.value), word)
  const group = tokens[at]?.kind === 'number' ? digits(tokens, at, word) : spelled(at, word)
  if (group === null) return null
  const next = word(group.to)
  const scale = next !== undefined && !next.joined && !next.bound && (next.kind === 'scale' || next.kind === 'scales')
  if (!scale) return { value: group.value, to: group.to, scale: 0 }
  // A dual scale (two thousand) is complete: nothing multiplies it.
  const unit = magnitude(next.value)
  return unit === next.value
    ? larger(group.value * unit, group.to + 1, unit, word)
    : { value: group.value, to: group.to, scale: 0 }
}

/** A thousand billion: a larger scale after a scale multiplies it. */
function larger(value: number, to: number, scale: number, word: WordAt): Part & { readonly scale: number } {
  const next = word(to)
  const more =
    next?.kind === 'scale' && !next.joined && !next.bound && next.value > scale && magnitude(next.value) === next.value
  return more ? { value: value * next.value, to: to + 1, scale: next.value } : { value, to, scale }
}

const magnitude = (value: number): number => THOUSAND ** Math.floor(Math.log10(value) / 3 + 1e-9)

function digits(tokens: readonly Token[], at: number, word: WordAt): Part | null {
  const { to, form } = acrossComma(tokens, at)
  const kind = word(to)?.kind
  const value = digitsValue(form, kind === 'scale' || kind === 'scales')
  return value === null ? null : { value, to }
}

const ARABIC_COMMA = '\u060c'

/** Digits with an Arabic comma inside: decimals (58\u060c8) or thousands (54\u060c180), and the token after them. */
function acrossComma(tokens: readonly Token[], at: number): { readonly form: string; readonly to: number } {
  const comma = tokens[at + 1]
  const rest = tokens[at + 2]
  const { form } = tokens[at] as Token
  const glued = comma?.form === ARABIC_COMMA && !comma.spaced && rest?.kind === 'number' && !rest.spaced
  if (!glued || rest.form.length > 3 || !/^\d+$/.test(form + rest.form)) return { form, to: at + 1 }
  return { form: rest.form.length === 3 ? form + rest.form : `${form}.${rest.form}`, to: at + 3 }
}

function spelled(at: number, word: WordAt): Part | null {
  const first = word(at)
  if (first === undefined) return null
  const next = word(at + 1)
  if (first.kind === 'unit' || first.kind === 'teen') {
    if (next !== undefined && first.value < TEN && !next.bound) {
      if (next.kind === 'unit' && next.value === TEN && !next.joined) return { value: first.value + TEN, to: at + 2 }
      if (next.kind === 'hundred' && next.value === HUNDRED && !next.joined && first.value > 2) {
        return withRest(first.value * HUNDRED, at + 2, word)
      }
    }
    if (next?.kind === 'ten' && next.joined && !next.bound && first.value < TEN) {
      return { value: first.value + next.value, to: at + 2 }
    }
    return first.kind === 'teen' ? null : { value: first.value, to: at + 1 }
  }
  if (first.kind === 'ten') return { value: first.value, to: at + 1 }
  return first.kind === 'hundred' ? withRest(first.value, at + 1, word) : null
}

/** A word that is joined on; "and one" before ten is written as "one" is, and can only be "and eleven". */
function joins(next: NumberWord, at: number, word: WordAt): boolean {
  if (next.joined) return true
  const ten = word(at + 1)
  return next.kind === 'unit' && next.value === 1 && ten?.kind === 'unit' && ten.value === TEN && !ten.joined
}

/** Hundreds with the tens and units joined to them. */
function withRest(value: number, to: number, word: WordAt): Part {
  const next = word(to)
  if (next === undefined || !joins(next, to, word) || next.bound || next.kind === 'hundred') return { value, to }
  const rest = spelled(to, word)
  return rest === null ? { value, to } : { value: value + rest.value, to: rest.to }
}
