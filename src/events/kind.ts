import type { EventType } from '../annotation/reading.ts'
import { foldWord } from '../text/fold.ts'
import { isFromAir } from './bombing.ts'
import { isOfClass } from './classes.ts'
import type { Draft } from './draft.ts'
import { IS } from './facts.ts'
import { blows } from './families.ts'
import type { Filler } from './fill.ts'
import { isForce } from './noun.ts'
import { best, isOne, type Scene } from './scene.ts'
import { apart, sentenceOf, sentencesBetween } from './tellings.ts'

/** How many sentences back a word may look for what it names again. */
export const ECHO = 6
/** How many sentences behind an operation «الهجوم» still means it. */
const RESUMED = 2
/** How far behind an assault its purpose may be told («هجوما واسعا … لاستعادة البلدة»). */
const PURPOSE = 12
/** How many events the opening of a report holds, and how many on either side bear on one. */
const FIRST = 30
const AROUND = 20

/** What the report has told so far, and all that it tells. */
export interface Told {
  readonly violent: Draft | null
  readonly blow: Draft | null
  readonly campaign: Draft | null
  readonly protest: Draft | undefined
  readonly truce: Draft | undefined
  readonly kept: readonly Draft[]
  /** All events of the report, and which of them it is. */
  readonly drafts: readonly Draft[]
  readonly index: number
}

/**
 * Which occurrence a word names that may name several («الهجوم», «العملية», «القصف», «المواجهات», «قتل»): its own words
 * come first, then who acts on whom, then what the report tells. Null for an echo that repeats nothing.
 */
export function kindOf(scene: Scene, draft: Draft, told: Told, acted: boolean): EventType | null {
  const { at, analysis, sense } = draft.trigger
  const { grammar } = scene
  if (sense.echo) return echoOf(scene, draft, told)
  const definite = isPointing(scene, draft)
  const struck = grammar.blows.has(analysis.lemma) || grammar.assaults.has(analysis.lemma)
  const type = struck && isWeak(draft) ? blowOf(scene, draft, told, definite) : draft.type
  if (definite && type === 'agreement') {
    const { truce } = told
    const plain = best(scene, at + 1)?.pos !== 'adjective'
    return truce !== undefined && plain && sentencesBetween(scene, truce, draft) <= ECHO ? 'truce' : type
  }
  if (type === 'armed_clash' && isStandoff(scene, draft, told)) return 'protest'
  if (grammar.storming.has(analysis.lemma) && isStorming(scene, draft)) return 'armed_clash'
  if (blows.has(type) && type !== 'explosion' && draft.agents.some((one) => isAircraft(scene, one))) return 'air_strike'
  if (isFromAir(scene, draft, told.kept)) return 'air_strike'
  // «قتلت القوات عشرة مسلحين»: fighters who fall to fighters are no victims of an attack.
  const fell = draft.targets.length > 0 && draft.targets.every((one) => isFighter(scene, one))
  const did = !fell && (acted || draft.agents.some(({ token }) => !isOne(scene, token - 1, IS.weapon)))
  return type === 'casualties' && did && grammar.killings.has(analysis.lemma) ? 'attack' : type
}

/** «العملية»: the operation told of before, else the last violence. */
function echoOf(scene: Scene, draft: Draft, { violent, campaign }: Told): EventType | null {
  const plain = best(scene, draft.trigger.at + 1)?.pos !== 'adjective'
  const near = (one: Draft | null): boolean => one !== null && sentencesBetween(scene, one, draft) <= ECHO
  if (!plain || violent === null || !near(violent)) return null
  return campaign !== null && near(campaign) ? campaign.type : violent.type
}

function blowOf(scene: Scene, draft: Draft, told: Told, definite: boolean): EventType {
  const { blow, campaign } = told
  if (draft.agents.some((one) => isAircraft(scene, one))) return 'air_strike'
  const assault = scene.grammar.assaults.has(draft.trigger.analysis.lemma)
  if (assault && isCampaign(scene, draft, around(told))) return 'armed_clash'
  if (!scene.grammar.blows.has(draft.trigger.analysis.lemma)) return draft.type
  const one = draft.trigger.analysis.features.number !== 3
  if (definite && one && assault && campaign !== null && sentencesBetween(scene, campaign, draft) <= RESUMED)
    return campaign.type
  const beside = blow !== null && sentenceOf(scene, blow) === sentenceOf(scene, draft)
  if (blow !== null && (definite || (beside && draft.type === 'attack'))) return blow.type
  const first = sentenceOf(scene, draft) === 0 ? firstBlow(scene, told.drafts.slice(0, FIRST)) : null
  return first ?? (assault && isOfFlyers(scene, draft, around(told)) ? 'air_strike' : draft.type)
}

const around = ({ drafts, index }: Told): readonly Draft[] => drafts.slice(Math.max(0, index - AROUND), index + AROUND)

/** A definite noun that may point back to what was told of. */
export const isPointing = (scene: Scene, { trigger: { analysis } }: Draft): boolean =>
  analysis.pos === 'noun' && analysis.article && scene.grammar.anaphoric.has(analysis.lemma)

