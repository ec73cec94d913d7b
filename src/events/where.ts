import { IS } from './facts.ts'
import type { Filler } from './fill.ts'
import { placeMeant, placesIn } from './places.ts'
import { best, isOne, isRelator, mentionTo, type Scene } from './scene.ts'

/** How close a trigger joined by the conjunction stands: «غارات وقصف في حلب» share their place. */
export const JOINED = 6
const BACK = 40
/** How far before a clause the place stands that it is told of: «في ريف حلب، حيث سيطرت». */
const ANTECEDENT = 10
/** How far into a sentence the place may stand that it opens with: «وفي محافظة أبين قال مصدر إن». */
const TOPIC = 8

/**
 * Places of a trigger: in its reach; else what stands before it in its clause; else what its joined neighbour has; else
 * what its clause is told of, or its sentence opens with.
 */
export function whereOf(
  scene: Scene,
  at: number,
  own: readonly Filler[],
  reach: number,
  previous: number,
  joined: boolean,
): readonly Filler[] {
  const after = placesIn(scene, at + 1, reach)
  const larger = (name: string): boolean => after.some((other) => other.name !== name && other.name.includes(name))
  const kept = own.flatMap((one) => placeMeant(scene, one) ?? []).filter(({ name }) => !larger(name))
  // «في نيامي عاصمة النيجر»: the larger place stands behind the one that it is told of.
  const apposed = (one: Filler): boolean => after.some(({ token }) => mentionTo(scene, token) === one.token)
  const all = [
    ...kept.filter((one) => !apposed(one)),
    ...after.filter(({ name }) => kept.every((known) => !known.name.includes(name))),
    ...kept.filter(apposed),
  ].filter(isFirst)
  if (all.length > 0) return [...all, ...opening(scene, at).filter((one) => all.every((known) => isApart(known, one)))]
  const from = scene.clauseFrom[at] ?? at
  const before = placesIn(scene, Math.max(from, previous + 1, at - BACK), at)
  if (before.length > 0) return before
  const shared = joined ? placesIn(scene, reach, Math.min(scene.clauseTo[at] ?? at + 1, at + BACK)) : []
  if (shared.length > 0) return shared
  const told = antecedent(scene, from)
  return told.length > 0 ? told : topic(scene, at)
}

/** «وفي عدن، قصف المسلحون حي الزهور»: the larger place that the sentence opens with, set off from what it tells. */
function opening(scene: Scene, at: number): readonly Filler[] {
  const found = topic(scene, at)
  const last = found.at(-1)
  if (last === undefined || !isToldThere(scene, at, last.token)) return []
  const end = mentionTo(scene, last.token)
  const next = isOne(scene, end, IS.comma) ? end + 1 : end
  const told = isOne(scene, end, IS.comma) || isOne(scene, end, IS.verb)
  return told && scene.sentence[next] === scene.sentence[at] ? found : []
}

/** «في أنقرة، قال الوزير إن الغارات»: where somebody known speaks is not where it happened. */
function isToldThere(scene: Scene, at: number, place: number): boolean {
  const index = scene.statement[at] ?? -1
  const teller = scene.context.statements[index]?.speakerKind
  return scene.statement[place] === index || teller === 'anonymous'
}

const isFirst = ({ name }: Filler, at: number, all: readonly Filler[]): boolean =>
  all.findIndex((other) => other.name === name) === at

const isApart = ({ name }: Filler, other: Filler): boolean => !name.includes(other.name) && !other.name.includes(name)

/** «في ريف حلب الجنوبي، حيث سيطرت»: the place right before a clause that says what happened there. */
function antecedent(scene: Scene, from: number): readonly Filler[] {
  const word = best(scene, from)
  if (word === null || !scene.grammar.wherein.has(word.lemma)) return []
  const start = Math.max(0, from - ANTECEDENT)
  if (scene.sentence[start] !== scene.sentence[from]) return []
  const last = placesIn(scene, start, from).at(-1)
  return last === undefined ? [] : [last]
}

/** «وعلى جبهة ريف حلب، تخوض»: the place that the sentence opens with, before any verb. */
function topic(scene: Scene, at: number): readonly Filler[] {
  const from = scene.document.sentences[scene.sentence[at] ?? 0]?.from ?? 0
  const led = leads(scene, from)
  if (!led) return []
  let to = from
  const end = Math.min(from + TOPIC, at)
  while (to < end && best(scene, to)?.pos !== 'verb' && !(to > from && isRelator(scene, to))) to++
  return placesIn(scene, from, to)
}

function leads(scene: Scene, at: number): boolean {
  const { inside } = scene.grammar
  const word = best(scene, at)
  return word !== null && (inside.has(word.lemma) || word.proclitics.some((one) => inside.has(one)))
}
