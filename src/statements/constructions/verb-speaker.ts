import { foldWord } from '../../text/fold.ts'
import { textOf } from '../../text/span.ts'
import { followsTopic, isAsyndetic } from '../bare-verb.ts'
import { isClauseStart } from '../clause.ts'
import type { CueVerb } from '../grammar.ts'
import { issuerAfter, issuerBefore, issuerNamed } from '../issuer.ts'
import type { Nominal } from '../nominal.ts'
import { prepositionsOf } from '../prepositional.ts'
import { best, isComma, type Scene } from '../scene.ts'
import { soleName, surnameAt } from '../sole-name.ts'
import { canSpeak, type Place, subjectAfter, subjectBefore } from '../subject.ts'
import { bearerOf } from '../surnames.ts'
import { tellerBefore } from '../teller.ts'
import { hearerFirst, isDescribed, isTold } from '../told.ts'
import { documentAfter } from './document.ts'
import { isMany, type ReportingVerb } from './verb-form.ts'

/** Who says what a verb reports. */
export interface VerbSpeaker {
  /** Null where the verb alone carries it. */
  readonly subject: Nominal | null
  /** No subject stands before the verb. */
  readonly ahead: boolean
  /** It is the subject of another verb, farther back. */
  readonly teller: boolean
  /** The token behind the verb and, where that stands there, its subject. */
  readonly from: number
}

/** What stands behind a verb, where its subject could. */
interface Behind extends Place {
  /** It is whom somebody else addresses. */
  readonly told: boolean
}

/** All are made here, so that they have one shape. */
const behindOf = ({ subject, taken, thing, surname }: Place, told: boolean): Behind => ({
  subject,
  taken,
  thing,
  surname,
  told,
})
const alone = (subject: Nominal | null): Behind =>
  behindOf({ subject, taken: false, thing: false, surname: false }, false)
const nobody = alone(null)

/** Whoever speaks by a verb; null where it reports nothing, because nobody or something else stands there. */
export function speakerOf(verb: ReportingVerb): VerbSpeaker | null {
  const { scene, at, sentence, cue, analysis } = verb
  const after = behind(verb)
  const relative = scene.words[at - 1]?.relative === true
  // «التي ترفض واشنطن …», «الذي قالت المحطة إنه»: in a relative clause the one right after the verb acts.
  const own = relative && !cue.addressee && after.subject !== null && actsWithin(scene, cue, after.subject)
  // «في تعز، أكدت مصادر أن»: right after a comma the one behind the verb speaks, if any can.
  const next = isComma(scene, at - 1) && after.subject !== null && after.subject.kind !== 'other' && !after.told
  const before = own || next ? null : subjectBefore(scene, at, sentence.from, analysis)
  const absent = before === null && after.subject === null
  // «أصدر المفتش بيانا أكد فيه أن …»: whoever issued it says what stands in it.
  const issuer = absent
    ? (issuerBefore(scene, at, sentence.from, analysis) ?? issuerNamed(scene, at, sentence.from, analysis))
    : null
  const teller = absent && issuer === null ? tellerBefore(scene, at, sentence.from, verb) : null
  const front = before ?? issuer ?? teller
  const ahead = front === null
  const subject = front ?? (after.told ? null : after.subject)
  if (subject === null && !canLackSubject(verb, after)) return null
  if (subject === null && cue.uses.has('document')) {
    const document = documentAfter(scene, at, sentence.to)
    return document === null ? null : { subject: document, ahead, teller: false, from: document.to }
  }
  // «وأفاد بيان للجيش أن»: who issued the document speaks.
  const issued = ahead && subject?.kind === 'document' ? issuerAfter(scene, subject.to, sentence.to) : null
  const speaker = issued !== null && canSpeak(scene, issued, true) ? issued : subject
  return { subject: speaker, ahead, teller: teller !== null, from: ahead && speaker !== null ? speaker.to : at + 1 }
}

function behind(verb: ReportingVerb): Behind {
  const { scene, at, sentence, cue, analysis, closing } = verb
  const limit = sentence.to
  const strict = !cue.uses.has('saying') && !cue.uses.has('document')
  const after =
    cue.uses.has('document') || isMany(analysis) ? nobody : subjectAfter(scene, at, limit, analysis, strict, closing)
  if (cue.addressee) {
    const states = cue.act === 'state' && analysis.suffix === 0
    const hearer = states ? hearerFirst(scene, at, limit, after.subject, analysis) : null
    if (hearer !== null) return alone(hearer)
  } else if (cue.complements.includes('that') && !isMany(analysis) && !isNamedSubject(after.subject)) {
    const sole = soleName(scene, at, limit, prepositionsOf(cue.complements))
    if (sole !== null) return alone(sole)
  }
  const told = after.subject !== null && isOfAnother(verb, after.subject)
  return isNamedSubject(after.subject) ? behindOf(after, told) : (bearerBehind(verb) ?? behindOf(after, told))
}

/** The one behind the verb is whom somebody else addresses, or describes. */
const isOfAnother = ({ scene, at, cue, analysis, closing }: ReportingVerb, behind: Nominal): boolean =>
  cue.addressee ? isTold(scene, at, cue, { behind, analysis, closing }) : isDescribed(scene, cue, analysis, behind)

/** «وطالب حداد السكان ب…»: the surname alone of somebody whom the report names. */
function bearerBehind({ scene, at, sentence, cue, analysis }: ReportingVerb): Behind | null {
  if (cue.uses.has('document') || isMany(analysis)) return null
  const bearer = surnameAt(scene, at + 1, sentence.to)
  if (bearer === null) return null
  const { gender } = bearerOf(scene.names, foldWord(textOf(scene.document.text, bearer.span))) ?? { gender: null }
  return gender === null || gender === analysis.features.gender ? alone(bearer) : null
}

/** A verb without a subject reports where its clause begins with it, and nothing behind it is in the way. */
function canLackSubject(verb: ReportingVerb, after: Behind): boolean {
  const { scene, at, sentence, cue, analysis } = verb
  const present = analysis.features.tense === 'present'
  // «وتتهم ليبيا، التي …، باستغلال المهاجرين»: without vowels the passive is written so too.
  const aside = after.subject !== null && isComma(scene, after.subject.to)
  if (after.told && aside && cue.uses.has('obliged') && present) return false
  if (after.surname || (after.thing && !after.told && cue.act === 'demand')) return false
  // «ولفت الانتباه إلى أن …»: what the verb itself takes is no subject.
  const veiled = scene.grammar.veils.has(best(scene, at + 1)?.lemma ?? '')
  if (after.taken && !veiled && !cue.addressee && !cue.complements.includes('object')) return false
  if (present && (cue.uses.has('impersonal') || cue.uses.has('explicit'))) return false
  if (cue.uses.has('document') || cue.uses.has('relay')) return true
  const opens = isClauseStart(scene, at, sentence.from, analysis)
  if (!opens && !(cue.uses.has('saying') && followsTopic(scene, sentence.from, at, sentence.to))) return false
  // «تلقت بلاغا، يفيد ب…»: a bare verb after a comma describes what stands before, where a verb has gone before.
  return !isAsyndetic(scene, at, sentence.from, verb)
}

const isNamedSubject = (subject: Nominal | null): boolean =>
  subject !== null && (subject.kind !== 'other' || subject.run !== null)

/** A name, or one whose words follow at once as a clause. */
const actsWithin = (scene: Scene, cue: CueVerb, { kind, to }: Nominal): boolean =>
  kind === 'name' || (kind !== 'other' && cue.complements.includes('that') && scene.words[to]?.that != null)
