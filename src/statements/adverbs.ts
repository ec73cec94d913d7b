import { quotedRelayAt, relayAt } from './relays.ts'
import { afterBracket, best, inName, isComma, isFiniteVerb, isJoined, ownClitic, type Scene } from './scene.ts'

const CONSTRUCT = 4
/** A reading so far below the likeliest is none. */
const FAR = 3

/**
 * Skips when, where and to whom something was said, as far as they stand before the subject. The prepositions that the
 * verb takes (`closing`) open what is said: «وأشار إلى أن …» has no subject.
 */
export function afterAdverbs(
  scene: Scene,
  from: number,
  limit: number,
  closing: readonly string[] = [],
): { at: number; definite: boolean } {
  let at = from
  let definite = false
  for (let step = 0; step < 6 && at < limit; step++) {
    const before = at
    const word = scene.words[at]
    const bracket = afterBracket(scene, at)
    const told = quotedRelayAt(scene, at, limit)
    if (bracket > at) at = bracket
    else if (told !== null) at = told.to
    else if (word?.time && !inName(scene, at) && !startsQuantity(scene, at)) at++
    else if (isComma(scene, at) && step > 0) at++
    else if (isAbbreviation(scene, at)) at += 2
    else if (hasPronoun(scene, at)) at++
    else if (scene.tokens[at]?.kind === 'number') at++
    else if (opensContent(scene, at, limit, closing)) break
    else if (ownClitic(scene, at) !== null && word?.that === null) {
      definite = true
      at = afterPhrase(scene, at, limit)
    } else if (word?.preposition && !inName(scene, at)) {
      definite = true
      at = afterPhrase(scene, at + 1, limit)
    }
    if (at === before) break
  }
  return { at, definite }
}

/** إلى in «وأشار إلى أن», ب in «وطالب بفتح المعبر»; an occasion or an agency behind it still says where or to whom. */
function opensContent(scene: Scene, at: number, limit: number, closing: readonly string[]): boolean {
  const clitic = scene.words[at]?.preposition ?? ownClitic(scene, at)
  if (clitic === null || clitic === undefined || !closing.includes(clitic)) return false
  const noun = scene.words[at]?.preposition ? at + 1 : at
  // «رحب بالبيان»: with ب it is what the verb is about.
  if (clitic === scene.grammar.by && best(scene, noun)?.article) return true
  return scene.words[noun]?.occasion !== true && relayAt(scene, noun, limit) === null
}

/** «د. فلان»: a single letter and its stop. */
const isAbbreviation = (scene: Scene, at: number): boolean =>
  scene.tokens[at]?.form.length === 1 && scene.tokens[at]?.kind === 'word' && scene.tokens[at + 1]?.form === '.'

/** عنه, به: a preposition with its pronoun before the subject. */
export const hasPronoun = (scene: Scene, at: number): boolean => {
  // إلى is also written for إليّ.
  if (scene.words[at]?.preposition || isFiniteVerb(scene, at) || (scene.tokens[at]?.form.length ?? 9) > 4) return false
  // ولي is a guardian before it is «and to me».
  const least = (best(scene, at)?.score ?? 0) - FAR
  return (
    scene.tokens[at]?.analyses.some(
      ({ pos, suffix, lexeme, score }) =>
        pos === 'particle' && suffix > 0 && score > least && lexeme?.tags.has('prep') === true,
    ) === true
  )
}

const startsQuantity = (scene: Scene, at: number): boolean =>
  scene.words[at]?.pronoun === true && (scene.words[at + 1]?.head ?? null) !== null

const isBare = (scene: Scene, at: number): boolean => {
  const analysis = best(scene, at)
  return analysis?.pos === 'noun' && !analysis.article && analysis.suffix === 0 && !inName(scene, at)
}

/** The end of a construct that begins with a bare noun, or the token after any other word. */
function constructEnd(scene: Scene, noun: number, limit: number): number {
  let at = noun
  while (at + 1 < limit && at - noun < CONSTRUCT && isBare(scene, at) && ownClitic(scene, at + 1) === null) {
    if (scene.tokens[at + 1]?.kind !== 'word' || isJoined(scene, at + 1) || isFiniteVerb(scene, at + 1)) break
    const named = scene.mentionAt[at + 1] as number
    const next = best(scene, at + 1)
    if (named >= 0) return scene.mentionTo[named] as number
    if (next?.pos !== 'noun' || scene.words[at + 1]?.head || scene.words[at + 1]?.that) break
    at++
  }
  return at + 1
}

/** The token after a relay or a name, or the token itself where neither stands there. */
function spreaderEnd(scene: Scene, at: number, limit: number): number {
  const relay = relayAt(scene, at, limit)
  if (relay !== null) return relay.to
  const mention = scene.mentionAt[at] ?? -1
  if (mention >= 0) return scene.mentionTo[mention] as number
  return scene.words[at]?.head === 'relay' ? at + 1 : at
}

/** The end of a short prepositional phrase: في مؤتمر صحافي عقده هناك, للصحافيين, لوكالة رواق للأنباء. */
function afterPhrase(scene: Scene, noun: number, limit: number): number {
  const relay = relayAt(scene, noun, limit)
  if (relay !== null) return relay.to
  const mention = scene.mentionAt[noun] as number
  if (mention >= 0) return scene.mentionTo[mention] as number
  // «في هذا الصدد»: the noun stands behind what points at it.
  if (scene.words[noun]?.demonstrative && best(scene, noun + 1)?.article) return afterPhrase(scene, noun + 1, limit)
  const occasion = scene.words[noun]?.occasion === true
  let at = noun + 1
  // «بشأن مشاركة فرنسا»: what follows bare nouns belongs to them; behind an occasion it may be who speaks.
  if (!occasion) at = constructEnd(scene, noun, limit)
  while (at < limit && scene.tokens[at]?.kind === 'word') {
    const analysis = best(scene, at)
    const word = scene.words[at]
    if (analysis === null || word?.that || inName(scene, at)) break
    // «في تصريح نشرته وكالة كذا»: who spread it is not who said it.
    const spread = scene.tokens[at]?.analyses.some(({ pos, suffix }) => pos === 'verb' && suffix > 0)
    if (occasion && spread) return spreaderEnd(scene, at + 1, limit)
    const describes =
      analysis.pos === 'adjective' || word?.time || (occasion && !analysis.article && word?.preposition === null)
    // «في بيان شديد اللهجة»: an adjective in the construct.
    const construct = best(scene, at - 1)?.pos === 'adjective' && !best(scene, at - 1)?.article && analysis.article
    if (!(describes || (construct && analysis.pos === 'noun')) || (word?.head && analysis.article)) break
    at++
  }
  return at
}
