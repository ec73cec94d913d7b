import { type Sentence, wordSpan } from '../../annotation/document.ts'
import type { Token } from '../../annotation/token.ts'
import { hasPronoun } from '../adverbs.ts'
import { anonymityBetween } from '../anonymity.ts'
import { openingAfter } from '../complement.ts'
import { type Draft, draft } from '../draft.ts'
import { type Nominal, nominalAt } from '../nominal.ts'
import { regionOf } from '../region.ts'
import { relayAt } from '../relays.ts'
import { ruleOf } from '../rules.ts'
import { best, isComma, isFiniteVerb, isStop, phraseAt, type Scene } from '../scene.ts'
import { saidInDocument } from './document.ts'

interface Chain {
  readonly source: Nominal
  /** The relays named after the verb, nearest to the source first. */
  readonly relays: readonly Nominal[]
  /** The source's own reporting noun (قوله), or null. */
  readonly cue: number | null
  readonly to: number
}

const LOOK_AHEAD = 30
const FOR_CUE = 30

/** «نقلت الوكالة عن المتحدث قوله»: who stands after عن; every further عن goes one step back towards the source. */
function afterFrom(scene: Scene, from: number, limit: number): Chain | null {
  const last = Math.min(limit, from + LOOK_AHEAD)
  let chain: { source: Nominal; relays: readonly Nominal[]; to: number } | null = null
  for (let at = from; at < last; at++) {
    if (scene.words[at]?.that || isStop(scene, at) || isFiniteVerb(scene, at)) break
    const from = fromEnd(scene, at)
    if (from === null) continue
    const source = relayAt(scene, from, limit) ?? nominalAt(scene, from, limit)
    if (source === null) break
    chain = { source, relays: chain === null ? [] : [chain.source, ...chain.relays], to: source.to }
    at = source.to - 1
  }
  if (chain === null) return null
  return { ...chain, cue: ownNoun(scene, chain.to, limit) }
}

/** «نقلت الصحيفة عنه قوله», «نقلت عنه الصحيفة»: عن and the pronoun of who spoke last stand at a token. */
const isFromHim = (scene: Scene, at: number): boolean =>
  hasPronoun(scene, at) &&
  scene.tokens[at]?.analyses.some(({ stem, suffix }) => suffix > 0 && stem === scene.grammar.from) === true

/** Token after عن, or after a phrase that names whose words they are: على لسان. */
function fromEnd(scene: Scene, at: number): number | null {
  if (scene.words[at]?.preposition === scene.grammar.from) return at + 1
  const phrase = phraseAt(scene, at, 'source')
  return phrase?.phrase.rest.some((word) => scene.grammar.behalf.has(word)) ? phrase.to : null
}

/** The source's own قوله behind whom the relay quotes. */
function ownNoun(scene: Scene, from: number, limit: number): number | null {
  // «عن الوزير، الذي يزور البلاد، تنديده ب…»: behind a clause between commas.
  const described = isComma(scene, from) && scene.words[from + 1]?.relative === true
  // «عن مصدر وصفته بأنه مطلع قوله»: what the relay says of whom it quotes.
  const called = isFiniteVerb(scene, from) && (best(scene, from)?.suffix ?? 0) > 0
  for (let at = from; at < Math.min(limit, from + FOR_CUE); at++) {
    const word = scene.words[at]
    const first = at === from || (described && isComma(scene, at - 1))
    if (word?.noun && word.noun.analysis.suffix > 0 && (word.noun.cue.relay || first)) return at
    if ((word?.that && !called) || isStop(scene, at) || scene.inside(at) !== null) return null
  }
  return null
}

/** «ذكرت صحيفة X نقلا عن Y أن»: whom the relay quotes. */
export function relayQuoted(scene: Scene, from: number, to: number) {
  for (let at = from; at < to; at++) {
    const phrase = phraseAt(scene, at, 'source')
    if (phrase === null || phrase.phrase.rest.length === 0 || phrase.phrase.source?.follows !== 'source') continue
    return afterFrom(scene, phrase.to - 1, to)
  }
  return null
}

/** What a relay's verb hands on. */
export interface Passed {
  /** Whose words they are; null where he was named before. */
  readonly source: Nominal | null
  readonly via: readonly Nominal[]
  /** The token behind all of them. */
  readonly from: number
  /** The noun of saying that has them («قوله»), where one stands there. */
  readonly noun: number | null
}

/** Whom a relay quotes by its verb («نقلت الوكالة عن الوزير قوله …»); null where it hands on nobody's words. */
export function passedOn(
  scene: Scene,
  at: number,
  subject: Nominal | null,
  from: number,
  limit: number,
): Passed | null {
  const chain = afterFrom(scene, from, limit)
  if (chain !== null) {
    const via = subject === null ? chain.relays : [...chain.relays, subject]
    return { source: chain.source, via, from: chain.to, noun: chain.cue }
  }
  if (subject === null) return null
  const behind = isFromHim(scene, from)
  if (behind || isFromHim(scene, at + 1)) {
    // «ونقلت القناة عنه قوله»: who spoke last is quoted by it.
    const next = behind ? from + 1 : from
    return { source: null, via: [subject], from: next, noun: ownNoun(scene, next, limit) }
  }
  // «ونقلت وكالة كذا أن …»: the relay names nobody behind it.
  return speaksItself(scene, subject, from, limit) ? { source: subject, via: [], from, noun: null } : null
}

/** A relay whose words follow at once. */
const speaksItself = (scene: Scene, subject: Nominal, from: number, limit: number): boolean =>
  relayAt(scene, subject.from, limit) !== null && (scene.words[from]?.that != null || scene.quotes.has(from))

/** The statement of a chain's source by his own قوله. */
export function relayed(
  scene: Scene,
  at: number,
  cueAt: number,
  sentence: Sentence,
  index: number,
  source: Nominal | null,
  via: readonly Nominal[],
  from: number,
  clause: number,
): Draft | null {
  const noun = scene.words[cueAt]?.noun
  if (!noun) return null
  const opening = openingAfter(scene, cueAt + 1, sentence.to, noun.cue.complements)
  if (opening === null) return null
  return draft({
    at: cueAt,
    cue: wordSpan(scene.document, scene.tokens[cueAt] as Token, noun.analysis),
    clause,
    main: true,
    salient: true,
    subject: source,
    act: noun.cue.act,
    neutral: noun.cue.act === 'state',
    region: regionOf(scene, opening, sentence.to),
    quote: opening.quote,
    opening: opening.kind,
    via,
    anonymity: anonymityBetween(scene, at, opening.at),
    document: saidInDocument(scene, from, opening.at),
    sentence: index,
    rule: ruleOf(scene, 'relay'),
  })
}
