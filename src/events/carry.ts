import type { EventType } from '../annotation/reading.ts'
import type { Filler } from './arguments.ts'
import type { Draft } from './draft.ts'
import { best, type Scene } from './scene.ts'

const violent: ReadonlySet<EventType> = new Set(['explosion', 'attack', 'air_strike', 'shelling', 'armed_clash'])
const joint: ReadonlySet<EventType> = new Set([
  'meeting',
  'agreement',
  'truce',
  'armed_clash',
  'air_strike',
  'deployment',
])

/**
 * What the text tells once and means again: a definite noun («الهجوم») points back to the last event of its kind,
 * and clauses joined in one sentence share their subject, place and day.
 */
export function carryOver(
  scene: Scene,
  drafts: readonly Draft[],
  pronouns: ReadonlyMap<Draft, 'agent' | 'target' | 'place'>,
): void {
  const last = new Map<EventType, Draft>()
  let lastViolent: Draft | null = null
  for (const [index, draft] of drafts.entries()) {
    const { at, analysis } = draft.trigger
    const definite = analysis.pos === 'noun' && analysis.article && scene.grammar.anaphoric.has(analysis.lemma)
    if (definite && violent.has(draft.type) && lastViolent !== null && isPlain(scene, draft))
      draft.type = lastViolent.type
    const previous = drafts[index - 1]
    const inSentence =
      previous !== undefined &&
      scene.sentence[previous.trigger.at] === scene.sentence[at] &&
      scene.statement[previous.trigger.at] === scene.statement[at]
        ? previous
        : null
    const role = pronouns.get(draft)
    if (role !== undefined) carryPronoun(scene, draft, role, inSentence)
    if (definite) carryFrom(draft, last.get(draft.type) ?? null, joint.has(draft.type))
    if (inSentence !== null) carryWithin(draft, inSentence)
    last.set(draft.type, draft)
    if (violent.has(draft.type)) lastViolent = draft
  }
}

/** No modifier that names a kind of its own: «الهجوم», not «الهجوم البري». */
const isPlain = (scene: Scene, { trigger }: Draft): boolean => best(scene, trigger.at + 1)?.pos !== 'adjective'

function carryFrom(draft: Draft, earlier: Draft | null, parties: boolean): void {
  if (earlier === null) return
  if (draft.places.length === 0 && earlier.places.length > 0) {
    draft.places = earlier.places
    draft.carried.add('places')
  }
  if (draft.time === null && earlier.time !== null) {
    draft.time = earlier.time
    draft.carried.add('time')
  }
  if (parties && draft.agents.length === 0 && earlier.agents.length > 0) {
    draft.agents = earlier.agents
    draft.carried.add('agents')
  }
}

function carryWithin(draft: Draft, earlier: Draft): void {
  if (draft.places.length === 0 && earlier.places.length > 0) {
    draft.places = earlier.places
    draft.carried.add('places')
  }
}

/** «زيارته», «واشتبكت»: the subject told last in the sentence, else the speaker. */
function carryPronoun(scene: Scene, draft: Draft, role: 'agent' | 'target' | 'place', previous: Draft | null): void {
  const antecedent: readonly Filler[] =
    previous === null ? [] : role === 'place' ? previous.places : previous.agents.length > 0 ? previous.agents : []
  if (antecedent.length === 0) return
  if (role === 'agent' && draft.agents.length === 0) {
    draft.agents = antecedent
    draft.carried.add('agents')
  } else if (role === 'target' && draft.targets.length === 0) {
    draft.targets = antecedent
    draft.carried.add('targets')
  } else if (role === 'place' && draft.places.length === 0) {
    draft.places = antecedent
    draft.carried.add('places')
  }
}
