import type { Analysis } from '../annotation/token.ts'
import { isGiven } from './name-shape.ts'
import type { Nominal } from './nominal.ts'
import { best, inName, isJoined, isSoundPlural, ownClitic, type Scene } from './scene.ts'
import { nameFollows, STYLED } from './title-steps.ts'

/** «يتهم النص الإدارة الأمريكية»: a second definite body is the object. */
export function isOtherBody(scene: Scene, at: number): boolean {
  const analysis = best(scene, at)
  if (analysis?.pos !== 'noun' || !analysis.article || best(scene, at - 1)?.article !== true) return false
  const head = scene.words[at]?.head
  // «الصحافي المقرب من الحزب»: what is an adjective as well describes who stands before it.
  const describes = head === 'anonymous' && scene.tokens[at]?.analyses.some(({ pos }) => pos === 'adjective')
  return (head === 'organisation' || head === 'anonymous') && !describes && analysis.proclitics.length === 0
}

/** «اتهم معارضون الرئيس»: a sound plural in the nominative takes no noun to itself, be it a name. */
export function isComplete(scene: Scene, at: number): boolean {
  if (scene.tokens[at]?.kind !== 'word' || inName(scene, at - 1)) return false
  if (!isSoundPlural(scene, at - 1) || best(scene, at - 1)?.suffix !== 0 || isSoundPlural(scene, at)) return false
  if (ownClitic(scene, at) !== null || isJoined(scene, at) || scene.words[at]?.preposition) return false
  return scene.tokens[at]?.analyses.every(({ pos }) => pos !== 'adjective') === true
}

/** «الجيش سقوط …»: after a definite word a bare noun begins something else, unless it is a title or a name. */
export function opensAnother(scene: Scene, at: number, kind: Nominal['kind']): boolean {
  const analysis = best(scene, at)
  const previous = best(scene, at - 1)
  if (analysis === null || previous === null || analysis.pos !== 'noun') return false
  // «اللواء الركن الدوري»: one rank in two words.
  if (scene.words[at]?.honorific && scene.words[at - 1]?.honorific) return false
  // «دعا المسؤول البحريني المواطنين»: a second definite noun in the oblique plural is whom he calls upon.
  if (analysis.article) {
    // «استنكرت الوزارة الهجوم»: nor does a definite verbal noun stand in apposition to who acts.
    if (analysis.features.form === 'masdar' && previous.article && scene.words[at]?.head === null) return true
    if (previous.article && isPlainNoun(scene, at)) return true
    if (isDescribed(scene, at)) return true
    // «ناشدت الشرطة الناس»: nor do people stand in apposition to a body.
    if (kind === 'organisation' && previous.article && isOfPeople(scene, at)) return true
    const plural = analysis.features.number !== 1 && analysis.stem.endsWith(scene.grammar.oblique)
    return plural && previous.article
  }
  // «مصادر عسكرية نجاح …»: after an adjective a verbal noun begins the object.
  // عسكري is a soldier as well, but عملية is no «practical».
  const described =
    scene.words[at - 2]?.head != null &&
    previous.features.form !== 'masdar' &&
    previous.lexeme?.tags.has('event') !== true &&
    scene.tokens[at - 1]?.analyses.some(
      ({ pos, article, lexeme }) => pos === 'adjective' && !article && lexeme?.tags.has('nisba'),
    )
  if ((previous.pos === 'adjective' || described) && analysis.features.form === 'masdar') return true
  if (previous.pos === 'adjective' && !previous.article && scene.words[at]?.head === null && !isGiven(scene, at))
    return true
  // «وزير الخارجية الإماراتي سمو الشيخ فلان»: a style of address before the name.
  if (analysis.lexeme?.tags.has('title') && nameFollows(scene, at + 1, at + STYLED)) return false
  const definite = previous.article || previous.suffix > 0 || inName(scene, at - 1)
  // «زعيم الحركة أنصاره»: whom he calls upon are his.
  // «المصدر طالبا عدم ذكر اسمه»: nor is an indefinite accusative a title of his.
  const titled =
    scene.words[at]?.head === 'person' &&
    kind !== 'organisation' &&
    kind !== 'document' &&
    analysis.suffix === 0 &&
    analysis.features.accusative !== true
  return definite && !inName(scene, at) && !titled
}

/** «الوزيرة الأردنية المساعدات», «مصادر تركية الحادث»: a noun of no people behind an adjective that ends the phrase. */
function isDescribed(scene: Scene, at: number): boolean {
  const previous = best(scene, at - 1)
  if (previous?.pos !== 'adjective' || inName(scene, at) || isGiven(scene, at)) return false
  const ends = previous.article || previous.lexeme?.tags.has('nisba') === true
  if (!ends || scene.words[at]?.head !== null || !isThing(best(scene, at))) return false
  return scene.tokens[at]?.analyses.every(({ pos, lexeme }) => pos !== 'adjective' || lexeme?.tags.size === 1) === true
}

const isThing = (analysis: Analysis | null): boolean =>
  ['abstract', 'event', 'thing'].some((tag) => analysis?.lexeme?.tags.has(tag) === true)

const isOfPeople = (scene: Scene, at: number): boolean =>
  (scene.words[at]?.head === 'person' || scene.words[at]?.head === 'anonymous') &&
  scene.tokens[at]?.analyses.every(({ pos }) => pos !== 'adjective') === true

/** «استنكر الوزراء العنف»: a definite noun that is no title, no adjective and no name describes nobody. */
const isPlainNoun = (scene: Scene, at: number): boolean =>
  scene.words[at]?.head === null &&
  !inName(scene, at) &&
  best(scene, at)?.lexeme != null &&
  !isGiven(scene, at) &&
  scene.tokens[at]?.analyses.every(({ pos }) => pos === 'noun' || pos === 'verb' || pos === 'unknown') === true
