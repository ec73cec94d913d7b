import type { Document } from '../annotation/document.ts'
import type { Entity, Names } from '../annotation/entity.ts'
import type { Mention } from '../annotation/reading.ts'
import type { Analysis, Token, WordForm } from '../annotation/token.ts'
import { firstIndex } from '../text/first-index.ts'
import { foldWord } from '../text/fold.ts'
import type { Quotation } from '../text/quotations.ts'
import type { ParticleRole, StatementGrammar } from './grammar.ts'
import { isLeftOpen } from './left-open.ts'
import type { Phrase, Word } from './words.ts'

/** A quotation as tokens: the marks stand at `open` and `close`. */
export interface QuotedTokens {
  readonly open: number
  readonly close: number
  /** The marks only set off a name («داعش», عملية «الفجر»): the words are not quoted. */
  readonly name: boolean
}

/** A report as the statement rules look at it: words with what they can be, names and quotations by token. */
export interface Scene {
  readonly document: Document
  readonly grammar: StatementGrammar
  readonly names: Names
  readonly tokens: readonly Token[]
  readonly words: readonly Word[]
  /** Index of the mention that a token belongs to, or -1. */
  readonly mentionAt: Int32Array
  /** First token after each mention. */
  readonly mentionTo: Int32Array
  readonly entityOf: readonly (Entity | null)[]
  /** Outermost quotation that opens at a token, by token. */
  readonly quotes: ReadonlyMap<number, QuotedTokens>
  /** The quotation (not of a name) that a token stands in, or null. */
  readonly inside: (token: number) => QuotedTokens | null
  /** Marks that set off a name: they belong to the words. */
  readonly nameMarks: ReadonlySet<number>
}

const LONGEST_NAME = 4

export function sceneOf(
  document: Document,
  names: Names,
  grammar: StatementGrammar,
  wordOf: (word: WordForm) => Word,
): Scene {
  const { tokens } = document
  const words = tokens.map(({ word }) => wordOf(word))
  const { mentionAt, mentionTo } = mentionTokens(tokens, names.mentions)
  const entityOf: (Entity | null)[] = names.mentions.map(() => null)
  for (const entity of names.entities) for (const at of entity.mentions) entityOf[at] = entity
  const quotes = new Map<number, QuotedTokens>()
  const covering: (QuotedTokens | null)[] = new Array(tokens.length).fill(null)
  const nameMarks = new Set<number>()
  let closed = 0
  for (const quotation of document.quotations) {
    // What stands inside a quotation is no further one; a mark left open before it encloses nothing.
    if (quotation.start < closed) continue
    const quoted = quotedTokens(quotation, tokens, words, mentionAt)
    if (quoted !== null && isLeftOpen(words, document.sentences, quoted.open, quoted.close)) continue
    closed = quotation.end
    if (quoted === null) continue
    quotes.set(quoted.open, quoted)
    if (quoted.name) nameMarks.add(quoted.open).add(quoted.close)
    else covering.fill(quoted, quoted.open, quoted.close + 1)
  }
  return {
    document,
    grammar,
    names,
    tokens,
    words,
    mentionAt,
    mentionTo,
    entityOf,
    quotes,
    inside: (token) => covering[token] ?? null,
    nameMarks,
  }
}

function mentionTokens(tokens: readonly Token[], mentions: readonly Mention[]) {
  const mentionAt = new Int32Array(tokens.length).fill(-1)
  const mentionTo = new Int32Array(mentions.length)
  let at = 0
  for (const [index, { span }] of mentions.entries()) {
    while (at < tokens.length && (tokens[at] as Token).end <= span[0]) at++
    let to = at
    while (to < tokens.length && (tokens[to] as Token).start < span[1]) mentionAt[to++] = index
    mentionTo[index] = to
  }
  return { mentionAt, mentionTo }
}

