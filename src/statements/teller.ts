import type { Analysis, Token } from '../annotation/token.ts'
import { hasPronoun } from './adverbs.ts'
import { agrees } from './agreement.ts'
import type { CueVerb } from './grammar.ts'
import { type Nominal, nominalAt } from './nominal.ts'
import { best, inName, isFiniteVerb, isJoined, ownClitic, type Scene } from './scene.ts'
import { canSpeak, subjectAfter, subjectBefore } from './subject.ts'
import type { Cue } from './words.ts'

const LOOK_BACK = 24
const LONGEST = 6

/**
 * «نشرت الحركة صورا قالت إنها للموقع», «نقلا عن سكان قالوا إن»: a clause without a relative pronoun describes the
 * indefinite noun before it. Who tells it is that noun where it can speak, else who acts by the verb before it; the same
 * for «ما قالت إنه» and «الهجوم الذي تقول إن …». Null where the forms do not agree.
 */
export function tellerBefore(
  scene: Scene,
  at: number,
  start: number,
  { cue: { uses }, analysis }: Cue<CueVerb>,
): Nominal | null {
  if (isJoined(scene, at) || analysis.suffix > 0 || !tellsClause(scene, at)) return null
  const described = at - 1 < start ? null : describes(scene, at - 1)
  // «انتحاري يعتقد أنه»: without vowels the passive is written so too.
  if (described === null || (uses.has('impersonal') && !uses.has('saying') && analysis.features.tense === 'present'))
    return null
  const says = uses.has('saying') || uses.has('distanced')
  const own = described === 'noun' ? nounBefore(scene, at, start, analysis, says) : null
  // «أرقاما تبين أن», «جيلا يرى أن»: what other verbs tell of the noun is its own.
  return own ?? (says ? actorBefore(scene, at, start, analysis) : null)
}

/** إن at once, or behind a pronoun: قال فيها إن. */
const tellsClause = (scene: Scene, at: number): boolean =>
  scene.words[at + 1]?.that != null || (hasPronoun(scene, at + 1) && scene.words[at + 2]?.that != null)

/** What the clause describes: an indefinite noun, or what a relative stands for. */
function describes(scene: Scene, at: number): 'noun' | 'relative' | null {
  const analysis = best(scene, at)
  const word = scene.words[at]
  if (analysis === null || word?.already || word?.pronoun || word?.bare) return null
  const { tags } = analysis.lexeme ?? {}
  if (word?.relative || (tags?.has('rel') && tags.has('neg'))) return 'relative'
  const plain = (analysis.pos === 'noun' || analysis.pos === 'adjective') && !inName(scene, at)
  return plain && !analysis.article && analysis.suffix === 0 && !word?.time ? 'noun' : null
}

/** Several men take a verb in the plural, anything else one in the singular. */
const isMany = (number: number | undefined): boolean => number === 2 || number === 3

/**
 * The noun itself, where its number is the verb's; of a thing (معلومات, تقارير) only what a verb of saying tells of
 * something else: «وثائق قالت إنها» is no word of theirs.
 */
function nounBefore(scene: Scene, at: number, start: number, verb: Analysis, says: boolean): Nominal | null {
  for (let from = Math.max(start, at - LONGEST); from < at; from++) {
    if (scene.words[from]?.head == null || ownClitic(scene, from) !== null) continue
    const noun = nominalAt(scene, from, at) ?? accusative(scene, from, at)
    if (noun === null || noun.to !== at || noun.mention >= 0) continue
    if (noun.kind !== 'person' && noun.kind !== 'anonymous') continue
    const thing = scene.grammar.things.has(best(scene, from)?.lemma ?? '')
    if (thing && (!says || (scene.words[at + 1]?.that?.enclitic ?? '') !== '')) return null
    const many = !thing && isMany(best(scene, from)?.features.number)
    return many === isMany(verb.features.number) && agrees(scene, noun, verb) ? noun : null
  }
  return null
}

/** سكانا: an object right before its clause. */
function accusative(scene: Scene, from: number, to: number): Nominal | null {
  const { start, end } = scene.tokens[from] as Token
  const kind = scene.words[from]?.head ?? null
  if (to !== from + 1 || kind === null || best(scene, from)?.features.accusative !== true) return null
  return { from, to, kind, mention: -1, run: null, span: { start, end }, title: null, also: null }
}

function actorBefore(scene: Scene, at: number, start: number, verb: Analysis): Nominal | null {
  for (let by = at - 2; by >= Math.max(start, at - LOOK_BACK); by--) {
    if (!isFiniteVerb(scene, by) || scene.inside(by) !== null) continue
    const acts = best(scene, by) as Analysis
    // «ضربات استهدفت مواقع»: a verb that describes a noun itself has that noun for its subject.
    if (acts.suffix === 0 && describes(scene, by - 1) === 'noun') continue
    const actor = subjectAfter(scene, by, at, acts, true).subject ?? subjectBefore(scene, by, start, acts)
    if (actor === null || !canSpeak(scene, actor, true) || !agrees(scene, actor, verb)) return null
    const { gender, number } = verb.features
    const men = gender === 'm' && actor.mention < 0 && isMany(best(scene, actor.from)?.features.number)
    return men && !isMany(number) ? null : actor
  }
  return null
}
