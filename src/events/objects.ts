import type { Unit } from '../annotation/reading.ts'
import type { Analysis } from '../annotation/token.ts'
import { coordinated } from './coordination.ts'
import { IS } from './facts.ts'
import { nominal } from './noun.ts'
import type { Phrase } from './phrase.ts'
import { best, isOne, type Scene } from './scene.ts'
import { following, isManner, pastAdverbs, skipTimes } from './subject.ts'

/** How far past a subject its counted object may stand: «قتل الجيش في المواجهات 12 شخصا». */
const COUNTED = 6
const suffering: ReadonlySet<Unit> = new Set(['killed', 'wounded', 'person', 'fighter', 'soldier'])

/** What follows the subject, or the means; of a verb whose passive looks the same, also a figure past what else is told. */
export function objectsOf(scene: Scene, from: number, end: number, open: boolean): readonly Phrase[] {
  const start = pastAdverbs(scene, from, end)
  const next = plainObjects(scene, start, end)
  if (next.length > 0) return next
  const counted = open ? countedObject(scene, from, end) : []
  if (counted.length > 0) return counted
  return plainObjects(scene, pastSetting(scene, start, end), end).filter(({ head }) => head === null || isThing(head))
}

/** Not «إضافة إلى ذلك», nor an attribute of the means: «بالصواريخ الموجهة». */
const isThing = ({ pos, lexeme, article, suffix }: Analysis): boolean =>
  pos === 'noun' && !lexeme?.tags.has('abstract') && (article || suffix > 0 || !lexeme?.tags.has('masdar'))

/** The phrases at a token that can be objects. */
export const plainObjects = (scene: Scene, at: number, end: number): readonly Phrase[] =>
  following(scene, at, end).filter((phrase) => isObject(scene, phrase))

/**
 * No object: manner, a definite participle left over from the subject («الحكومة المعترف بها»), and most of those told of
 * («قتل 26 مسلحا غالبيتهم من الحركة»).
 */
function isObject({ grammar }: Scene, phrase: Phrase): boolean {
  const { head } = phrase
  if (
    isManner(phrase) ||
    grammar.situated.has(head?.lemma ?? '') ||
    (head !== null && head.suffix > 0 && grammar.parts.has(head.lemma))
  )
    return false
  return phrase.actor || !head?.article || head.features.form !== 'participle'
}

function countedObject(scene: Scene, from: number, end: number): readonly Phrase[] {
  for (let at = from; at < Math.min(end, from + COUNTED); at++) {
    const unit = scene.context.quantities[scene.quantity[at] ?? -1]?.unit
    const begins = unit !== undefined && scene.quantity[at] !== scene.quantity[at - 1]
    const led = best(scene, at)?.proclitics.length || best(scene, at - 1)?.pos === 'particle'
    if (begins && !led && suffering.has(unit)) return coordinated(scene, at, end)
  }
  return []
}

/** «قصف الجيش بقذائف الهاون حي الزهور»: past what it was done with. */
function pastMeans(scene: Scene, at: number, end: number): number {
  const word = best(scene, at)
  const bound = word?.pos === 'noun' && word.proclitics.length === 1 && word.proclitics[0] === scene.grammar.by
  if (!bound || scene.mention[at] !== -1) return at
  // «بانتظام»
  const led = best(scene, at + 1)?.article === true || scene.grammar.vague.has(word.lemma)
  if (word.features.form === 'masdar') return led ? at : at + 1
  const means = coordinated(scene, at, end)
  return means.at(-1)?.to ?? at
}

const SET = 3

/** «بسبع غارات، أمس، تعزيزات», «أمس، تعزيزات»: past means and times and the commas that set them off. */
function pastSetting(scene: Scene, at: number, end: number): number {
  let next = at
  let set = (scene.time[at - 1] ?? -1) >= 0
  for (let step = 0; step < SET; step++) {
    const from = isOne(scene, next, IS.comma) ? next + 1 : next
    const past = pastMeans(scene, skipTimes(scene, from, end), end)
    if (past === from) break
    next = past
    set = true
  }
  if (!isOne(scene, next, IS.comma)) return next
  // «التحالف، معسكرا»: behind a comma an accusative is still the object.
  const after = best(scene, next + 1)
  const accusative = after?.features.accusative === true && after.proclitics.length === 0
  return set || accusative || areThings(scene, next + 1) ? next + 1 : next
}

/** «التحالف، دبابتين», «المقاتلات، تعزيزات عسكرية»: several things behind a comma, which are nobody's other name. */
function areThings(scene: Scene, at: number): boolean {
  const word = nominal(scene, at)
  if (word === null || word.pos !== 'noun' || word.article || word.suffix > 0 || word.proclitics.length > 0)
    return false
  if (scene.mention[at] !== -1 || scene.time[at] !== -1) return false
  const tags = word.lexeme?.tags
  return (word.features.number ?? 1) > 1 && !['person', 'title', 'group', 'relation'].some((tag) => tags?.has(tag))
}

/**
 * «قصف الطائرات لأربعة مخازن», «استهدافها لمنازل المدنيين»: the object of a masdar whose doer stands between; no cause and
 * no time.
 */
export function ledObject(scene: Scene, at: number, end: number): readonly Phrase[] {
  const word = best(scene, at)
  if (at >= end || word === null || scene.time[at] !== -1) return []
  if (word.proclitics.length !== 1 || word.proclitics[0] !== scene.grammar.purpose) return []
  if (word.pos === 'verb' || word.pos === 'particle' || word.features.form === 'masdar') return []
  return coordinated(scene, at, end).filter(
    ({ actor, kind, head }) => actor || kind !== null || !head?.lexeme?.tags.has('abstract'),
  )
}

/** The object of a masdar that stands behind its doer, where something stands between. */
export function remoteObject(scene: Scene, at: number, end: number): readonly Phrase[] {
  const led = ledObject(scene, at, end)
  if (led.length > 0) return led
  const past = pastMeans(scene, at, end)
  return past > at ? plainObjects(scene, past, end) : []
}

/** «قصف الطائرات لأربعة مخازن», and not «طائرات للتحالف»: of what is indefinite, the preposition tells whose it is. */
export const isDefinite = (scene: Scene, { to }: Phrase): boolean =>
  scene.mention[to - 1] !== -1 || best(scene, to - 1)?.article === true
