import type { EventType } from '../annotation/reading.ts'
import type { Filler } from './arguments.ts'
import { isOfClass } from './classes.ts'
import type { Draft } from './draft.ts'
import { IS } from './facts.ts'
import { blows, violence } from './families.ts'
import { isMeans } from './means.ts'
import { best, firstFrom, isOne, isRelator, type Scene } from './scene.ts'
import { apart } from './tellings.ts'

/** Types whose verb and whose noun tell of one occurrence («أرسلت مساعدات», «وقع اتفاقا»). */
const moved: ReadonlySet<EventType> = new Set([
  'aid',
  'arms_supply',
  'deployment',
  'agreement',
  'truce',
  'detention',
  'protest',
  'territory_change',
])

const CAUSE = 22
const TOLL = 10
const LINK = 5
/** Farther apart no two words of a sentence are taken for one occurrence. */
const FAR = 60
const SAME = 8

/**
 * One event for one occurrence in a sentence: deaths go to the cause they are told with («غارة قتلت 12»), and two
 * words of one construction («اتفاق لوقف إطلاق النار», «إيصال المساعدات») are one.
 */
export function mergeSame(scene: Scene, drafts: readonly Draft[]): readonly Draft[] {
  const gone = new Set<Draft>()
  const absorbed = new Map<Draft, Draft>()
  for (const [index, draft] of drafts.entries()) {
    const before = drafts[index - 1]
    if (isTotal(scene, draft) && !(before !== undefined && isTotal(scene, before))) continue
    if (draft.type === 'casualties' && before !== undefined && tollsOf(scene, before, draft)) {
      const first = gone.has(before) ? (absorbed.get(before) ?? before) : before
      const told = first.type !== 'casualties' && linked(scene, before.trigger.at, draft.trigger.at, false)
      if (told) addToll(scene, first, draft)
      else absorb(first, draft)
      gone.add(draft)
      absorbed.set(draft, first)
      continue
    }
    if (before !== undefined && !gone.has(before) && swallowed(before, draft)) {
      gone.add(draft)
      continue
    }
    if (draft.type === 'casualties' || scene.grammar.ruins.has(draft.trigger.analysis.lemma)) {
      const found = causeOf(scene, drafts, index) ?? causeOf(scene, drafts, lastOfToll(scene, drafts, index))
      if (found !== null) {
        const cause = absorbed.get(found) ?? found
        gone.add(draft)
        absorbed.set(draft, cause)
        addToll(scene, cause, draft)
        continue
      }
    }
    for (let other = index - 1; other >= 0; other--) {
      const earlier = drafts[other] as Draft
      if (scene.sentence[earlier.trigger.at] !== scene.sentence[draft.trigger.at]) break
      if (draft.trigger.at - earlier.trigger.at > FAR) break
      if (gone.has(earlier)) continue
      const means = isMeans(scene, earlier, draft)
      if (!means && !same(scene, earlier, draft) && !again(scene, earlier, draft)) continue
      // The noun tells better than the verb which kind of blow it was.
      if (means) earlier.type = draft.type
      gone.add(draft)
      absorbed.set(draft, earlier)
      absorb(earlier, draft)
      if (isTruceAgreed(scene, earlier, draft)) earlier.trigger = draft.trigger
      break
    }
  }
  return drafts.filter((draft) => !gone.has(draft))
}

/** Its words are a name or say who they were («مدنيين», «جنود»), and not only that they were people. */
const isName = (scene: Scene, one: Filler): boolean =>
  scene.mention[firstFrom(scene.tokens, one.span[0])] !== -1 ||
  isOf(scene, one, 'civilians') ||
  isOf(scene, one, 'forces')

/** «أطفال», «طفل سوري», and not «أشخاص», «آخرين», «قياديا» or «ابنه». */
function arePeople(scene: Scene, { span }: Filler): boolean {
  const word = best(scene, firstFrom(scene.tokens, span[0]))
  const tags = word?.lexeme?.tags
  if (word === null || word.suffix > 0 || !tags?.has('person') || tags.has('title')) return false
  return !scene.grammar.mere.has(word.lemma) && !scene.grammar.casualties.has(word.lemma)
}

