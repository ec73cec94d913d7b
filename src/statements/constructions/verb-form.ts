import type { Sentence } from '../../annotation/document.ts'
import type { Analysis, Token } from '../../annotation/token.ts'
import type { CueVerb } from '../grammar.ts'
import { best, inName, isJoined, nameAt, phraseAt, type Scene } from '../scene.ts'
import type { Cue } from '../words.ts'

/** A finite verb that reports, and where. */
export interface ReportingVerb extends Cue<CueVerb> {
  readonly scene: Scene
  readonly at: number
  readonly sentence: Sentence
  /** First token of its clause. */
  readonly start: number
  /** Prepositions of the verb's own: who speaks ends before them. */
  readonly closing: readonly string[]
}

/** «أعلنوا»: before its subject a verb stands in the singular, so what follows a plural is none. */
export const isMany = ({ features }: Analysis): boolean => features.number === 2 || features.number === 3

/** Noun and verb of one form that the word before does not tell apart differ by less. */
const CLOSE = 0.45

/** «ينتظر أن يعلن», «يريد أن يقول»: what أن and a verb in the present tell of is not said yet; «قبل أن يعلن» is. */
function isIrrealis(scene: Scene, at: number): boolean {
  const that = scene.words[at - 1]?.that
  if (that === undefined || that === null || that.enclitic !== '') return false
  return !scene.tokens[at - 2]?.analyses.some(({ lemma }) => scene.grammar.factual.has(lemma))
}

/** «كما بين أن», «لكنه بين أن»: a joining phrase stands right before. */
const phraseEndsAt = (scene: Scene, at: number): boolean =>
  phraseAt(scene, at - 1, 'source')?.to === at || phraseAt(scene, at - 1, 'contrast')?.to === at

export const isNegation = (scene: Scene, at: number): boolean => {
  const tags = best(scene, at)?.lexeme?.tags
  return tags?.has('neg') === true && !tags.has('rel')
}

/** طالبنا is rather «we demanded» than «he demanded of us». */
const isAlsoOurs = (scene: Scene, at: number): boolean =>
  scene.tokens[at]?.analyses.some(
    ({ pos, suffix, features }) => pos === 'verb' && suffix === 0 && features.person === 1,
  ) === true

const isAlsoNoun = (scene: Scene, at: number): boolean =>
  scene.tokens[at]?.analyses.some(({ pos, features }) => pos === 'noun' || features.accusative === true) === true

/** «في عمل وصفته الوزارة ب…»: a noun that و joins is not governed by the one before it. */
const isAlsoBareNoun = (scene: Scene, at: number): boolean =>
  scene.tokens[at]?.analyses.some(
    ({ pos, features, proclitics }) => (pos === 'noun' && proclitics.length === 0) || features.accusative === true,
  ) === true

const isConstruct = (scene: Scene, at: number): boolean => {
  const analysis = best(scene, at)
  if (analysis?.features.form !== 'masdar' || analysis.article || analysis.suffix > 0) return false
  return scene.words[at]?.already !== true && !inName(scene, at)
}

/** «أُعلن», «أُلقي»: a past whose first letter carries the vowel of the passive; nobody is said to say it. */
function isPassive(scene: Scene, at: number, { features, proclitic }: Analysis): boolean {
  const { start, end, form } = scene.tokens[at] as Token
  if (features.tense !== 'past' || end - start === form.length) return false
  const { passiveVowel } = scene.grammar
  const letters = scene.document.text
    .slice(start, end)
    .replace(/\p{M}/gu, (mark) => (mark === passiveVowel ? mark : ''))
  // اتُهم: a form that begins with an alef of its own carries the vowel on its second letter.
  const first = form.startsWith(scene.grammar.alef, proclitic) ? 2 : 1
  return letters[proclitic + 1] === passiveVowel || letters[proclitic + first] === passiveVowel
}

/** A form that could as well be a noun is a verb where its surroundings do not speak against it. */
export function reads(scene: Scene, at: number, { cue, analysis }: Cue<CueVerb>): boolean {
  const top = best(scene, at)
  if (scene.words[at]?.passive === true || isPassive(scene, at, analysis)) return false
  if (top === null || inName(scene, at)) return false
  const before = scene.words[at - 1]
  // «عن أمله» is a noun; «لم يؤكد» says nothing.
  if (scene.grammar.within.has(before?.preposition ?? '') || (isNegation(scene, at - 1) && !cue.uses.has('negated')))
    return false
  // «لا يقل عن» and «دعونا» are no reporting words.
  if (scene.grammar.jussives.has(analysis.stem) && !isNegation(scene, at - 1)) return false
  if (analysis.enclitic === scene.grammar.us && (isMany(analysis) || isAlsoOurs(scene, at))) return false
  if (analysis.features.tense === 'present' && isIrrealis(scene, at)) return false
  // «شاب يدعى فلان»: his name is no claim.
  const called = nameAt(scene, at + 1)?.kind === 'person'
  if (called && scene.grammar.called.has(analysis.stem)) return false
  // «مما دعا القوات إلى»: what happened gave rise to it, and nobody says anything.
  if (scene.grammar.outcomes.has(scene.tokens[at - 1]?.form ?? '')) return false
  // «تفعيل طلب الرئيس»: behind a bare verbal noun the same letters are a noun.
  if (isAlsoBareNoun(scene, at) && isConstruct(scene, at - 1)) return false
  // «ردا على» is a verbal noun in the accusative, not a dual.
  if (analysis.features.number === 2 && isAlsoNoun(scene, at)) return false
  // عبر is a preposition too; as a verb it wants its عن and an attitude, which tells. Nor does أن follow بين.
  if (top.pos === 'particle') {
    const attitude = cue.uses.has('attitude') && !cue.uses.has('saying')
    return attitude || (scene.words[at + 1]?.that != null && (isJoined(scene, at) || phraseEndsAt(scene, at)))
  }
  // وأدان: rather joined to a verb than a dual.
  const nominative = top.features.number === 2 && !top.stem.endsWith(scene.grammar.oblique)
  const dual = nominative && top.proclitics.length === 0 && analysis.proclitics.length === 1
  return top.pos === 'verb' || dual || top.score - analysis.score < CLOSE
}