/** Nothing right after the word says which kind of blow it was. */
export const isWeak = ({ trigger: { sense } }: Draft): boolean => {
  if (sense.type === 'explosion') return false
  const positive = sense.conditions.filter(({ negative }) => !negative).map(({ where }) => where)
  if (sense.type === 'attack') return !positive.includes('after')
  return positive.includes('near') && !positive.includes('next') && !positive.includes('after')
}

/** What the body calls the blow that the headline tells of. */
function firstBlow(scene: Scene, drafts: readonly Draft[]): EventType | null {
  const strong = drafts.find(
    (draft) =>
      scene.grammar.blows.has(draft.trigger.analysis.lemma) && !isWeak(draft) && sentenceOf(scene, draft) <= ECHO,
  )
  return strong?.type ?? null
}

/** «هاجم الجيش مواقع المسلحين», «هجوم الجيش على البلدة», «هجوما لاستعادة البلدة»: fighting between armed parties. */
function isCampaign(scene: Scene, draft: Draft, near: readonly Draft[]): boolean {
  const { trigger, agents, targets, places } = draft
  const won = near.some(
    ({ type, trigger: { at, analysis } }) =>
      type === 'territory_change' &&
      at > trigger.at &&
      at - trigger.at <= PURPOSE &&
      scene.sentence[at] === scene.sentence[trigger.at] &&
      analysis.proclitics.includes(scene.grammar.purpose),
  )
  if (won) return true
  if (!agents.some((one) => isArmed(scene, one)) || agents.some(({ name }) => isState(scene, name))) return false
  if (targets.length > 0) return targets.every((one) => isArmed(scene, one) || isTown(scene, one))
  return places.length > 0 && agents.every((one) => isOfClass(scene.grammar, best(scene, one.token), 'army'))
}

/** «يستعد الجيش لاقتحام المدينة»: an army and a town; an occupier and police who enter a place raid it. */
function isStorming(scene: Scene, { agents, targets, places }: Draft): boolean {
  const raids = ({ token }: Filler): boolean =>
    [token, token + 1, token + 2].some((at) => isOfClass(scene.grammar, best(scene, at), 'raiders'))
  if (agents.length === 0 || !agents.every((one) => isArmed(scene, one)) || agents.some(raids)) return false
  return targets.length > 0 ? targets.every((one) => isArmed(scene, one) || isTown(scene, one)) : places.length > 0
}

const isArmed = (scene: Scene, { token }: Filler): boolean => {
  const head = best(scene, token)
  return head !== null && isForce(scene, head)
}

/** «عشرة مسلحين»: the number stands before them. */
const isFighter = (scene: Scene, one: Filler): boolean =>
  isArmed(scene, one) || ((scene.quantity[one.token] ?? -1) >= 0 && isArmed(scene, { ...one, token: one.token + 1 }))

const isState = (scene: Scene, name: string): boolean => scene.grammar.countries.has(foldWord(name))

const isTown = (scene: Scene, { token }: Filler): boolean => isOfClass(scene.grammar, best(scene, token), 'place-noun')

const isAircraft = (scene: Scene, { token }: Filler): boolean => isOfClass(scene.grammar, best(scene, token), 'air')

/** Those whom the report tells to strike from the air, and never from the ground. */
function isOfFlyers(scene: Scene, draft: Draft, near: readonly Draft[]): boolean {
  const rebels = draft.agents.some(({ token }) => isOfClass(scene.grammar, best(scene, token), 'fighters'))
  if (draft.agents.length === 0 || rebels) return false
  const own = near.filter((one) => one !== draft && one.agents.length > 0 && !apart(one.agents, draft.agents))
  const ground = own.some(({ type }) => type === 'shelling' || type === 'territory_change' || type === 'explosion')
  return !ground && own.some((one) => one.type === 'air_strike' && !isWeak(one))
}

/** «مواجهات بين الشرطة والمتظاهرين»: the other side carries no arms, or the word goes back to a march told of. */
function isStandoff(scene: Scene, draft: Draft, { protest }: Told): boolean {
  const { analysis, sense } = draft.trigger
  const told = sense.conditions.some(({ where, negative }) => where === 'next' && !negative)
  if (told || !scene.grammar.standoffs.has(analysis.lemma)) return false
  const parties = [...draft.agents, ...draft.targets]
  const march = ({ token }: Filler): boolean => isOfClass(scene.grammar, best(scene, token), 'demonstrators')
  if (parties.some(march)) return true
  if (protest === undefined || sentencesBetween(scene, protest, draft) > ECHO) return false
  return parties.every(
    (one) =>
      !isArmed(scene, one) || isOfClass(scene.grammar, best(scene, one.token), 'authority') || isGuard(scene, one),
  )
}

/** «قوات الأمن», «قوات الشرطة». */
const isGuard = (scene: Scene, { token }: Filler): boolean =>
  isOfClass(scene.grammar, best(scene, token + 1), 'authority')
