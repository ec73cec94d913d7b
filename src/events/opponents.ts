import type { EventStatus } from '../annotation/reading.ts'
import type { Draft } from './draft.ts'
import { fights } from './families.ts'
import type { Scene } from './scene.ts'
import { apart } from './tellings.ts'

const real: ReadonlySet<EventStatus> = new Set(['happened', 'ongoing'])
/** How many sentences and events away the other telling of a fight may stand. */
const FAR = 8
const STEPS = 16

/**
 * Who fights somebody in one telling fights them in the next: «دخلت القوات المدينة واشتبكت مع المسلحين» gives the
 * entry its loser. Same fight means the same side in the sentence, or the same place.
 */
export function opposeSides(scene: Scene, drafts: readonly Draft[]): void {
  const known = drafts.filter(({ type, targets }) => fights.has(type) && targets.length > 0)
  if (known.length === 0) return
  let first = 0
  for (const draft of drafts) {
    while (first < known.length && sentencesApart(scene, known[first] as Draft, draft) < -FAR) first++
    if (!fights.has(draft.type) || draft.targets.length > 0 || draft.agents.length === 0) continue
    const found = nearest(scene, draft, known.slice(first, first + STEPS))
    if (found === null) continue
    draft.targets = found.targets
    draft.carried.add('targets')
  }
}

const sentencesApart = (scene: Scene, a: Draft, b: Draft): number =>
  (scene.sentence[a.trigger.at] ?? 0) - (scene.sentence[b.trigger.at] ?? 0)

function nearest(scene: Scene, draft: Draft, known: readonly Draft[]): Draft | null {
  let found: Draft | null = null
  for (const other of known) {
    if (Math.abs(sentencesApart(scene, other, draft)) > FAR || !sameFight(scene, draft, other)) continue
    if (found === null || distance(draft, other) < distance(draft, found)) found = other
  }
  return found
}

const distance = (a: Draft, b: Draft): number => Math.abs(a.trigger.at - b.trigger.at)

function sameFight(scene: Scene, draft: Draft, other: Draft): boolean {
  if (draft === other || draft.agents.length > 1 || !apart(other.targets, draft.agents)) return false
  if (!real.has(draft.status) || !real.has(other.status)) return false
  const side = other.agents.length === 0 || !apart(other.agents, draft.agents)
  if (!side) return false
  if (scene.sentence[draft.trigger.at] === scene.sentence[other.trigger.at]) return true
  return draft.places.length > 0 && other.places.length > 0 && !apart(draft.places, other.places)
}
