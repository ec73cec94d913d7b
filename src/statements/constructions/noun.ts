import { nameSpan, type Sentence, wordSpan } from '../../annotation/document.ts'
import type { Token } from '../../annotation/token.ts'
import { openingAfter } from '../complement.ts'
import { type Draft, draft } from '../draft.ts'
import { type Nominal, nominalAt } from '../nominal.ts'
import { prepositionsOf } from '../prepositional.ts'
import { regionOf } from '../region.ts'
import { interviewBefore } from '../relays.ts'
import { ruleOf } from '../rules.ts'
import { best, isComma, isFiniteVerb, isQuoteMark, phraseAt, type Scene } from '../scene.ts'
import { isDefinite } from '../speaker.ts'
import { canSpeak } from '../subject.ts'

/** How far behind whoever speaks the preposition of a noun that reports may stand. */
const NEAR = 3

/** «إعلان السلطات أن», «اتهام موسكو بـ», «قوله إن»: a noun that reports, with who reports in its possessor. */
export function nounDraft(scene: Scene, at: number, sentence: Sentence, index: number): Draft | null {
  const noun = scene.words[at]?.noun
  const top = best(scene, at)
  if (!noun || top === null || top.pos === 'verb' || scene.inside(at) !== null) return null
  const { cue, analysis } = noun
  const pronoun = analysis.suffix > 0
  if (pronoun && !cue.relay) return null
  if (analysis.article && !cue.subjects.has('adjective')) return null
  if (!analysis.article && !pronoun && !cue.subjects.has('possessor') && !cue.subjects.has('person')) return null
  const subject = pronoun
    ? null
    : analysis.article
      ? people(scene, at + 1)
      : possessor(scene, at + 1, sentence.to, prepositionsOf(cue.complements))
  if (!pronoun && (subject === null || (cue.subjects.has('person') && !isPerson(scene, subject)))) return null
  let from = subject?.to ?? at + 1
  // «إعلان الحكومة أمس فتح المعبر»: when it was said.
  while (subject !== null && scene.words[from]?.time) from++
  const opening = openingAfter(scene, from, Math.min(sentence.to, from + 10), cue.complements)
  if (opening === null) return null
  if (opening.kind === 'object' && opening.at !== from) return null
  if (opening.kind === 'preposition' && opening.at > from + NEAR) return null
  return draft({
    at,
    cue: wordSpan(scene.document, scene.tokens[at] as Token, analysis),
    clause: at,
    // «علق على ما حدث بقوله إن …»: what the verb before it says comes only now.
    main: pronoun && analysis.proclitics.includes(scene.grammar.by),
    subject,
    continues: pronoun,
    act: cue.act,
    neutral: cue.act === 'state',
    region: regionOf(scene, opening, sentence.to),
    quote: opening.quote,
    opening: opening.kind,
    via: pronoun ? interviewBefore(scene, sentence.from, at) : [],
    distanced: cue.distanced,
    sentence: index,
    rule: ruleOf(scene, 'noun'),
  })
}

const isPerson = (scene: Scene, { kind, mention }: Nominal): boolean =>
  mention >= 0 ? scene.names.mentions[mention]?.kind === 'person' : kind === 'person'

/** «الاتهامات الروسية»: the party that the adjective stands for. */
function people(scene: Scene, at: number): Nominal | null {
  const analysis = scene.tokens[at]?.analyses.find(
    ({ pos, article, lexeme }) =>
      pos === 'adjective' && article && lexeme?.tags.has('nationality') && lexeme.of !== null,
  )
  const party = analysis?.lexeme?.of
  if (!analysis || !party) return null
  const span = nameSpan(scene.document, scene.tokens[at] as Token, analysis)
  return { from: at, to: at + 1, kind: 'organisation', mention: -1, run: null, span, party, title: null, also: null }
}

/** Who is named right after: إعلان السلطات, رفض واشنطن. Only a name or an organisation, lest any construct would do. */
function possessor(scene: Scene, at: number, limit: number, closing: readonly string[]): Nominal | null {
  const nominal = nominalAt(scene, at, limit, closing)
  if (nominal === null || !canSpeak(scene, nominal, true)) return null
  if (nominal.kind === 'name') return scene.names.mentions[nominal.mention]?.kind === 'place' ? null : nominal
  if (nominal.kind === 'person' || nominal.kind === 'anonymous')
    return nominal.mention >= 0 || isDefinite(scene, at) || scene.words[at + 1]?.preposition != null ? nominal : null
  if (nominal.kind !== 'organisation') return null
  return best(scene, at)?.article === true ? nominal : null
}

/** «… بحجة إطلاق قذائف»: whoever acts in the clause says so, and the report keeps its distance. */
export function pretextDraft(scene: Scene, at: number, sentence: Sentence, index: number): Draft | null {
  const phrase = phraseAt(scene, at, 'pretext')
  if (phrase === null || phrase.to >= sentence.to || isComma(scene, phrase.to)) return null
  const subject = actor(scene, at, sentence.from)
  if (subject === null) return null
  const token = scene.tokens[at] as Token
  let from = phrase.to
  if (scene.words[from]?.that) from++
  let to = from
  while (to < sentence.to && !isComma(scene, to) && !isQuoteMark(scene, to)) to++
  if (to - from < 2) return null
  const head = best(scene, from)
  const start =
    head === null
      ? (scene.tokens[from] as Token).start
      : nameSpan(scene.document, scene.tokens[from] as Token, head).start
  return draft({
    at,
    cue: { start: token.start, end: token.end },
    clause: at,
    subject,
    region: { from, to, start },
    opening: 'object',
    distanced: true,
    sentence: index,
    rule: ruleOf(scene, 'pretext'),
  })
}

const LOOK_BACK = 24

/** The named actor of the clause before: right after a verb, or right after a complementizer. */
function actor(scene: Scene, at: number, start: number): Nominal | null {
  for (let from = at - 1; from >= Math.max(start, at - LOOK_BACK); from--) {
    const opens = isFiniteVerb(scene, from - 1) || scene.words[from - 1]?.that
    if (!opens) continue
    const nominal = nominalAt(scene, from, at)
    if (nominal !== null && canSpeak(scene, nominal, true)) return nominal
  }
  return null
}
