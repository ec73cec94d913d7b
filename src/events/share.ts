import type { EventType } from '../annotation/reading.ts'
import type { Analysis } from '../annotation/token.ts'
import type { Draft } from './draft.ts'
import { deeds, violence } from './families.ts'
import { best, isRelative, isRelator, type Scene } from './scene.ts'

/** How close two event nouns stand that are joined: «اشتباكات عنيفة وقصف متبادل». */
const CLOSE = 4
/** How far apart masdars stand that are joined. */
const PARALLEL = 24
/** How far from what is done its purpose may stand. */
const PURPOSE = 14
/** What is told of as one where its nouns are joined. */
const joinable: ReadonlySet<EventType> = new Set([...violence, 'detention'])

/** What somebody does by his own choice. */
const chosen: ReadonlySet<EventType> = new Set([...deeds, 'aid', 'arms_supply', 'detention', 'sanction'])

/**
 * Neighbours that are told of as one: joined nouns have their parties in common, a deed has its doer in common with
 * what it is for.
 */
export function shareParties(scene: Scene, drafts: readonly Draft[]): void {
  for (const [index, later] of drafts.entries()) {
    const earlier = drafts[index - 1]
    if (earlier === undefined) continue
    if (areJoined(scene, earlier, later)) join(earlier, later)
    if (isPurposeOf(scene, earlier, later)) lead(scene, earlier, later)
    if (isParallelTo(scene, earlier, later)) follow(earlier, later)
  }
}

/** «اشتباكات وقصف بين الجيش والمسلحين», «نفذوا حملة اقتحامات واختطاف». */
function join(earlier: Draft, later: Draft): void {
  const [from, to] = hasParties(earlier) ? [earlier, later] : [later, earlier]
  if (hasParties(to)) return
  to.agents = from.agents
  to.targets = from.targets
}

const hasParties = ({ agents, targets }: Draft): boolean => agents.length > 0 || targets.length > 0

/** «عملية للقوات لتحرير المدينة», «تقدموا في محاولة للسيطرة على البلدة»: who does it means to, and where. */
function lead(scene: Scene, earlier: Draft, later: Draft): void {
  if (later.agents.length === 0 && earlier.agents.length > 0) {
    later.agents = earlier.agents
    later.carried.add('agents')
  }
  const aimed = earlier.trigger.analysis.pos === 'noun' && earlier.type !== 'deployment'
  if (aimed && earlier.targets.length === 0 && later.targets.length > 0) {
    earlier.targets = later.targets
    earlier.carried.add('targets')
  }
  const named = later.places.filter(({ token }) => scene.mention[token] !== -1)
  if (earlier.places.length === 0 && named.length > 0 && earlier.trigger.analysis.pos === 'noun') {
    earlier.places = named
    earlier.carried.add('places')
  }
}

/** «من خلال نشر مسلحين واعتقال العشرات»: a masdar joined to another has its doer, and stands as it does. */
function follow(earlier: Draft, later: Draft): void {
  if (later.agents.length === 0 && earlier.agents.length > 0) {
    later.agents = earlier.agents
    later.carried.add('agents')
  }
  if (later.status === 'happened') later.status = earlier.status
}

function isParallelTo(scene: Scene, earlier: Draft, later: Draft): boolean {
  const { at, analysis, sense } = later.trigger
  const from = earlier.trigger.at
  if (!isBareMasdar(earlier.trigger.analysis) || !isBareMasdar(analysis)) return false
  if (analysis.proclitics.length !== 1 || analysis.proclitics[0] !== scene.grammar.and) return false
  if (!chosen.has(earlier.type) || !chosen.has(later.type) || sense.frame.subject !== 'agent') return false
  if (at - from > PARALLEL || scene.clauseFrom[from] !== scene.clauseFrom[at]) return false
  const parts = (word: Analysis | null, next: number): boolean =>
    isRelator(scene, next) || isRelative(scene, next) || word?.pos === 'verb'
  return !someBetween(scene, from, at, parts)
}

const isBareMasdar = ({ lexeme, article, suffix }: Analysis): boolean =>
  lexeme?.tags.has('masdar') === true && !article && suffix === 0

function isPurposeOf(scene: Scene, earlier: Draft, later: Draft): boolean {
  const { purpose } = scene.grammar
  const { at, analysis } = later.trigger
  const from = earlier.trigger.at
  const led = analysis.proclitics.includes(purpose) && analysis.lexeme?.tags.has('masdar') === true
  if (!led || !deeds.has(earlier.type) || !deeds.has(later.type)) return false
  if (at - from > PURPOSE || scene.sentence[from] !== scene.sentence[at]) return false
  const parts = (word: Analysis | null, next: number): boolean =>
    isRelator(scene, next) || word?.pos === 'verb' || word?.proclitics.includes(purpose) === true
  return !someBetween(scene, from, at, parts)
}

function areJoined(scene: Scene, earlier: Draft, later: Draft): boolean {
  const { and } = scene.grammar
  const from = earlier.trigger.at
  const to = later.trigger.at + 1
  const nouns = earlier.trigger.analysis.pos === 'noun' && later.trigger.analysis.pos === 'noun'
  if (!nouns || to - 1 - from > CLOSE || !joinable.has(earlier.type) || !joinable.has(later.type)) return false
  const parts = (word: Analysis | null, next: number): boolean =>
    word === null || word.pos === 'verb' || scene.mention[next] !== -1
  return !someBetween(scene, from, to, parts) && someBetween(scene, from, to, (word) => word?.proclitics[0] === and)
}

/** Whether a token behind `from` and before `to` is so. */
function someBetween(
  scene: Scene,
  from: number,
  to: number,
  is: (word: Analysis | null, at: number) => boolean,
): boolean {
  for (let at = from + 1; at < to; at++) if (is(best(scene, at), at)) return true
  return false
}
