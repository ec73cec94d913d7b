import { nameSpan, type Sentence, wordSpan } from '../../annotation/document.ts'
import type { Token } from '../../annotation/token.ts'
import { hasPronoun } from '../adverbs.ts'
import { type Draft, draft, type Region } from '../draft.ts'
import type { CueVerb } from '../grammar.ts'
import { ruleOf } from '../rules.ts'
import { best, inName, isComma, isFiniteVerb, isJoined, ownClitic, type Scene, takesUp } from '../scene.ts'
import { canSpeak, subjectAfter } from '../subject.ts'

const LOOK_BACK = 40
const SHORTEST = 3

/** «…، وهو ما نفته الوزارة», «تفجير … تبناه التنظيم»: a verb whose pronoun takes up what stands before it. */
export function resumedDraft(scene: Scene, at: number, sentence: Sentence, index: number): Draft | null {
  for (const { cue, analysis } of scene.words[at]?.verbs ?? []) {
    // «هذا ما شدد عليه الوزير»: the pronoun may stand behind the verb's preposition.
    const apart = analysis.suffix === 0 && hasPronoun(scene, at + 1)
    if ((analysis.suffix === 0 && !apart) || (apart && cue.uses.has('claim')) || !isFiniteVerb(scene, at)) continue
    const claims = cue.uses.has('claim')
    const before = claims
      ? claimed(scene, at, sentence, cue)
      : (clauseBefore(scene, at, index, cue) ?? (apart ? null : announced(scene, at, sentence, cue)))
    if (before === null) continue
    const { subject } = subjectAfter(scene, at, sentence.to, analysis, true)
    if (subject === null || !canSpeak(scene, subject, true)) continue
    // «الإجراءات التي أعلنها الوزير «خفض الأجور»»: what was announced follows.
    if (before.phrase && !claims && scene.quotes.get(subject.to)?.name === false) continue
    return draft({
      at,
      cue: wordSpan(scene.document, scene.tokens[at] as Token, analysis),
      clause: before.clause,
      main: !before.phrase,
      salient: claims || !before.phrase,
      subject,
      verb: analysis,
      act: cue.act,
      region: before.region,
      opening: before.phrase ? 'before' : 'object',
      distanced: cue.uses.has('distanced'),
      sentence: index,
      rule: ruleOf(scene, 'resumed'),
    })
  }
  return null
}

interface Before {
  readonly region: Region
  readonly clause: number
  /** A noun phrase and no clause. */
  readonly phrase: boolean
}

/** A stretch of content; the و that joins it to what stands before is none of it. */
function regionOf(scene: Scene, from: number, to: number): Region {
  const { start, end } = scene.tokens[from] as Token
  const clitics = isJoined(scene, from) ? (best(scene, from)?.proclitics[0]?.length ?? 0) : 0
  return { from, to, start: end - start > clitics ? start + clitics : start }
}

/** وهو ما, هذا ما, الأمر الذي: the clause before them, else the sentence before theirs. */
function clauseBefore(scene: Scene, at: number, index: number, cue: CueVerb): Before | null {
  if (!cue.complements.includes('that')) return null
  const { sentences } = scene.document
  const sentence = sentences[index] as Sentence
  const first = resumedFrom(scene, at)
  if (first < sentence.from) return null
  if (first > sentence.from) {
    if (!isComma(scene, first - 1) && !isJoined(scene, first)) return null
    const quote = isComma(scene, first - 1) ? scene.inside(first - 2) : null
    if (quote !== null) return { region: regionOf(scene, quote.open + 1, quote.close), clause: first, phrase: false }
    let from = sentence.from
    for (let back = first - SHORTEST; back > sentence.from; back--) {
      if (!scene.words[back - 1]?.that && !opensClause(scene, back)) continue
      from = back
      break
    }
    return first - from < SHORTEST ? null : { region: regionOf(scene, from, first), clause: first, phrase: false }
  }
  const previous = sentences[index - 1]
  if (previous === undefined || previous.headline || previous.to - previous.from < SHORTEST) return null
  return { region: regionOf(scene, previous.from, previous.to), clause: first, phrase: false }
}

