import { hasPronoun } from './adverbs.ts'
import type { CueVerb } from './grammar.ts'
import { best, inName, isComma, isFiniteVerb, isQuoteMark, ownClitic, type Scene } from './scene.ts'

/** A bare common noun that names no one who could be addressed. */
export const isContent = (scene: Scene, at: number): boolean => {
  const analysis = best(scene, at)
  return analysis?.pos === 'noun' && !analysis.article && scene.words[at]?.head === null && !inName(scene, at)
}

/** What happened, by a bare verbal noun or another noun of it: ارتفاع, مقتل. */
export const isOccurrence = (scene: Scene, at: number): boolean =>
  isContent(scene, at) && (isVerbal(scene, at) || best(scene, at)?.lexeme?.tags.has('event') === true)

/** بشدة, بأشد العبارات, في الوقت نفسه: how or when something is said, by a word that opens no clause. */
export const saysManner = (scene: Scene, at: number): boolean =>
  scene.words[at]?.occasion === true &&
  scene.tokens[at]?.analyses.some(({ lemma }) => scene.grammar.manner.has(lemma)) === true

/**
 * «في بيان أمس رفض …»: a verbal noun that the word before it cannot take to itself ends what says where and when.
 * @param hung a relative clause or one of place has been opened, which holds nouns of its own
 */
export const endsAside = (scene: Scene, at: number, hung: boolean): boolean => {
  const before = best(scene, at - 1)
  if (scene.words[at]?.occasion) return false
  // «التحالف الذي تقوده فرنسا أمس تنفيذ غارات».
  if (hung) return scene.words[at - 1]?.time === true && isVerbal(scene, at) && best(scene, at)?.article === false
  if (isLoose(scene, at)) return true
  if (isOwn(scene, at) && isQuoteMark(scene, at - 1) && inName(scene, at - 2)) return true
  if (!isVerbal(scene, at) || before === null) return false
  const complete = before.article || before.suffix > 0 || before.pos === 'adjective' || inName(scene, at - 1)
  return scene.words[at - 1]?.time === true || complete
}

/** «خلال اللقاء مواقف الحكومة»: a bare noun of no people behind a definite one. */
function isLoose(scene: Scene, at: number): boolean {
  const [before, analysis] = [best(scene, at - 1), best(scene, at)]
  if (analysis?.pos !== 'noun' || analysis.article || analysis.proclitics.length > 0 || before?.article !== true)
    return false
  const word = scene.words[at]
  return before.pos === 'noun' && word?.head === null && !word.time && !inName(scene, at) && !inName(scene, at - 1)
}

/** «في بيان على «تويتر» مسؤوليتها عن …»: a noun of the speaker's own. */
function isOwn(scene: Scene, at: number): boolean {
  const analysis = best(scene, at)
  return analysis?.pos === 'noun' && analysis.suffix > 0
}

/** A noun that may be what is said, as «أعلنت الوزارة مقتل …» has it. */
export function canBeObject(scene: Scene, at: number, from: number, plain: boolean): boolean {
  const analysis = best(scene, at)
  const word = scene.words[at]
  if (analysis === null || word === undefined || word.time || word.participle) return false
  if (analysis.pos === 'verb' || (analysis.pos === 'particle' && !isWhat(scene, at, from))) return false
  if (analysis.pos === 'adjective' && analysis.article) return false
  // فيه is written like a noun.
  if (hasPronoun(scene, at)) return false
  if (ownClitic(scene, at) !== null || analysis.proclitics.length > 0) return false
  // «بأشد عبارات الإدانة», «بشكل قاطع»: what stands behind a bare noun of manner is its own.
  const before = best(scene, at - 1)
  const bare = before?.pos !== 'particle' && before?.article === false
  if (bare && saysManner(scene, at - 1) && analysis.suffix === 0) return false
  // «طلب من الأردن استقبال …»: who is asked is no content.
  const led = scene.words[at - 1]?.preposition ?? null
  if (led !== null && !scene.grammar.universal.has(led)) return false
  if (at === from || isVerbal(scene, at) || !isComma(scene, at - 1)) return true
  // «دانت المملكة بأشد العبارات، الجريمة»; «نفى في وقت سابق، ما تردد عن».
  if (saysManner(scene, at - 2) || analysis.pos === 'particle') return true
  // «أعلن القائد فلان، مقتل …»: right after the subject's comma; a person or a body there is an apposition.
  // «أدان المفوض، فلان، الدول الكبرى»: unless one has just been closed.
  if (at === from + 1 && isApposed(scene, from - 1)) return true
  if (word.head !== null || analysis.article || inName(scene, at)) return false
  return plain
}

