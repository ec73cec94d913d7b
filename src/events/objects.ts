import type { Unit } from '../annotation/reading.ts'
import { coordinated } from './coordination.ts'
import type { Phrase } from './phrase.ts'
import { best, type Scene } from './scene.ts'
import { following, isManner, pastAdverbs } from './subject.ts'

/** How far past a subject its counted object may stand: «قتل الجيش في المواجهات 12 شخصا». */
const COUNTED = 6
const suffering: ReadonlySet<Unit> = new Set(['killed', 'wounded', 'person', 'fighter', 'soldier'])

/** What follows the subject, or the means; of a verb whose passive looks the same, also a figure past what else is told. */
export function objectsOf(scene: Scene, from: number, end: number, open: boolean): readonly Phrase[] {
  const start = pastAdverbs(scene, from, end)
  const next = plainObjects(scene, start, end)
  if (next.length > 0) return next
  return open ? countedObject(scene, from, end) : plainObjects(scene, pastMeans(scene, start, end), end)
}

/** The phrases at a token that can be objects. */
export const plainObjects = (scene: Scene, at: number, end: number): readonly Phrase[] =>
  following(scene, at, end).filter((phrase) => isObject(scene, phrase))

/**
 * No object: manner, a definite participle left over from the subject («الحكومة المعترف بها»), and most of those told of
 * («قتل 26 مسلحا غالبيتهم من الحركة»).
 */
function isObject({ grammar }: Scene, phrase: Phrase): boolean {
  const { head } = phrase
  if (isManner(phrase) || (head !== null && head.suffix > 0 && grammar.parts.has(head.lemma))) return false
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
  if (word.features.form === 'masdar') return at + 1
  const means = coordinated(scene, at, end)
  return means.at(-1)?.to ?? at
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