function quotedTokens(
  { start, end }: Quotation,
  tokens: readonly Token[],
  words: readonly Word[],
  mentionAt: Int32Array,
): QuotedTokens | null {
  const open = firstIndex(tokens, (token) => token.start >= start)
  if (tokens[open]?.start !== start) return null
  let close = open + 1
  while (close < tokens.length && (tokens[close] as Token).end < end) close++
  if (close >= tokens.length) return null
  const length = close - open - 1
  // وتابع «…», مضيفا «…»: what could report opens a quotation.
  const reports = (words[open - 1]?.verbs.length ?? 0) > 0 || words[open - 1]?.participle != null
  const before = reports ? null : words[open - 1]?.head
  const named = length <= LONGEST_NAME && (mentionAt[open + 1] ?? -1) >= 0 && !isClause(tokens, mentionAt, open, close)
  const generic = tokens[open - 1]?.analyses[0]?.article === false
  const called =
    length <= LONGEST_NAME &&
    generic &&
    (before === 'relay' || before === 'organisation' || before === 'person') &&
    open > 0
  // وكالة أنباء «كذا»: the generic noun may take a noun of its own.
  const agency = length <= LONGEST_NAME && words[open - 2]?.head === 'relay'
  return { open, close, name: named || called || agency }
}

/** «الجسر مفتوح أمام الجميع»: a verb or a particle stands beside the name. */
function isClause(tokens: readonly Token[], mentionAt: Int32Array, open: number, close: number): boolean {
  for (let at = open + 2; at < close; at++) {
    const pos = tokens[at]?.analyses[0]?.pos
    if ((mentionAt[at] as number) < 0 && (pos === 'verb' || pos === 'particle')) return true
  }
  return false
}

/** The likeliest analysis of a token; punctuation has none. */
export const best = ({ tokens }: Scene, at: number): Analysis | null => tokens[at]?.analyses[0] ?? null

/** A token of a name. */
export const inName = ({ mentionAt }: Scene, at: number): boolean => (mentionAt[at] ?? -1) >= 0

/** The name that a token stands in. */
export const nameAt = ({ names, mentionAt }: Scene, at: number): Mention | undefined =>
  names.mentions[mentionAt[at] ?? -1]

/** A word that is likeliest a finite verb and stands in no name; the article alone («الـ 10») is written like one. */
export const isFiniteVerb = (scene: Scene, at: number): boolean =>
  best(scene, at)?.pos === 'verb' && !inName(scene, at) && scene.tokens[at]?.form !== scene.grammar.article

export const isComma = ({ words }: Scene, at: number): boolean => words[at]?.sign === 'comma'
export const isColon = ({ words }: Scene, at: number): boolean => words[at]?.sign === 'colon'
export const isStop = ({ words }: Scene, at: number): boolean => words[at]?.sign === 'stop'
export const isQuoteMark = ({ words }: Scene, at: number): boolean => words[at]?.sign === 'quote'
export const isDash = ({ words }: Scene, at: number): boolean => words[at]?.sign === 'dash'

/** يمنيون, مقربون: a sound masculine plural in the nominative, which is of people only and governs no noun. */
export function isSoundPlural(scene: Scene, at: number): boolean {
  const analysis = best(scene, at)
  if (analysis === null || (analysis.pos !== 'noun' && analysis.pos !== 'adjective')) return false
  return analysis.features.number === 3 && analysis.stem === analysis.lemma + scene.grammar.soundPlural
}

/** A sign that parts what stands on its two sides: comma, stop, colon or dash. */
export const isParting = ({ words }: Scene, at: number): boolean => {
  const sign = words[at]?.sign
  return sign === 'comma' || sign === 'stop' || sign === 'colon' || sign === 'dash'
}

const form = ({ tokens }: Scene, at: number): string => tokens[at]?.form ?? ''

/** Token after a bracket that opens at `at`, or `at` itself where none does; gives up after a few tokens. */
export function afterBracket(scene: Scene, at: number): number {
  if (scene.words[at]?.sign !== 'bracket') return at
  for (let to = at + 1; to < Math.min(at + 10, scene.tokens.length); to++) if (form(scene, to) === ')') return to + 1
  return at
}

export interface FoundPhrase {
  readonly phrase: Phrase
  /** The token after it. */
  readonly to: number
}

/** بيان, مقابلة, تعليق: an occasion that is a document, or is nothing but speech. */
export const isOccasionOfSpeech = (scene: Scene, at: number): boolean => {
  const word = scene.words[at]
  return word?.occasion === true && (word.head === 'document' || scene.grammar.spoken.has(best(scene, at)?.lemma ?? ''))
}