/**
 * The first token of what takes up a clause before a verb: وهو ما, الأمر الذي لطالما, وهو أمر, وهي الاتهامات التي; -1 where
 * nothing does.
 */
function resumedFrom(scene: Scene, at: number): number {
  const { resumers, tellings, always } = scene.grammar
  const last = always.has(scene.tokens[at - 1]?.form ?? '') || scene.words[at - 1]?.already ? at - 1 : at
  if (takesUp(scene, last - 2)) return last - 2
  const noun = scene.words[last - 1]?.relative ? last - 2 : last - 1
  const told = scene.tokens[noun]?.analyses.some(({ pos, lemma }) => pos === 'noun' && tellings.has(lemma))
  return told && scene.tokens[noun - 1]?.analyses.some(({ stem }) => resumers.has(stem)) ? noun - 1 : -1
}

/** Behind a comma, unless a preposition or a time only adds to what stands before it. */
function opensClause(scene: Scene, at: number): boolean {
  if (!isComma(scene, at - 1) || scene.tokens[at]?.kind !== 'word') return false
  return !scene.words[at]?.preposition && !scene.words[at]?.time && ownClitic(scene, at) === null
}

/** The occurrence that somebody claims: the nearest noun of those that the verb needs. */
function claimed(scene: Scene, at: number, sentence: Sentence, cue: CueVerb): Before | null {
  let to = at
  while (to > sentence.from && (scene.words[to - 1]?.relative || isComma(scene, to - 1))) to--
  for (let from = to - 1; from >= Math.max(sentence.from, to - LOOK_BACK); from--) {
    const noun = best(scene, from)
    if (noun?.pos !== 'noun' || !cue.needs.has(noun.lemma)) continue
    return { region: regionOf(scene, from, to), clause: at, phrase: true }
  }
  return null
}

const LONGEST_PHRASE = 8

/** «الهدنة التي أعلنتها الحكومة», «حصيلة أعلنتها الوزارة»: the phrase of what somebody has announced, and no name. */
function announced(scene: Scene, at: number, sentence: Sentence, cue: CueVerb): Before | null {
  if (cue.act !== 'announce' || !cue.complements.includes('object') || isJoined(scene, at)) return null
  const relative = scene.words[at - 1]?.relative === true
  const to = relative ? at - 1 : at
  if (!relative && !describes(scene, at - 1)) return null
  let from = to
  while (from > Math.max(sentence.from, to - LONGEST_PHRASE) && (from === to || goesBack(scene, from))) {
    if (!belongs(scene, from - 1)) break
    from--
  }
  const noun = best(scene, from)
  if (from === to || noun?.pos !== 'noun' || inName(scene, from) || scene.words[from]?.head != null) return null
  const { start } = nameSpan(scene.document, scene.tokens[from] as Token, noun)
  return { region: { from, to, start }, clause: at, phrase: true }
}

/** An indefinite noun or adjective right before a clause, which describes it. */
function describes(scene: Scene, at: number): boolean {
  const word = best(scene, at)
  return (word?.pos === 'noun' || word?.pos === 'adjective') && !word.article && word.suffix === 0 && !inName(scene, at)
}

/** An adjective follows its noun, and a noun another that takes it to itself. */
function goesBack(scene: Scene, at: number): boolean {
  if (ownClitic(scene, at) !== null || isJoined(scene, at)) return false
  const before = best(scene, at - 1)
  const describes = scene.tokens[at]?.analyses.some(
    ({ pos, lexeme }) => pos === 'adjective' || lexeme?.tags.has('number') === true,
  )
  return describes || (before?.pos === 'noun' && !before.article && before.suffix === 0)
}

/** A word of a noun phrase without prepositions. */
function belongs(scene: Scene, at: number): boolean {
  const word = scene.words[at]
  const pos = best(scene, at)?.pos
  if (word?.that || word?.bare || word?.relative || scene.inside(at) !== null) return false
  return (pos === 'noun' || pos === 'adjective') && scene.tokens[at]?.kind === 'word'
}
