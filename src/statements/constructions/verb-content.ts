import { hasPronoun } from '../adverbs.ts'
import type { CueVerb } from '../grammar.ts'
import { hasNeeded, isQuotedThing } from '../needed.ts'
import type { Nominal } from '../nominal.ts'
import { isDoneTo, isJudged, isVerbal } from '../object.ts'
import type { Opening } from '../opening.ts'
import { best, type Scene } from '../scene.ts'
import { isDefinite } from '../speaker.ts'
import type { ReportingVerb } from './verb-form.ts'
import type { VerbSpeaker } from './verb-speaker.ts'

const DOCUMENT_WITHIN = 10

/**
 * True where what a verb leads to is nothing that is said.
 * @param from the token behind the verb and who speaks or is quoted
 */
export const saysNothing = (verb: ReportingVerb, speaker: VerbSpeaker, from: number, opening: Opening): boolean =>
  saysOfAntecedent(verb, opening) ||
  isShownBy(verb, speaker.subject, opening) ||
  onlyCounts(verb, speaker, opening) ||
  lacksContent(verb, speaker.subject, from, opening)

/** In a relative clause what is said or done may stand before. */
function saysOfAntecedent({ scene, at, cue, analysis, closing }: ReportingVerb, opening: Opening): boolean {
  if (scene.words[at - 1]?.relative !== true) return false
  // «الذي أشاد به كثيرون»: what is praised stands before.
  if (isResumed(scene, at + 1, closing)) return true
  // «الاتهامات التي وردت في التقرير بأنها كاذبة»: what stands in the document; but «الذي جاء فيه أن».
  if (cue.uses.has('document') && !hasPronoun(scene, at + 1)) return true
  // «الأرقام التي نشرتها الهيئة تشير إلى أن …»: what was published stands before.
  const takesObject = cue.addressee || cue.complements.includes('object')
  return analysis.suffix > 0 && !takesObject && opening.kind !== 'quote'
}

/** «أكد قرار المحكمة حكما سابقا»: a thing confirms or shows; it says something only where a clause follows. */
function isShownBy({ scene, analysis }: ReportingVerb, subject: Nominal | null, opening: Opening): boolean {
  if (subject?.kind !== 'other' || subject.run !== null || subject.mention >= 0) return false
  if (isThing(opening)) return true
  const feminine = analysis.features.gender === 'f' && best(scene, subject.from)?.pos === 'noun'
  return feminine && isIndefinite(scene, subject)
}

/** «تعتبر مقدمة لفتح الطريق»: what counts as something says nothing. */
function onlyCounts(verb: ReportingVerb, { subject, ahead }: VerbSpeaker, opening: Opening): boolean {
  const { scene, at, sentence, cue, analysis } = verb
  if (!cue.uses.has('impersonal') || analysis.features.tense !== 'present') return false
  const clausal = opening.kind === 'that' || scene.words[(opening.quote?.open ?? 0) - 1]?.that != null
  if (clausal) return false
  if (ahead) return subject !== null && subject.kind !== 'anonymous' && isIndefinite(scene, subject)
  // «إيران تعتبر الاتهامات «كاذبة»»: unless a definite noun stands behind it and what is said of it in marks.
  return !(opening.kind === 'object' && opening.at === at + 1 && isJudged(scene, opening.at, sentence.to))
}

function lacksContent(verb: ReportingVerb, subject: Nominal | null, from: number, opening: Opening): boolean {
  const { scene, at, sentence, cue } = verb
  if (isQuotedThing(scene, cue, opening) || isObjectOnly(cue, opening, scene)) return true
  if (!hasNeeded(scene, cue, from - 1, sentence.to) && !hasNeeded(scene, cue, at, sentence.to)) return true
  if (opening.kind === 'preposition' && isDoneTo(scene, cue, from, opening.at)) return true
  // «جاءت التغريدة قبل …»: what came says something only where that follows at once.
  if (cue.uses.has('document') && subject !== null && from === at + 1 && opening.at - at > DOCUMENT_WITHIN) return true
  // وتوقع is a noun as well: without a subject a bare noun after it does not make it a verb.
  return subject === null && opening.kind === 'object' && best(scene, at)?.pos !== 'verb'
}

/** به, عنها: the preposition that the verb takes, with a pronoun for what stands before. */
const isResumed = (scene: Scene, at: number, prepositions: readonly string[]): boolean =>
  hasPronoun(scene, at) &&
  scene.tokens[at]?.analyses.some(({ stem, suffix }) => suffix > 0 && prepositions.includes(stem)) === true

const isThing = ({ kind }: Opening): boolean => kind === 'object' || kind === 'preposition'

/** رجل, مصدر أمني: what a verb right after it says describes it. */
export const isIndefinite = (scene: Scene, { from, kind, mention }: Nominal): boolean =>
  kind !== 'name' && mention < 0 && !isDefinite(scene, from)

/** أعلن with a noun that is no verbal noun says too little: it needs a content. */
const isObjectOnly = (cue: CueVerb, { kind, at }: Opening, scene: Scene): boolean => {
  if (kind !== 'object') return false
  if (cue.uses.has('restate') || (cue.uses.has('attitude') && !cue.uses.has('saying'))) {
    const head = scene.words[at]
    // «أبدت اعتراضها على …»: a verbal noun of one's own.
    if (!cue.uses.has('restate') && isVerbal(scene, at) && (best(scene, at)?.suffix ?? 0) > 0) return false
    const lemmas = scene.tokens[at]?.analyses.map(({ lemma }) => lemma) ?? []
    const next = scene.tokens[at + 1]?.analyses.map(({ lemma }) => lemma) ?? []
    return head === undefined || ![...lemmas, ...next].some((lemma) => scene.grammar.attitudes.has(lemma))
  }
  return false
}