/** وذلك, by which when, where or through whom hangs on the whole clause before it. */
export const isThus = (scene: Scene, at: number): boolean =>
  scene.words[at]?.demonstrative === true && isJoined(scene, at) && !best(scene, at)?.lexeme?.tags.has('adv')

/** The expression of a role (or of a source) that begins at a token, with where it ends. */
export function phraseAt(scene: Scene, at: number, role: ParticleRole | 'source'): FoundPhrase | null {
  const phrases = scene.words[at]?.phrases
  if (phrases === undefined || phrases.length === 0) return null
  for (const phrase of phrases) {
    if (phrase.role === role && follow(scene, at + 1, phrase.rest)) return { phrase, to: at + 1 + phrase.rest.length }
  }
  return null
}

/** These words stand one after another from a token on. A loop, because phrases are tried at every word. */
function follow(scene: Scene, at: number, words: readonly string[]): boolean {
  for (let index = 0; index < words.length; index++) {
    if (!isWord(scene, at + index, words[index] as string)) return false
  }
  return true
}

/** The word itself or with a pronoun: أنه in غير أنه. */
function isWord(scene: Scene, at: number, word: string): boolean {
  const token = scene.tokens[at]
  if (token === undefined || !token.form.startsWith(word)) return false
  if (token.form === word) return true
  return token.analyses.some(({ pos, suffix, stem }) => pos === 'particle' && suffix > 0 && stem === word)
}

/** The first likely analysis of a word that has the given clitic before it: بتهجير for ب. */
export function withClitic({ tokens, grammar }: Scene, at: number, clitic: string): Analysis | null {
  const token = tokens[at]
  const top = token?.analyses[0]
  if (token === undefined || top === undefined) return null
  for (const analysis of token.analyses) {
    if (analysis.score < top.score - 4) break
    if (analysis.pos === 'verb') continue
    const own = analysis.proclitics.filter((proclitic) => !grammar.conjunctions.has(proclitic))
    if (own.length === 1 && own[0] === clitic) return analysis
  }
  return null
}

/** The preposition written onto a word in its likeliest analysis, or null. */
export function ownClitic(scene: Scene, at: number): string | null {
  const mention = scene.mentionAt[at] ?? -1
  if (mention >= 0 && scene.mentionAt[at - 1] !== mention) return beforeName(scene, at, mention)
  const analysis = best(scene, at)
  if (analysis === null || analysis.pos === 'verb') return null
  return analysis.proclitics.find((clitic) => !scene.grammar.conjunctions.has(clitic)) ?? null
}

/** What is written onto a name before it begins: ل in لرويترز. */
function beforeName({ document, tokens, names, grammar }: Scene, at: number, mention: number): string | null {
  const { start } = tokens[at] as Token
  const length = (names.mentions[mention]?.span[0] ?? start) - start
  if (length <= 0) return null
  const written = foldWord(document.text.slice(start, start + length))
  const letters = grammar.conjunctions.has(written.slice(0, 1)) ? written.slice(1) : written
  return letters === '' ? null : letters
}

/** A clitic that joins the word to what stands before it. */
export function isJoined(scene: Scene, at: number): boolean {
  const mention = scene.mentionAt[at] ?? -1
  const token = scene.tokens[at]
  if (token !== undefined && mention >= 0 && scene.mentionAt[at - 1] !== mention) {
    const joins = scene.grammar.conjunctions.has(token.form.slice(0, 1))
    return joins && (scene.names.mentions[mention]?.span[0] ?? 0) > token.start
  }
  return scene.words[at]?.joins === true
}

/** وهو ما, هذا ما, الأمر الذي begin at a token: a clause that takes up the one before it. */
export function takesUp({ tokens, grammar }: Scene, at: number): boolean {
  const [first, second] = [tokens[at], tokens[at + 1]?.form ?? '']
  return (
    first?.analyses.some(
      ({ stem, article }) => grammar.resumed.get(article ? grammar.article + stem : stem) === second,
    ) === true
  )
}
