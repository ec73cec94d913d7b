import type { EventType, Statement } from '../annotation/reading.ts'
import { fits, type Gender, genderAs } from './agreement.ts'
import { lastSubject, nextSubject, subjectBefore } from './antecedent.ts'
import type { Draft } from './draft.ts'
import { IS } from './facts.ts'
import type { Filler } from './fill.ts'
import type { Role } from './grammar.ts'
import type { Phrase } from './phrase.ts'
import { best, firstFrom, isOne, type Scene } from './scene.ts'

/** A pronoun that would stand for more is not understood. */
const MOST = 6
/** What is done by whoever did what is told just before; whom one talks to or kills is told of somebody else. */
const lent: ReadonlySet<EventType> = new Set(['armed_clash', 'territory_change', 'aid', 'deployment', 'air_strike'])

/** «زيارته», «واشتبكت»: the subject told last in the sentence, else the agent told last, else the speaker. */
export function carryPronoun(scene: Scene, draft: Draft, as: Role | 'party', previous: Draft | null): void {
  const role = as === 'party' ? 'agent' : as
  const filled = role === 'agent' ? draft.agents : role === 'target' ? draft.targets : draft.places
  // «أثناء اجتماعه مع نظيره»: the pronoun is the other party.
  const { pos, suffix } = draft.trigger.analysis
  const bound = (pos === 'verb' || suffix > 0) && scene.grammar.travels.has(draft.trigger.sense.frame.name)
  // «واجتمع مع الوزير ونائبه»: a verb without a subject has one more party, however many it is with.
  const party = as === 'party' || (role === 'agent' && bound && (filled.length === 1 || pos === 'verb'))
  if (filled.length > 0 && !party) return
  const known = role === 'agent' ? [...filled, ...draft.targets] : filled
  const back = antecedent(scene, draft, role, previous)
  const found = [...back.filter(({ name }) => known.every((one) => one.name !== name)), ...filled]
  if (found.length === filled.length || found.length > MOST) return
  if (role === 'agent') draft.agents = found
  else if (role === 'target') draft.targets = found
  else draft.places = found
  draft.carried.add(role === 'agent' ? 'agents' : role === 'target' ? 'targets' : 'places')
}

/** «اعتقلوه ثم قتلوه», «قال إن التنظيم خطفهم»: whom the last blow hit, or whom the sentence is of. */
export function carryObject(scene: Scene, draft: Draft, previous: Draft | null): void {
  if (draft.targets.length > 0) return
  const doers = draft.agents.map(({ name }) => name)
  const hit = previous?.targets.filter(({ name }) => !doers.includes(name)) ?? []
  const found =
    hit.length > 0
      ? hit
      : fillersOf(lastSubject(scene, draft.trigger.at, (own) => own.every(({ name }) => !doers.includes(name))))
  if (found.length === 0) return
  draft.targets = found
  draft.carried.add('targets')
}

const fillersOf = (phrases: readonly Phrase[]): readonly Filler[] =>
  phrases.map(({ name, span, from }) => ({ name, span, token: from }))

function antecedent(scene: Scene, draft: Draft, role: Role, previous: Draft | null): readonly Filler[] {
  if (role === 'place') return previous?.places ?? []
  if (describes(scene, draft)) return []
  if (isFirstPerson(scene, draft)) return speakerFiller(scene, draft)
  // «قتل أربعة متظاهرين برصاص الجيش خلال مشاركتهم»: those who suffered, not who made them.
  const bound = draft.trigger.analysis.pos === 'noun'
  if (bound && role === 'agent' && previous?.type === 'casualties' && previous.agents.length > 0)
    return previous.targets
  const { at, analysis } = draft.trigger
  if (bound && previous !== null && isOfSame(scene, previous, draft)) return previous.agents
  const subject = lastSubject(scene, at, (own) => fits(scene, analysis, own))
  if (subject.length > 0) return fillersOf(subject)
  const before = role === 'agent' ? subjectBefore(scene, draft.trigger.at) : []
  if (before.length > 0) return fillersOf(before)
  // «خلال زيارته التقى الوزير»
  const next = bound && isFirst(scene, draft) ? nextSubject(scene, draft.trigger.at) : []
  if (next.length > 0) return fillersOf(next)
  if (previous !== null && previous.agents.length > 0) return lent.has(draft.type) ? previous.agents : []
  const statement = scene.context.statements[scene.statement[draft.trigger.at] ?? -1]
  if (statement?.speakerKind === 'person' && !scene.grammar.travels.has(draft.trigger.sense.frame.name)) return []
  return agrees(scene, draft, statement) ? speakerFiller(scene, draft) : []
}

