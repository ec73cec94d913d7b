import { nameSpan } from '../annotation/document.ts'
import type { Token } from '../annotation/token.ts'
import { asName } from './lexical-index.ts'
import type { Nominal } from './nominal.ts'
import { afterBracket, best, isFiniteVerb, isJoined, ownClitic, phraseAt, type Scene } from './scene.ts'

const LONGEST_NAME = 3

/** The agency, paper or broadcaster whose name begins at a token, a preposition before it or not; null where none does. */
export function relayAt(scene: Scene, at: number, limit: number): Nominal | null {
  const token = scene.tokens[at]
  const analysis = best(scene, at)
  if (token === undefined || analysis === null || at >= limit) return null
  const mention = scene.mentionAt[at] as number
  // «وسائل إعلام محلية»: what broadcasts, and no other means.
  const generic =
    scene.words[at]?.head === 'relay' || (scene.grammar.media.has(analysis.lemma) && isSpread(scene, at + 1))
  // العربية within المملكة العربية السعودية names no broadcaster.
  const inner = mention >= 0 && scene.mentionAt[at - 1] === mention
  const listed = scene.words[at]?.relay && !inner ? listedName(scene, at, limit) : 0
  if (!generic && listed === 0) return null
  let to = Math.max(listed > 0 ? at + listed : at + 1, mention >= 0 ? (scene.mentionTo[mention] as number) : 0)
  let named = mention >= 0 || listed > 0
  while (generic && to < Math.min(limit, at + 8)) {
    const quote = scene.quotes.get(to)
    const next = scene.mentionAt[to] as number
    const word = best(scene, to)
    const bracket = named ? to : afterBracket(scene, to)
    if (quote !== undefined && quote.close - quote.open <= LONGEST_NAME + 1 && !named) to = quote.close + 1
    else if (bracket > to) to = bracket
    else if (next >= 0 && ownClitic(scene, to) === null && !isJoined(scene, to)) to = scene.mentionTo[next] as number
    // «وكالات الأنباء الروسية»: what they spread, before the name of whose they are.
    else if (to === at + 1 && isSpread(scene, to)) {
      to++
      continue
    } else if (
      word !== null &&
      (word.pos === 'unknown' || word.pos === 'name' || (word.pos === 'adjective' && word.proclitics.length === 0)) &&
      !scene.words[to]?.time &&
      !scene.words[to]?.participle
    )
      to++
    else break
    named = true
  }
  if (!named) return null
  const own =
    mention >= 0
      ? (scene.names.mentions[mention]?.span[0] ?? token.start)
      : nameSpan(scene.document, token as Token, analysis).start
  const end = (scene.tokens[to - 1] as Token).end
  const span = { start: own, end }
  return { from: at, to, kind: 'relay', mention, run: null, span, title: null, also: null }
}

/** الأنباء, إعلام: what agencies and the media spread. */
const isSpread = (scene: Scene, at: number): boolean =>
  scene.grammar.spread.has(best(scene, at)?.lemma ?? '') && ownClitic(scene, at) === null

/** How many words of a listed relay's name stand at a token. */
function listedName(scene: Scene, at: number, limit: number): number {
  const { form, analyses } = scene.tokens[at] as Token
  const start = asName(form, analyses)
  for (let count = LONGEST_NAME; count > 0; count--) {
    if (at + count > limit) continue
    const rest = scene.tokens.slice(at + 1, at + count).map(({ form }) => form)
    if (start.some((first) => scene.grammar.relays.has([first, ...rest].join(' ')))) return count
  }
  return 0
}

/** The relays named between a cue and its content: لوكالة رواق, في مقابلة مع قناة السارية. */
export function relaysBetween(
  scene: Scene,
  from: number,
  to: number,
  subject: Nominal | null,
  told = false,
): readonly Nominal[] {
  const found: Nominal[] = []
  for (let at = from; at < to; at++) {
    if (subject !== null && at >= subject.from && at < subject.to) {
      at = subject.to - 1
      continue
    }
    const relay = quotedRelayAt(scene, at, to) ?? relayAt(scene, at, to)
    if (relay === null) continue
    if (relay.from > at || told || reaches(scene, at)) found.push(relay)
    at = relay.to - 1
  }
  return found
}

/**
 * «وفي مقابلة مع قناة السارية، قال …»: the relays named in the phrase that opens a sentence and says where its clause was
 * told; none where anything else stands before the clause.
 */
