import type { Document } from '../annotation/document.ts'
import { once } from '../text/once.ts'
import { allowing, type RuleBits, ruleBits } from '../text/rule-bits.ts'
import type { Candidate, KindRule, NameGrammar } from './grammar.ts'
import { endsLine } from './spans.ts'
import type { Word } from './words.ts'

/** A house that stands for a government acts unless something says that it is a place. */
const HOUSE = 'house'

/** Types of known places that also act and speak: states, and what stands for their governments. */
const ACTORS = new Set(['country', 'capital', 'seat', 'bloc', HOUSE])

export const canAct = ({ type }: Candidate): boolean => type !== null && ACTORS.has(type)

/**
 * Decides whether a state's name acts (organisation) or is where something is (place), by the words around it. A name
 * joined to another one by the conjunction goes with it.
 */
export function kindOf(
  candidate: Candidate,
  document: Document,
  words: readonly Word[],
  grammar: NameGrammar,
  previous: Candidate | null,
  next: Candidate | null = null,
): { readonly kind: 'organisation' | 'place'; readonly rule: string } {
  const { conjunction, alternative, kindRules } = grammar
  if (previous !== null && candidate.proclitics.length === 1 && candidate.proclitics[0] === conjunction) {
    const touching = previous.to === candidate.from
    if (touching && previous.kind !== 'person' && (previous.kind === 'organisation' || canActOnce(previous))) {
      return { kind: previous.kind, rule: 'kind/joined' }
    }
  }
  // «روسيا أو إيران»
  if (previous?.to === candidate.from - 1 && alternative.has(words[previous.to]?.form ?? '') && canActOnce(previous)) {
    return { kind: previous.kind === 'person' ? 'organisation' : previous.kind, rule: 'kind/joined' }
  }
  // «واشنطن وأنقرة تسعيان»: what follows both follows the first.
  const pair = next?.from === candidate.to && next.proclitics[0] === conjunction && canAct(next)
  const to = pair ? next.to : candidate.to
  if (
    previous !== null &&
    (previous.to === candidate.from || (previous.to === candidate.from - 1 && isQuote(words[previous.to]))) &&
    previous.kind !== 'place' &&
    candidate.proclitics.length === 0
  ) {
    // «حذر الرئيس جون سميث تركيا»: what follows a party without a preposition is the other one.
    return { kind: 'organisation', rule: 'kind/object' }
  }
  const before = wordBefore(words, candidate.from)
  const conditions = conditionsOf(kindRules)
  const firing =
    (endsLine(document, candidate.from) ? conditions.edge.before : rulesAt(conditions, words, before, 'before')) &
    rulesAt(conditions, words, beforePlace(words, wordBefore(words, before), previous), 'earlier') &
    (endsLine(document, to) ? conditions.edge : conditions.of(words[wordAfter(words, to)])).after &
    allowing(
      conditions.proclitic,
      candidate.proclitics.map((letter) => `=${letter}`),
    )
  let sum = candidate.type === HOUSE ? 1 : 0
  let strongest: KindRule | null = null
  for (let left = firing; left !== 0; left &= left - 1) {
    const rule = kindRules[31 - Math.clz32(left & -left)] as KindRule
    if (rule.types?.includes(candidate.type ?? '') === false) continue
    sum += rule.kind === 'organisation' ? rule.by : -rule.by
    if (strongest === null || rule.by > strongest.by) strongest = rule
  }
  return { kind: sum > 0 ? 'organisation' : 'place', rule: strongest?.id ?? 'kind/default' }
}

const canActOnce = ({ type }: Candidate): boolean => type === null || ACTORS.has(type)

/** The rules that a word allows on each side of a name, as bits. */
interface Allowed {
  readonly before: number
  readonly earlier: number
  readonly after: number
}

/** What the rules ask of each side. */
interface Conditions {
  /** The rules that the end of the text or line allows, and those that a word allows. */
  readonly edge: Allowed
  readonly of: (word: Word | undefined) => Allowed
  readonly proclitic: RuleBits
}

/** Words are shared between all tokens of a form, so what they allow is found once. */
const conditionsOf = once((rules: readonly KindRule[]): Conditions => {
  const before = ruleBits(rules.map((rule) => rule.before))
  const earlier = ruleBits(rules.map((rule) => rule.earlier))
  const after = ruleBits(rules.map((rule) => rule.after))
  const allowedBy = (keys: readonly string[], leading = keys): Allowed => ({
    before: allowing(before, leading),
    earlier: allowing(earlier, keys),
    after: allowing(after, keys),
  })
  const edge = allowedBy(['^'])
  const ofWord = once((word: Word) => allowedBy(keysOf(word), isComplete(word) ? [`=${word.form}`] : undefined))
  return {
    edge,
    of: (word) => (word === undefined ? edge : ofWord(word)),
    proclitic: ruleBits(rules.map(({ proclitic }) => proclitic)),
  }
})

const isQuote = (word: Word | undefined): boolean => word?.form === '"' || word?.form === '\u00bb'

const OPENERS = new Set(['"', '\u00ab', '\u201c', '\u201d', '(', '#'])

function wordBefore(words: readonly Word[], at: number): number {
  let index = at - 1
  while (index >= 0 && OPENERS.has((words[index] as Word).form)) index--
  return index
}

/** «حدود تركيا مع سوريا»: the word before a place that the name before is. */
const beforePlace = (words: readonly Word[], at: number, previous: Candidate | null): number =>
  previous?.kind === 'place' && previous.to === at + 1 ? wordBefore(words, previous.from) : at

/**
 * Of an adjective what it allows itself and what its noun does: «زيارة مفاجئة لبغداد», «الحدود المشتركة مع», «المدعوم
 * من».
 */
function rulesAt({ of }: Conditions, words: readonly Word[], at: number, side: 'before' | 'earlier'): number {
  const own = of(words[at])[side]
  return words[at]?.best?.pos === 'adjective' ? own | of(words[wordBefore(words, at)])[side] : own
}

function wordAfter(words: readonly Word[], at: number): number {
  let index = at
  while (index < words.length && (OPENERS.has((words[index] as Word).form) || words[index]?.form === '\u00bb')) index++
  return index
}

/** «فيه», «إليه»: a pronoun stands where the name would, which begins something else. */
const isComplete = ({ best }: Word): boolean => best?.pos === 'particle' && best.suffix > 0

function keysOf(word: Word): readonly string[] {
  if (word.best === null) return [`=${word.form}`, '^']
  if (word.preposition !== null) return [`=${word.preposition}`, 'particle', '#prep']
  const { pos, lemma, lexeme, features, proclitics } = word.best
  const keys = [`=${lemma}`, `=${word.form}`, pos]
  for (const tag of lexeme?.tags ?? []) keys.push(`#${tag}`)
  if (features.tense !== undefined) keys.push(features.tense)
  if (features.form !== undefined) keys.push(features.form)
  if (features.form === 'participle' && features.accusative === true) keys.push('circumstance')
  if (proclitics.length > 0) keys.push(`+${proclitics.at(-1)}`)
  return keys
}