/** «سيطرة المسلحين على البلدة وانتشارهم فيها»: whoever the masdar before is in construct with, and no verb between. */
function isOfSame(scene: Scene, { trigger, agents }: Draft, later: Draft): boolean {
  const { at, analysis } = trigger
  const own = agents.length > 0 && agents.every(({ token }) => token > at && token < later.trigger.at)
  if (!own || analysis.pos !== 'noun' || analysis.suffix > 0 || later.trigger.analysis.suffix === 0) return false
  if (!lent.has(later.type)) return false
  for (let between = at + 1; between < later.trigger.at; between++) if (isOne(scene, between, IS.verb)) return false
  return true
}

/** «مجموعات أخرى تقاتل معهم»: a verb that describes the indefinite words before it goes back to nobody else. */
function describes(scene: Scene, { trigger: { at, analysis } }: Draft): boolean {
  const before = best(scene, at - 1)
  const verb = analysis.pos === 'verb' && analysis.features.tense === 'present' && analysis.proclitics.length === 0
  if (!verb || before === null || before.article || before.suffix > 0 || scene.mention[at - 1] !== -1) return false
  return (before.pos === 'noun' || before.pos === 'adjective') && scene.time[at - 1] === -1
}

/**
 * «أعلنت القيادة أنهم يهاجمون», «قالت الوزارة إنه قتل»: a verb of many, or of another gender, has not the speaker for its
 * subject.
 */
function agrees(scene: Scene, { trigger: { analysis } }: Draft, statement: Statement | undefined): boolean {
  const speaker = statement?.speakerSpan ?? null
  if (statement === undefined || speaker === null || analysis.pos !== 'verb') return true
  if (analysis.features.number !== 3) return isOfGender(scene, statement, analysis.features.gender)
  const head = best(scene, firstFrom(scene.tokens, speaker[0]))
  return head === null || head.features.number === 3
}

/** Whether who speaks may be meant by a verb or pronoun of this gender: as the verb tells that reports him, else his noun. */
export function isOfGender(scene: Scene, { cue, speakerSpan, speakerKind }: Statement, gender: Gender): boolean {
  // «اتصلت بالسفراء»: a person may speak of himself.
  if (gender === undefined || speakerSpan === null || speakerKind === 'person') return true
  const verb = best(scene, firstFrom(scene.tokens, cue[0]))
  if (verb?.pos === 'verb' && verb.features.gender !== undefined) return verb.features.gender === gender
  const at = firstFrom(scene.tokens, speakerSpan[0])
  const head = best(scene, at)
  // «حماس»: a name is spelled like any noun.
  const named = scene.mention[at] !== -1 && scene.mention[at] !== scene.mention[at + 1]
  return named || head?.pos !== 'noun' || genderAs(head) === gender
}

/** No verb stands before it in its sentence. */
function isFirst(scene: Scene, { trigger: { at } }: Draft): boolean {
  for (let before = at - 1; before >= 0 && scene.sentence[before] === scene.sentence[at]; before--)
    if (isOne(scene, before, IS.verb)) return false
  return true
}

/** «قصفنا», «محادثاتنا»: the speaker means himself or his side; «استولى» may only look like «أستولي». */
function isFirstPerson(scene: Scene, { trigger: { at, analysis } }: Draft): boolean {
  if (scene.grammar.ours.has(analysis.enclitic)) return true
  const others = scene.tokens[at]?.analyses.slice(0, LIKELY) ?? []
  return analysis.features.person === 1 && !others.some(({ suffix, features }) => suffix === 0 && features.person === 3)
}

/** How many readings of a word may say who speaks. */
const LIKELY = 3

function speakerFiller(scene: Scene, { trigger: { at } }: Draft): readonly Filler[] {
  const statement = scene.context.statements[scene.statement[at] ?? -1]
  if (statement === undefined || statement.speakerKind === 'anonymous') return []
  return [{ name: statement.speaker, span: statement.speakerSpan ?? statement.cue, token: at }]
}
