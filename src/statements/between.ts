import type { Token } from '../annotation/token.ts'
import { hasPronoun } from './adverbs.ts'
import { anonymityAt, wishes } from './anonymity.ts'
import { nominalAt } from './nominal.ts'
import { isVerbal } from './object.ts'
import { relayAt } from './relays.ts'
import { best, inName, isComma, isDash, isFiniteVerb, isJoined, isStop, nameAt, phraseAt, type Scene } from './scene.ts'
import type { Search, Step } from './search.ts'
import { canSpeak } from './subject.ts'

/** What stands between a cue and what is said and is neither a sign nor a verb: who told, who is meant, what else he is. */
export const pastBetween = (search: Search, at: number): Step | null =>
  pastWish(search, at) ??
  pastSource(search, at) ??
  pastNames(search, at) ??
  pastTitle(search, at) ??
  pastRelay(search, at)

const LONGEST_ASIDE = 5

/** «- رحمه الله -»: a few words between two dashes that open nothing; the token after them, or the token itself. */
export function afterAside(scene: Scene, at: number): number {
  if (!isDash(scene, at)) return at
  for (let to = at + 1; to <= at + LONGEST_ASIDE; to++) {
    if (isDash(scene, to)) return to + 1
    if (scene.words[to]?.that || scene.quotes.has(to) || (scene.words[to]?.verbs.length ?? 0) > 0) return at
  }
  return at
}

/** Signs that part clauses; what is no word opens nothing. */
export function pastSign(search: Search, at: number): Step | null {
  const { scene } = search
  if (isComma(scene, at)) {
    search.asideVerb = false
    search.hung = false
    search.parted ||= search.object === null
  } else if (!isStop(scene, at) && !isDash(scene, at) && scene.tokens[at]?.kind === 'word') return null
  return { next: at + 1 }
}

/** «طلب عدم ذكر اسمه». */
function pastWish({ scene, last }: Search, at: number): Step | null {
  const found = scene.words[at]?.asks && wishes(scene, at) ? anonymityAt(scene, at, last) : null
  if (found === null) return null
  let next = at + 1
  while (next < last && (scene.tokens[next] as Token).end <= found.end) next++
  return { next }
}

/** «وأكدت الوزارة وفقا لوكالة كذا وقوف …», «ذكرت الصحيفة نقلا عن مصدر أن …»: a source. */
function pastSource(search: Search, at: number): Step | null {
  const { scene, last } = search
  const next = sourceBetween(scene, at, last)
  if (next === null) return null
  // «نقلا عن مصدر لم يسمه أن …»: a verb right behind an unnamed one describes him.
  const described = isFiniteVerb(scene, next) || best(scene, next)?.lexeme?.tags.has('neg') === true
  search.asideVerb ||= described && !inName(scene, next - 1)
  return { next }
}

/** The token after a source that begins here; null where none does. */
function sourceBetween(scene: Scene, at: number, last: number): number | null {
  const phrase = phraseAt(scene, at, 'source')
  if (phrase === null) return null
  // «وأضاف وفقا لما نقلته وكالة كذا: …».
  if (phrase.phrase.source?.follows === 'verb')
    return scene.words[phrase.to]?.verbs.length ? (relayAt(scene, phrase.to + 1, last)?.to ?? null) : null
  const relay = relayAt(scene, phrase.to, last)
  if (relay !== null) return relay.to
  const nominal = nominalAt(scene, phrase.to, last)
  const passed = phrase.phrase.rest.length > 0 || nominal?.kind === 'document'
  return nominal !== null && passed && canSpeak(scene, nominal, true) ? nominal.to : null
}

/** «انتقدت دول منها فرنسا وبريطانيا تدشين …»: some of those who speak. */
function pastNames({ scene }: Search, at: number): Step | null {
  if (!hasPronoun(scene, at) || !inName(scene, at + 1)) return null
  const nameEnd = (token: number): number => scene.mentionTo[scene.mentionAt[token] as number] as number
  let next = nameEnd(at + 1)
  while (inName(scene, next) && isJoined(scene, next)) next = nameEnd(next)
  return { next }
}

/** «أعلن فلان زعيم التنظيم عن …»: a title after a name belongs to it. */
function pastTitle({ scene, from, last, prepositions }: Search, at: number): Step | null {
  const behindSign = at === from + 1 && (isComma(scene, from) || isDash(scene, from))
  if (at !== from && !behindSign) return null
  if (!isTitle(scene, at) || scene.words[at]?.participle || nameAt(scene, from - 1)?.kind !== 'person') return null
  return { next: Math.max(at + 1, nominalAt(scene, at, last, prepositions)?.to ?? 0) }
}

/** A noun of people, unless it is a verbal noun and only by its letters one of them as well (إجراء). */
function isTitle(scene: Scene, at: number): boolean {
  if (scene.words[at]?.head !== 'person') return false
  const tags = best(scene, at)?.lexeme?.tags
  return tags?.has('title') === true || tags?.has('person') === true || !isVerbal(scene, at)
}

function pastRelay({ scene, from, last }: Search, at: number): Step | null {
  const word = scene.words[at]
  const found = at > from && (word?.head === 'relay' || word?.relay) ? relayAt(scene, at, last) : null
  return found === null ? null : { next: found.to }
}