export function relaysAhead(scene: Scene, from: number, to: number): readonly Nominal[] {
  if (!scene.words[from]?.preposition || !scene.words[from + 1]?.occasion || phraseAt(scene, from, 'source')) return []
  for (let at = from; at < to; at++) {
    const attached = (best(scene, at)?.suffix ?? 0) > 0 || isAired(scene, at - 1)
    if (scene.words[at]?.that || (isFiniteVerb(scene, at) && !attached)) return []
  }
  return relaysBetween(scene, from, to, null)
}

/** How far before its preposition the noun of an interview may stand: «في مقال مطول نشرته له صحيفة». */
const AIRED_WITHIN = 5

/** مقابلة, مداخلة, مقال shortly before a token. */
function isAired(scene: Scene, at: number, nouns: ReadonlySet<string> = scene.grammar.aired): boolean {
  for (let noun = at; noun > at - AIRED_WITHIN && noun >= 0; noun--)
    if (nouns.has(best(scene, noun)?.lemma ?? '')) return true
  return false
}

/** «في حوار مع قناة الساحل»: a relay that is told more than one thing at once. */
export const isInterview = (scene: Scene, { from }: Nominal): boolean =>
  isAired(scene, ownClitic(scene, from) === null ? from - 2 : from - 1, scene.grammar.interviews)

/**
 * «تحدث الوزير في حوار مع قناة الساحل عن السد بقوله: …»: the interview that a sentence tells of before a noun that
 * reports.
 */
export const interviewBefore = (scene: Scene, from: number, to: number): readonly Nominal[] =>
  relaysBetween(scene, from, to, null).filter((relay) => isInterview(scene, relay))

/** Told to it or sent out by it: a preposition of address before it, or a verb of broadcasting (بثته قناة). */
function reaches(scene: Scene, at: number): boolean {
  const clitic = ownClitic(scene, at)
  if (clitic !== null) return scene.grammar.addressing.has(clitic)
  // «حسب الوكالة»; «بحسب ما نقلت عنه الوكالة».
  if (sourceEndsAt(scene, at)) return true
  const before = scene.words[at - 1]
  if (before?.preposition) {
    // «في مداخلة على قناة كذا», but not «على موقع كذا».
    const shown = scene.grammar.within.has(before.preposition) && !scene.words[at]?.occasion
    return scene.grammar.addressing.has(before.preposition) || (shown && isAired(scene, at - 2))
  }
  // نشرته is a noun with its pronoun as well.
  return (
    scene.tokens[at - 1]?.analyses.some(({ pos, suffix }, first) => pos === 'verb' && (first === 0 || suffix > 0)) ===
    true
  )
}

function sourceEndsAt(scene: Scene, at: number): boolean {
  for (let from = Math.max(0, at - 2); from < at; from++) if (phraseAt(scene, from, 'source')?.to === at) return true
  const between = scene.tokens[at - 1]?.analyses.find(({ pos, suffix }) => pos === 'particle' && suffix > 0)
  return between !== undefined && best(scene, at - 2)?.pos === 'verb'
}

/** قال لـ«الساحل»: a name in quotation marks right after the preposition of address. */
export function quotedRelayAt(scene: Scene, at: number, limit: number): Nominal | null {
  if (!scene.grammar.addressing.has(scene.tokens[at]?.form ?? '')) return null
  // «المجلس التابع لـ«الساحل»»: whose it is.
  if (isPossessed(scene, at - 1)) return null
  return quotedNameAt(scene, at + 1, limit) ?? bracketedNameAt(scene, at + 1, limit)
}

/** التابع: an adjective that describes by what follows. */
const isPossessed = (scene: Scene, at: number): boolean => scene.grammar.owned.has(best(scene, at)?.lemma ?? '')

/** «قال لـ(الساحل)»: the same in brackets. */
function bracketedNameAt(scene: Scene, at: number, limit: number): Nominal | null {
  const to = afterBracket(scene, at)
  if (to > limit || to - at < 3 || to - at > LONGEST_NAME + 2) return null
  return markedName(scene, at + 1, to - 1)
}

/** A name in quotation marks that may be a paper's: «الساحل». */
export function quotedNameAt(scene: Scene, at: number, limit: number): Nominal | null {
  const quote = scene.quotes.get(at)
  if (quote === undefined || quote.close >= limit || quote.close - quote.open > LONGEST_NAME + 1) return null
  return markedName(scene, quote.open + 1, quote.close)
}

/** A name between two marks, of which `close` is the second. */
function markedName(scene: Scene, from: number, close: number): Nominal {
  const mention = scene.mentionAt[from] as number
  const span = { start: (scene.tokens[from] as Token).start, end: (scene.tokens[close - 1] as Token).end }
  return { from, to: close + 1, kind: 'relay', mention, run: null, span, title: null, also: null }
}
