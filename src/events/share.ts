import type { EventType } from '../annotation/reading.ts'
import type { Draft } from './draft.ts'
import { best, isRelator, type Scene } from './scene.ts'

/** How close two event nouns stand that are joined: «اشتباكات عنيفة وقصف متبادل». */
const CLOSE = 4
const violent: ReadonlySet<EventType> = new Set([
  'explosion',
  'attack',
  'air_strike',
  'shelling',
  'armed_clash',
  'detention',
])

/** «اشتباكات وقصف بين الجيش والمسلحين», «نفذوا حملة اقتحامات واختطاف»: joined event nouns have their parties in common. */
export function shareParties(scene: Scene, drafts: readonly Draft[]): void {
  for (const [index, later] of drafts.entries()) {
    const earlier = drafts[index - 1]
    if (earlier === undefined || !areJoined(scene, earlier, later)) continue
    if (earlier.agents.length === 0 && earlier.targets.length === 0) {
      earlier.agents = later.agents
      earlier.targets = later.targets
    } else if (later.agents.length === 0 && later.targets.length === 0) {
      later.agents = earlier.agents
      later.targets = earlier.targets
    }
  }
}

/** How far from what is done its purpose may stand. */
const PURPOSE = 14
/** What is done so that more is done, by the same. */
const done: ReadonlySet<EventType> = new Set([
  'air_strike',
  'armed_clash',
  'attack',
  'deployment',
  'shelling',
  'territory_change',
])

/** «عملية للقوات لتحرير المدينة», «تقدموا في محاولة للسيطرة على البلدة»: who does it means to, and where. */
export function sharePurposes(scene: Scene, drafts: readonly Draft[]): void {
  for (const [index, later] of drafts.entries()) {
    const earlier = drafts[index - 1]
    if (earlier === undefined || !done.has(earlier.type) || !done.has(later.type)) continue
    if (!isPurposeOf(scene, earlier, later)) continue
    if (later.agents.length === 0 && earlier.agents.length > 0) {
      later.agents = earlier.agents
      later.carried.add('agents')
    }
    const named = later.places.filter(({ token }) => scene.mention[token] !== -1)
    if (earlier.places.length === 0 && named.length > 0 && earlier.trigger.analysis.pos === 'noun') {
      earlier.places = named
      earlier.carried.add('places')
    }
  }
}

function isPurposeOf(scene: Scene, { trigger: { at: from } }: Draft, { trigger: { at, analysis } }: Draft): boolean {
  const led = analysis.proclitics.includes(scene.grammar.purpose) && analysis.lexeme?.tags.has('masdar') === true
  if (!led || at - from > PURPOSE || scene.sentence[from] !== scene.sentence[at]) return false
  for (let next = from + 1; next < at; next++) {
    const word = best(scene, next)
    if (isRelator(scene, next) || word?.pos === 'verb' || word?.proclitics.includes(scene.grammar.purpose)) return false
  }
  return true
}

function areJoined(scene: Scene, earlier: Draft, later: Draft): boolean {
  const { at, analysis } = later.trigger
  const from = earlier.trigger.at
  if (at - from > CLOSE || earlier.trigger.analysis.pos !== 'noun' || analysis.pos !== 'noun') return false
  if (!violent.has(earlier.type) || !violent.has(later.type)) return false
  let joined = false
  for (let next = from + 1; next <= at; next++) {
    const word = best(scene, next)
    if (word === null || word.pos === 'verb' || scene.mention[next] !== -1) return false
    joined ||= word.proclitics[0] === scene.grammar.and
  }
  return joined
}
