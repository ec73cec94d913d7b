import { mainPlace } from './carry.ts'
import { isOfDays } from './days.ts'
import type { Draft } from './draft.ts'
import { accords, fights } from './families.ts'
import { wordsOf } from './names.ts'
import { best, type Scene } from './scene.ts'
import { apart } from './tellings.ts'

/** How many sentences apart two tellings of one occurrence may stand. */
const FAR = 10
/** And how many other events between them. */
const STEPS = 40

/**
 * Tellings of one occurrence share their day and place: same type, a place in common (or the headline's telling, which
 * the first of the body repeats), no parties that differ. Fills only what is missing.
 */
export function chainTellings(scene: Scene, drafts: readonly Draft[]): void {
  for (const [index, draft] of drafts.entries()) {
    if (draft.time !== null && draft.places.length > 0) continue
    const found = teller(scene, drafts, index)
    if (found === null) continue
    if (draft.places.length === 0 && found.places.length > 0 && !accords.has(draft.type)) {
      draft.places = mainPlace(scene, found.places)
      draft.carried.add('places')
    }
    if (draft.time === null && draft.status === found.status && draft.status !== 'planned') {
      draft.time = found.time
      draft.carried.add('time')
    }
  }
}

function teller(scene: Scene, drafts: readonly Draft[], index: number): Draft | null {
  const draft = drafts[index] as Draft
  const sentence = scene.sentence[draft.trigger.at] ?? 0
  for (let step = 1; step < STEPS; step++) {
    const before = within(scene, drafts[index - step], sentence)
    const after = within(scene, drafts[index + step], sentence)
    if (before === null && after === null) return null
    if (tells(scene, draft, before)) return before
    if (tells(scene, draft, after)) return after
  }
  return null
}

const within = (scene: Scene, draft: Draft | undefined, sentence: number): Draft | null =>
  draft !== undefined && Math.abs((scene.sentence[draft.trigger.at] ?? 0) - sentence) <= FAR ? draft : null

/** A month or a year is the time of what the news goes on from, and seldom of the news. */
const tells = (scene: Scene, draft: Draft, other: Draft | null): boolean =>
  other !== null && other.time !== null && isOfDays(other.time.value) && sameTelling(scene, draft, other)

function sameTelling(scene: Scene, a: Draft, b: Draft): boolean {
  const fight = fights.has(a.type) && fights.has(b.type)
  if ((a.type !== b.type && !fight) || (a.status !== b.status && a.status !== 'ongoing' && b.status !== 'ongoing'))
    return false
  const parties = fight ? sidesDiffer(a, b) : a.agents.length > 0 && b.agents.length > 0 && apart(a.agents, b.agents)
  if (parties || plural(scene, a) !== plural(scene, b)) return false
  if (headline(scene, a) || headline(scene, b)) return a.places.length === 0 || near(scene, a, b)
  return a.places.length > 0 && b.places.length > 0 && near(scene, a, b)
}

/** Of a fight, each telling may name other forces of the same side; but no winner of one is the loser of the other. */
const sidesDiffer = (a: Draft, b: Draft): boolean =>
  (a.targets.length > 0 && b.agents.length > 0 && !apart(a.targets, b.agents)) ||
  (b.targets.length > 0 && a.agents.length > 0 && !apart(b.targets, a.agents))

/** «جامعة الأنبار», «حرم الجامعة»: places that share a word which is not only one for a kind of place. */
function near(scene: Scene, a: Draft, b: Draft): boolean {
  if (!apart(a.places, b.places)) return true
  const words = new Set(longWordsOf(scene, a))
  return longWordsOf(scene, b).some((word) => words.has(word) && !scene.grammar.localities.has(word))
}

const longWordsOf = (scene: Scene, { places }: Draft): readonly string[] =>
  places.flatMap(({ name }) => wordsOf(scene, name)).filter((word) => word.length > 2)

const plural = (scene: Scene, { trigger }: Draft): boolean =>
  trigger.analysis.pos === 'noun' && (best(scene, trigger.at)?.features.number ?? 1) === 3

const headline = (scene: Scene, { trigger }: Draft): boolean => (scene.sentence[trigger.at] ?? 0) === 0
