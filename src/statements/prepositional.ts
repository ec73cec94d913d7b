import { nameSpan } from '../annotation/document.ts'
import type { Token } from '../annotation/token.ts'
import type { Complement } from './grammar.ts'
import { bracketed, type Opening, openingAt } from './opening.ts'
import {
  best,
  inName,
  isComma,
  isFiniteVerb,
  isJoined,
  isStop,
  nameAt,
  ownClitic,
  type Scene,
  withClitic,
} from './scene.ts'

const NEAR = 14

const known = new WeakMap<readonly Complement[], readonly string[]>()

/** The prepositions among what a cue takes. */
export function prepositionsOf(complements: readonly Complement[]): readonly string[] {
  let prepositions = known.get(complements)
  if (prepositions === undefined) {
    prepositions = complements.flatMap((complement) => (typeof complement === 'string' ? [] : [complement.preposition]))
    known.set(complements, prepositions)
  }
  return prepositions
}

/**
 * The content behind a preposition that the cue takes, standing or written onto its noun; null where none opens at a
 * token.
 */
export function prepositionalAt(
  scene: Scene,
  at: number,
  limit: number,
  prepositions: readonly string[],
): Opening | null {
  if (prepositions.length === 0 || at + 1 > limit) return null
  const word = scene.words[at]
  if (word?.preposition && prepositions.includes(word.preposition)) {
    const next = scene.words[at + 1]
    if (at + 1 >= limit || next?.that || next?.time || isWhereSaid(scene, at + 1, word.preposition)) return null
    // «دعا خلال لقائه المبعوث إلى اليمن إلى وقف القتال»: where one is sent stands before what one is called to.
    if (isPlace(scene, at + 1) && comesAgain(scene, at + 2, limit, word.preposition)) return null
    return bracketed(scene, at + 1, limit) ?? openingAt('preposition', at + 1, scene)
  }
  // «كشف عما وصفه ب…»: the preposition and ما are one word.
  const merged = scene.grammar.merged.get(scene.tokens[at]?.form ?? '')
  if (merged !== undefined && prepositions.includes(merged)) {
    if (isFiniteVerb(scene, at + 1)) return openingAt('preposition', at, scene)
    // «تساءل عما إذا كان الجسر مفتوحا».
    if (scene.tokens[at + 1]?.form === scene.grammar.whether) return openingAt('that', at + 2, scene)
  }
  const clitic = prepositions.find(
    (preposition) =>
      preposition.length === 1 && (ownClitic(scene, at) === preposition || hides(scene, at, preposition)),
  )
  if (clitic === undefined || word?.time || word?.that) return null
  if (word?.occasion && (clitic !== scene.grammar.by || saysHow(scene, at))) return null
  if (clitic === scene.grammar.by && best(scene, at)?.article && saysHow(scene, at)) return null
  // «أبلغ السكان بريف المدينة بوجوب …»: where they are, and not what they were told.
  if (clitic === scene.grammar.by && isSite(scene, at) && standsLater(scene, at + 1, limit, [clitic], true)) return null
  if (standsLater(scene, at + 1, limit, prepositions)) return null
  if (isLeading(scene, at) && standsLater(scene, at + 1, limit, [clitic], true)) return null
  const analysis = withClitic(scene, at, clitic)
  if (analysis === null || scene.grammar.behalf.has(analysis.lemma)) return null
  // عدم heads a noun phrase, whatever it counts as; بلا stands within a name or says how.
  const { tags } = analysis.lexeme ?? {}
  const heads = tags?.has('neg') === true && (analysis.stem.length > 2 || tags.has('rel'))
  if (analysis.pos === 'particle' && !heads) return null
  const start = nameSpan(scene.document, scene.tokens[at] as Token, analysis).start
  return { ...openingAt('preposition', at, scene), start }
}

/**
 * «شدد في مؤتمر», «أكد على حسابه»: where it was said. عن and من lead only to what is said («تحدث عن لقاء»), على to a page
 * or else to that («شدد على دور الأطباء»).
 */
function isWhereSaid(scene: Scene, at: number, preposition: string): boolean {
  if (scene.words[at]?.occasion !== true || scene.grammar.addressing.has(preposition)) return false
  return scene.grammar.sites.get(preposition)?.has(best(scene, at)?.lemma ?? '') ?? true
}

const isPlace = (scene: Scene, at: number): boolean =>
  nameAt(scene, at)?.kind === 'place' && best(scene, at)?.pos === 'name'

const isSite = (scene: Scene, at: number): boolean =>
  nameAt(scene, at)?.kind === 'place' ||
  (best(scene, at)?.lexeme?.tags.has('place') === true && best(scene, at)?.article === false && inName(scene, at + 1))

/** The same preposition stands a few words on, before any verb or stop. */
function comesAgain(scene: Scene, from: number, limit: number, preposition: string): boolean {
  for (let at = from; at < Math.min(limit, from + NEAR); at++) {
    if (isStop(scene, at) || scene.inside(at) !== null || isFiniteVerb(scene, at) || isJoined(scene, at)) return false
    if (scene.words[at]?.preposition === preposition) return true
  }
  return false
}

/** «يدعو البيان الختامي للقمة إلى …»: a preposition that stands by itself, where the verb takes one, opens the content. */
function standsLater(
  scene: Scene,
  from: number,
  limit: number,
  prepositions: readonly string[],
  written = false,
): boolean {
  if (!written && !prepositions.some((preposition) => preposition.length > 1)) return false
  for (let at = from; at < Math.min(limit, from + NEAR); at++) {
    if (isComma(scene, at) || isStop(scene, at) || scene.inside(at) !== null || isFiniteVerb(scene, at)) return false
    if (prepositions.includes(scene.words[at]?.preposition ?? '')) return true
    if (written && prepositions.includes(ownClitic(scene, at) ?? '')) return true
  }
  return false
}

/** بدوره, بشدة, بأشد العبارات; but «مشيدا بالدور», «بدور القوات». */
const saysHow = (scene: Scene, at: number): boolean => {
  const analysis = best(scene, at)
  if (analysis === null || analysis.suffix > 0) return true
  return analysis.article ? scene.grammar.indeed.has(analysis.lemma) : scene.grammar.manner.has(analysis.lemma)
}

/** «ائتلاف كذا بزعامة فلان»: who leads a body is no content, where the verb's preposition comes again. */
const isLeading = (scene: Scene, at: number): boolean => scene.grammar.leading.has(best(scene, at)?.lemma ?? '')

/** «مشيدا بحضور الأمير»: a compound preposition whose first letter the verb takes. */
const hides = (scene: Scene, at: number, preposition: string): boolean => {
  const analysis = best(scene, at)
  if (analysis?.pos !== 'particle' || !analysis.lexeme?.tags.has('prep') || analysis.suffix > 0) return false
  return analysis.stem.length > 3 && analysis.stem.startsWith(preposition)
}