const isOf = (scene: Scene, { span }: Filler, name: string): boolean =>
  isOfClass(scene.grammar, best(scene, firstFrom(scene.tokens, span[0])), name)

/** «وقف القصف» is a truce, «علقت محادثاتها» a suspension: what was ended is not told of by itself. */
function swallowed(earlier: Draft, later: Draft): boolean {
  if (later.trigger.at - earlier.trigger.at > 2) return false
  if (earlier.type === 'truce') return violence.has(later.type) && earlier.trigger.analysis.pos === 'noun'
  if (earlier.type !== 'sanction' || later.type !== 'meeting') return false
  const others = later.agents.filter(({ name }) => earlier.agents.every((known) => known.name !== name))
  earlier.targets = union(earlier.targets, others)
  return true
}

/**
 * «قتل عشرة متمردين في معارك مع الجيش»: the dead are told of with what killed them; who fell fought whom the noun tells
 * of.
 */
function addToll(scene: Scene, cause: Draft, toll: Draft): void {
  cause.quantities.push(...toll.quantities)
  const { at, analysis, sense } = cause.trigger
  const fell = toll.targets.length > 0 && at > toll.trigger.at && analysis.pos === 'noun'
  const mutual = cause.type === 'armed_clash' && sense.frame.prepositions.has(scene.grammar.beside)
  if (fell && mutual && cause.agents.length === 0 && cause.targets.length > 0) {
    cause.agents = cause.targets
    cause.targets = toll.targets
  }
  if (cause.agents.length === 0) cause.agents = toll.agents
  if (cause.targets.length === 0) {
    // «أسفرت المعارك عن مقتل مدنيين»: no side of the fight.
    const hit =
      cause.type === 'armed_clash' ? toll.targets.filter((one) => !isOf(scene, one, 'civilians')) : toll.targets
    cause.targets = hit.filter((one) => isName(scene, one) || (blows.has(cause.type) && arePeople(scene, one)))
  }
  if (cause.places.length === 0) cause.places = toll.places
  cause.time ??= toll.time
}

function absorb(into: Draft, from: Draft): void {
  into.quantities.push(...from.quantities)
  if (into.type !== from.type) {
    if (into.places.length === 0) into.places = from.places
    into.time ??= from.time
    return
  }
  into.agents = union(into.agents, from.agents)
  into.targets = union(into.targets, from.targets)
  into.places = union(into.places, from.places)
  into.time ??= from.time
}

/** «حصيلة الاشتباكات», «ارتفع عدد القتلى»: a running total is told for itself, whatever killed them. */
function isTotal(scene: Scene, { type, status, trigger: { at, analysis } }: Draft): boolean {
  const { totals } = scene.grammar
  if (type !== 'casualties' || status !== 'happened') return false
  return totals.has(analysis.lemma) || (totals.has(best(scene, at - 1)?.lemma ?? '') && !isCounting(scene, at - 1))
}

/** «حصيلة القتلى»: the first word tells already. */
const isCounting = (scene: Scene, at: number): boolean => (scene.facts[at]?.candidates.length ?? 0) > 0

/** «مقتل ثلاثة وإصابة خمسة»: one toll. */
function tollsOf(scene: Scene, earlier: Draft, later: Draft): boolean {
  const near = later.trigger.at - earlier.trigger.at <= TOLL
  return (
    near &&
    earlier.type === 'casualties' &&
    scene.sentence[earlier.trigger.at] === scene.sentence[later.trigger.at] &&
    scene.statement[earlier.trigger.at] === scene.statement[later.trigger.at]
  )
}

const union = (a: readonly Filler[], b: readonly Filler[]): readonly Filler[] => [
  ...a,
  ...b.filter(({ name }) => a.every((known) => known.name !== name)),
]

