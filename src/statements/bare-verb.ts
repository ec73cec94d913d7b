import type { CueVerb } from './grammar.ts'
import { isColon, isComma, isFiniteVerb, isJoined, ownClitic, type Scene } from './scene.ts'
import type { Cue } from './words.ts'

/** «تلقت بلاغا، يفيد ب…»: a bare verb after a comma describes what stands before, where a verb has gone before. */
export function isAsyndetic(
  scene: Scene,
  at: number,
  start: number,
  { cue: { uses }, analysis }: Cue<CueVerb>,
): boolean {
  const { tense } = analysis.features
  if (!isComma(scene, at - 1) || isJoined(scene, at)) return false
  // «وردا على ما قيل، قال إن»: verbs in what only says when or why leave the sentence its own.
  if (uses.has('saying') && tense === 'past' && isAdjunctHead(scene, start)) return false
  // «وإذ شدد على أن …، أشار إلى أن …»: the clause before only leads to it.
  if (tense === 'past' && scene.grammar.leads.has(scene.tokens[start]?.form ?? '')) return false
  for (let word = start; word < at - 2; word++)
    if (isFiniteVerb(scene, word) && !scene.words[word - 1]?.relative) return true
  return false
}

/** «وعن حجم الخسائر قال: …»: only what it is about, where or when, and his words follow at once. */
export function followsTopic(scene: Scene, start: number, at: number, limit: number): boolean {
  if (!isAdjunctHead(scene, start) || isJoined(scene, at)) return false
  const reply = isReply(scene, start)
  for (let word = start; word < at; word++)
    if (isComma(scene, word) || (!reply && (isFiniteVerb(scene, word) || scene.words[word]?.that))) return false
  const next = isComma(scene, at + 1) && scene.quotes.has(at + 2) ? at + 2 : at + 1
  return next < limit && (scene.words[next]?.that != null || isColon(scene, next) || scene.quotes.has(next))
}

/** «وردا على سؤال عما إذا كان …»: what was asked has verbs of its own. */
const isReply = (scene: Scene, at: number): boolean =>
  scene.words[at + 1]?.preposition != null &&
  scene.tokens[at]?.analyses.some(
    ({ lemma, features }) => features.accusative === true && scene.grammar.spoken.has(lemma),
  ) === true

/** في, خلال, ردا: the first word of what stands before a clause and says when, where or why. */
const isAdjunctHead = (scene: Scene, at: number): boolean =>
  scene.words[at]?.preposition != null ||
  scene.words[at]?.time === true ||
  ownClitic(scene, at) !== null ||
  scene.tokens[at]?.analyses.some(({ features }) => features.accusative) === true
