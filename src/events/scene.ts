import type { Document } from '../annotation/document.ts'
import type { Names } from '../annotation/entity.ts'
import type { Mention, Quantity, Statement, Time } from '../annotation/reading.ts'
import type { Analysis, Token } from '../annotation/token.ts'
import { firstIndex } from '../text/first-index.ts'
import { type Facts, factsOf, IS } from './facts.ts'
import type { Bearing, EventGrammar, Role } from './grammar.ts'

/** What was taken from the report before its events. */
export interface Context {
  readonly names: Names
  readonly quantities: readonly Quantity[]
  readonly times: readonly Time[]
  readonly statements: readonly Statement[]
}

/** A report laid out for frames: what stands on each token, where its clauses begin. */
export interface Scene {
  readonly document: Document
  readonly context: Context
  readonly grammar: EventGrammar
  readonly tokens: readonly Token[]
  /** What the grammar knows of each token by itself. */
  readonly facts: readonly Facts[]
  /** Index of the mention that covers a token, or -1. */
  readonly mention: Int32Array
  /** Index of the quantity that covers a token, or -1. */
  readonly quantity: Int32Array
  /** Index of the time that covers a token, or -1. */
  readonly time: Int32Array
  /** Index of the sentence of a token. */
  readonly sentence: Int32Array
  /** Index of the innermost statement whose content covers a token, or -1. */
  readonly statement: Int32Array
  /** First token of the clause of a token, and the token after its last. */
  readonly clauseFrom: Int32Array
  readonly clauseTo: Int32Array
  /** The statement that a token reports, where it is a reporting word. */
  readonly cues: ReadonlyMap<number, Statement>
  /** Who holds the office that begins at a token: «المتحدث باسم الحكومة سامي نادر». */
  readonly offices: ReadonlyMap<number, Officer>
}

/** Somebody by an office, and the token after its words. */
export interface Officer {
  readonly name: string
  readonly to: number
}

/** Lays a report out. Linear in its tokens and in what was taken from it. */
export function sceneOf(document: Document, context: Context, grammar: EventGrammar): Scene {
  const { tokens } = document
  const factsFor = factsOf(grammar)
  const facts = tokens.map(({ word }) => factsFor(word))
  const fill = (): Int32Array => new Int32Array(tokens.length).fill(-1)
  const mention = fill()
  const quantity = fill()
  const time = fill()
  const statement = fill()
  mark(tokens, context.names.mentions, mention)
  mark(tokens, context.quantities, quantity)
  mark(tokens, context.times, time)
  markStatements(tokens, context.statements, statement)
  const sentence = fill()
  const clauseFrom = fill()
  const clauseTo = fill()
  for (const [index, { from, to }] of document.sentences.entries()) {
    sentence.fill(index, from, to)
    let start = from
    for (let at = from + 1; at <= to; at++) {
      if (at < to && !opens(facts, mention, at)) continue
      clauseFrom.fill(start, start, at)
      clauseTo.fill(at, start, at)
      start = at
    }
  }
  const cues = new Map(context.statements.map((one) => [firstFrom(tokens, one.cue[0]), one]))
  return {
    document,
    context,
    grammar,
    tokens,
    facts,
    mention,
    quantity,
    time,
    sentence,
    statement,
    clauseFrom,
    clauseTo,
    cues,
    offices: officesOf(tokens, context.names),
  }
}

function officesOf(tokens: readonly Token[], { entities }: Names): ReadonlyMap<number, Officer> {
  const found = new Map<number, Officer>()
  for (const { kind, name, roles } of entities) {
    if (kind !== 'person') continue
    for (const { start, end } of roles)
      found.set(firstFrom(tokens, start), { name, to: firstFrom(tokens, end - 1) + 1 })
  }
  return found
}

function mark(
  tokens: readonly Token[],
  items: readonly { readonly span: readonly [number, number] }[],
  on: Int32Array,
) {
  let at = 0
  for (const [index, { span }] of items.entries()) {
    while (at > 0 && (tokens[at - 1] as Token).end > span[0]) at--
    while (at < tokens.length && (tokens[at] as Token).end <= span[0]) at++
    for (let next = at; next < tokens.length && (tokens[next] as Token).start < span[1]; next++) on[next] = index
  }
}