/** A name that a comma, or a rank behind one, stands before. */
function isApposed(scene: Scene, last: number): boolean {
  const mention = scene.mentionAt[last] ?? -1
  if (scene.names.mentions[mention]?.kind !== 'person') return false
  let at = last
  while (scene.mentionAt[at - 1] === mention) at--
  return isComma(scene, at - 1) || (isComma(scene, at - 2) && scene.words[at - 1]?.head === 'person')
}

/** «واصفا ما حدث ب…», «نفت الوزارة ما تردد»: ما and its verb are a noun. */
function isWhat(scene: Scene, at: number, from: number): boolean {
  const tags = best(scene, at)?.lexeme?.tags
  if (!tags?.has('rel') || !tags.has('neg') || !isFiniteVerb(scene, at + 1)) return false
  if (at === from || scene.words[at - 1]?.participle != null) return true
  // «، ما أعلنته القناة», «، ما تم تداوله»; but «، ما أدى إلى» tells what came of it.
  const verb = best(scene, at + 1)
  const resumed = (verb?.suffix ?? 0) > 0 || hasPronoun(scene, at + 2) || scene.grammar.empty.has(verb?.lemma ?? '')
  return isComma(scene, at - 1) && resumed
}

/** Readings of one form that its surroundings do not tell apart differ by less. */
const TIE = 0.3

/** A verbal noun or an attitude: تأييد, إرجاء. */
export const isVerbal = (scene: Scene, at: number): boolean => {
  const analysis = best(scene, at)
  if (analysis === null) return false
  // محافظة and تحالف are rather a place and a body.
  const other = scene.tokens[at]?.analyses.some(
    ({ lemma, score, lexeme }) =>
      lemma === analysis.lemma &&
      score >= analysis.score - TIE &&
      (lexeme?.tags.has('place') || lexeme?.tags.has('group')),
  )
  return (analysis.features.form === 'masdar' && !other) || scene.grammar.attitudes.has(analysis.lemma)
}

/** Verb by its likeliest reading, and by another a bare verbal noun: توقف, تراجع. */
export const isAlsoVerbalNoun = (scene: Scene, at: number): boolean =>
  isFiniteVerb(scene, at) &&
  best(scene, at)?.proclitics.length === 0 &&
  scene.tokens[at]?.analyses.some(
    ({ pos, suffix, proclitics, features }) =>
      pos === 'noun' && features.form === 'masdar' && suffix === 0 && proclitics.length === 0,
  ) === true

/** «شددت القوات إجراءات التفتيش على الطرق»: a verb that takes no object has one, so it says something else. */
export function isDoneTo(scene: Scene, cue: CueVerb, at: number, to: number): boolean {
  if (cue.addressee || cue.complements.includes('object') || at + 1 >= to) return false
  const analysis = best(scene, at)
  if (analysis?.pos !== 'noun' || analysis.lexeme === null || analysis.proclitics.length > 0) return false
  if (scene.grammar.veils.has(analysis.lemma) || cue.needs.has(analysis.lemma)) return false
  const word = scene.words[at]
  return !inName(scene, at) && word?.head === null && !word.time && !word.preposition
}

const JUDGED_WITHIN = 10

/** A definite noun with a quotation behind it: الاتهامات ضد دمشق «مؤامرة». */
export const isJudged = (scene: Scene, at: number, limit: number): boolean => {
  if (best(scene, at)?.article !== true) return false
  for (let by = at + 1; by < Math.min(limit, at + JUDGED_WITHIN); by++) if (scene.quotes.has(by)) return true
  return false
}