/** The occurrence that killed, in the same clause or sentence and statement, with no «after» between. */
function causeOf(scene: Scene, drafts: readonly Draft[], index: number): Draft | null {
  const draft = drafts[index] as Draft
  const { at } = draft.trigger
  if (isLed(scene, at)) {
    const cause = drafts.slice(Math.max(0, index - 4), index).findLast((other) => isCause(scene, other, at))
    if (cause !== undefined) return cause
  }
  for (let distance = 1; distance < 4; distance++) {
    for (const other of [index + distance, index - distance]) {
      const cause = drafts[other]
      if (cause === undefined || !scene.grammar.causes.has(cause.type)) continue
      if (scene.sentence[cause.trigger.at] !== scene.sentence[at]) continue
      if (scene.statement[cause.trigger.at] !== scene.statement[at]) continue
      if (Math.abs(cause.trigger.at - at) > CAUSE) continue
      const back = cause.trigger.at > at
      if (linked(scene, Math.min(at, cause.trigger.at), Math.max(at, cause.trigger.at), back)) return cause
    }
  }
  return null
}

/** «أسفر عن», «أوقع» just before the dead. */
function isLed(scene: Scene, at: number): boolean {
  for (let other = at - 1; other >= Math.max(0, at - LINK); other--) {
    if (isOne(scene, other, IS.causing)) return true
  }
  return false
}

const isCause = (scene: Scene, draft: Draft, at: number): boolean =>
  scene.grammar.causes.has(draft.type) &&
  scene.sentence[draft.trigger.at] === scene.sentence[at] &&
  scene.statement[draft.trigger.at] === scene.statement[at]

/** Where the toll stands first, «جراء» and «عندما» lead from it to what killed. */
function linked(scene: Scene, from: number, to: number, back: boolean): boolean {
  for (let at = from + 1; at < to; at++) {
    if (back && isOne(scene, at, IS.because)) continue
    if (isRelator(scene, at)) return false
    const word = best(scene, at)
    if (scene.clauseFrom[at] === at && word?.pos === 'particle') return false
  }
  return true
}

/** The last of the tolls that are told as one from here: «مقتل ثلاثة، فيما جرح خمسة في تفجير». */
function lastOfToll(scene: Scene, drafts: readonly Draft[], index: number): number {
  let last = index
  for (let next = index + 1; next < drafts.length; next++) {
    const earlier = drafts[last] as Draft
    const later = drafts[next] as Draft
    if (later.type !== 'casualties' || !tollsOf(scene, earlier, later)) break
    last = next
  }
  return last
}

/** «اتفاق لوقف إطلاق النار», «اتفاق على هدنة»: what was agreed names the truce, and not that it was agreed. */
const isTruceAgreed = ({ grammar }: Scene, earlier: Draft, { type, trigger }: Draft): boolean =>
  type === 'truce' &&
  trigger.analysis.pos === 'noun' &&
  isOfClass(grammar, earlier.trigger.analysis, 'accord') &&
  !isOfClass(grammar, trigger.analysis, 'accord')

/** Same type, joined by nothing but prepositions and masdars, and not by the conjunction. */
function same(scene: Scene, earlier: Draft, later: Draft): boolean {
  const verbal = earlier.trigger.analysis.pos === 'verb'
  if (earlier.type !== later.type || (verbal && !moved.has(earlier.type))) return false
  const from = earlier.trigger.at
  const to = later.trigger.at
  if (scene.clauseFrom[from] !== scene.clauseFrom[to]) return false
  for (let at = from + 1; at <= to; at++) {
    const word = best(scene, at)
    if (word === null && scene.tokens[at]?.kind === 'punctuation') return false
    if (word?.pos === 'verb' || (word?.proclitics.includes(scene.grammar.and) && (at === to || !verbal))) return false
    if (isRelator(scene, at)) return false
  }
  if (to - from > SAME) return false
  return to - from <= 3 || (moved.has(earlier.type) && earlier.type !== 'deployment')
}

/** «انفجرت سيارة … وأسفر الانفجار عن»: the blow told just before in the sentence, named again. */
function again(scene: Scene, earlier: Draft, later: Draft): boolean {
  const { analysis } = later.trigger
  if (!analysis.article || later.agents.length > 0 || earlier.type !== later.type) return false
  if (later.trigger.at - earlier.trigger.at <= 2) return false
  if (scene.grammar.blows.has(analysis.lemma)) return true
  // «هدنة … بالهدنة»: no other place, and it stands the same with it.
  const elsewhere = later.places.length > 0 && apart(later.places, earlier.places)
  return analysis.lemma === earlier.trigger.analysis.lemma && !elsewhere && later.status === earlier.status
}