/** Longer contents first, so that the innermost statement is written last. */
function markStatements(tokens: readonly Token[], statements: readonly Statement[], on: Int32Array): void {
  const pieces = statements.flatMap(({ content }, index) => content.map((span) => ({ span, index })))
  pieces.sort((a, b) => b.span[1] - b.span[0] - (a.span[1] - a.span[0]))
  for (const { span, index } of pieces) {
    let at = firstFrom(tokens, span[0])
    for (; at < tokens.length && (tokens[at] as Token).start < span[1]; at++) on[at] = index
  }
}

/** First token that ends after an offset. */
export function firstFrom(tokens: readonly Token[], offset: number): number {
  return firstIndex(tokens, ({ end }) => end > offset)
}

/** A clause begins at a token: after a sign that ends one, at a word that opens one, at a verb that is joined on. */
function opens(facts: readonly Facts[], mention: Int32Array, at: number): boolean {
  const before = (facts[at - 1] as Facts).is
  if ((before & IS.hard) !== 0) return true
  if (mention[at] !== -1) return false
  const { is } = facts[at] as Facts
  if ((is & IS.opener) !== 0) return true
  const joined = (is & IS.joined) !== 0
  // «، وذلك في تعليق على»
  if (joined && (before & IS.sign) !== 0 && (is & IS.demonstrative) !== 0) return true
  return (is & IS.verb) !== 0 && (joined || ((before & IS.comma) !== 0 && !afterApposition(facts, mention, at)))
}

/** «المبعوث الأممي، ستيفان دي ميستورا، زار المدينة»: a name between commas parts no verb from its subject. */
function afterApposition(facts: readonly Facts[], mention: Int32Array, at: number): boolean {
  const index = mention[at - 2] ?? -1
  if (index < 0) return false
  let from = at - 2
  while (from > 0 && mention[from - 1] === index) from--
  return from > 0 && ((facts[from - 1] as Facts).is & IS.comma) !== 0
}

/** The likeliest analysis of a token; null for signs and numbers and out of bounds. */
export const best = (scene: Scene, at: number): Analysis | null => scene.tokens[at]?.analyses[0] ?? null

/** The mention that covers a token, where it begins there. */
export function mentionFrom(scene: Scene, at: number): Mention | null {
  const index = scene.mention[at] ?? -1
  if (index < 0 || (at > 0 && scene.mention[at - 1] === index)) return null
  return scene.context.names.mentions[index] ?? null
}

/** The token after the last one that carries the same mention. */
export function mentionTo(scene: Scene, at: number): number {
  const index = scene.mention[at]
  let to = at + 1
  while (to < scene.tokens.length && scene.mention[to] === index) to++
  return to
}

/** True where a token is one of these, by bits of `IS`. */
export const isOne = (scene: Scene, at: number, bits: number): boolean => ((scene.facts[at]?.is ?? 0) & bits) !== 0

/** How a word bears on the occurrences in its reach. */
export const bearingAt = (scene: Scene, at: number): Bearing | undefined => scene.facts[at]?.bearing

/** The role of the subject that a word lends an event noun. */
export const supportAt = (scene: Scene, at: number): Role | undefined => scene.facts[at]?.support

/** A preposition that relates another occurrence (بعد, عقب), not one that a time follows (منذ آذار, بعد سنوات). */
export const isRelator = (scene: Scene, at: number): boolean =>
  isOne(scene, at, IS.relators) &&
  // «شنت بعدها غارات»
  (best(scene, at)?.suffix ?? 0) === 0 &&
  (scene.time[at] ?? -1) < 0 &&
  (scene.time[at + 1] ?? -1) < 0 &&
  !isDoer(scene, at) &&
  !isOne(scene, at + 1, IS.spans) &&
  !(isOne(scene, at + 2, IS.spans) && scene.facts[at + 1]?.candidates.length === 0)

/** The second word of what leads to the doer: «من قبل». */
export const isDoer = (scene: Scene, at: number): boolean =>
  isOne(scene, at, IS.doer) && scene.grammar.doers.has(`${best(scene, at - 1)?.lemma} ${best(scene, at)?.lemma}`)

/** A relative pronoun, by its likeliest reading: كما and منها are none. */
export function isRelative(scene: Scene, at: number): boolean {
  const word = best(scene, at)
  return (
    word?.pos === 'particle' && word.proclitics.length + word.suffix === 0 && scene.grammar.relatives.has(word.lemma)
  )
}
