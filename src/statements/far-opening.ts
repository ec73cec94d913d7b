import type { Sentence } from '../annotation/document.ts'
import type { CueVerb } from './grammar.ts'
import type { Nominal } from './nominal.ts'
import { bracketed, type Opening, openingAt, quoted } from './opening.ts'
import { prepositionalAt, prepositionsOf } from './prepositional.ts'
import { best, inName, isColon, isComma, isFiniteVerb, isJoined, isQuoteMark, isStop, type Scene } from './scene.ts'

const FAR = 40
/** Fewer words in marks are rather a name than speech. */
const LONG_QUOTATION = 6

/**
 * «وصرح الناطق باسم الوزارة أسعد الناهي أن …», «وقال السفير لقناة كذا متحدثا بالفرنسية «…»»: what a verb of saying
 * leads to when it opens its sentence and its subject is known, whatever stands between; null where another verb of
 * saying comes first.
 */
export function farOpening(
  scene: Scene,
  at: number,
  subject: Nominal | null,
  sentence: Sentence,
  cue: CueVerb,
): Opening | null {
  const says = cue.uses.has('saying') && cue.complements.includes('that') && !cue.uses.has('impersonal')
  if (!says || subject === null || subject.from < at || (subject.kind === 'other' && subject.run === null)) return null
  for (let by = sentence.from; by < at; by++) if (isFiniteVerb(scene, by) || scene.words[by]?.that) return null
  for (let by = subject.to; by < Math.min(sentence.to, subject.to + FAR); by++) {
    if (isStop(scene, by)) return null
    if (isColon(scene, by)) return opensAfterColon(scene, by, sentence.to)
    const quote = scene.quotes.get(by)
    if (quote !== undefined) {
      const long = !quote.name && quote.close - by > LONG_QUOTATION
      if (long && !scene.words[by - 1]?.preposition) return quoted(scene, quote)
      by = quote.close
      continue
    }
    if (saysAnew(scene, by)) return null
    const prepositional = prepositionalAt(scene, by, sentence.to, prepositionsOf(cue.complements))
    if (prepositional !== null) return prepositional
    if (scene.words[by]?.that && !isLed(scene, by))
      return bracketed(scene, by + 1, sentence.to) ?? openingAt('that', by + 1, scene)
  }
  return null
}

/** «وأضاف», «حيث قال», «قائلا»: what follows belongs to another word of saying. */
function saysAnew(scene: Scene, at: number): boolean {
  const word = scene.words[at]
  if (word?.participle?.cue.uses.has('saying')) return true
  if (word === undefined || word.verbs.length === 0 || !isFiniteVerb(scene, at)) return false
  return isJoined(scene, at) || word.verbs.some(({ cue }) => cue.uses.has('saying'))
}

function opensAfterColon(scene: Scene, colon: number, limit: number): Opening | null {
  const quote = scene.quotes.get(colon + 1)
  if (quote !== undefined && !quote.name) return quoted(scene, quote)
  return colon + 1 < limit ? openingAt('quote', colon + 1, scene) : null
}

/**
 * It belongs to the word before it: a preposition, a verb, a verbal noun or a participle («يعتقد أن», «بعد أن», «مؤكدا
 * أن»).
 */
function isLed(scene: Scene, at: number): boolean {
  const before = at - 1
  if (isComma(scene, before) || isQuoteMark(scene, before)) return false
  const word = scene.words[before]
  if (word?.preposition || word?.bare || word?.participle || word?.noun || word?.that) return true
  if (inName(scene, before)) return false
  const analysis = best(scene, before)
  const own = scene.words[at]?.that?.proclitics.some((clitic) => !scene.grammar.conjunctions.has(clitic)) === true
  return (
    own || analysis === null || analysis.pos === 'verb' || (analysis.features.form === 'masdar' && !analysis.article)
  )
}
