import { afterAside, pastBetween, pastSign } from './between.ts'
import type { Complement } from './grammar.ts'
import { markedOpening } from './marked-opening.ts'
import { canBeObject, endsAside, isAlsoVerbalNoun, isOccurrence, isVerbal, saysManner } from './object.ts'
import { type Opening, openingAt } from './opening.ts'
import { prepositionalAt, prepositionsOf } from './prepositional.ts'
import { afterBracket, best, inName, isColon, isComma, isFiniteVerb, isJoined, nameAt, type Scene } from './scene.ts'
import type { Search, Step } from './search.ts'

const LOOK_AHEAD = 48
const DESCRIBED_WITHIN = 6
const NEAR = 14

/**
 * The first thing after a cue and its subject that can be its content, skipping where, when, to whom and to which
 * relay it was said. Null where a verb, the sentence's end or something that the cue does not take comes first.
 * `indefinite`: a verb right after the subject describes it, as «قال رجل يسكن قرب الميناء إن …» has it.
 */
export function openingAfter(
  scene: Scene,
  from: number,
  limit: number,
  complements: readonly Complement[],
  prefersObject = false,
  indefinite = false,
): Opening | null {
  const search: Search = {
    scene,
    from,
    limit,
    last: Math.min(limit, from + LOOK_AHEAD),
    complements,
    prepositions: prepositionsOf(complements),
    prefersObject,
    indefinite,
    object: null,
    asideVerb: false,
    hung: false,
    described: false,
    parted: false,
    plain: true,
  }
  let at = from
  while (at < search.last) {
    const step = stepAt(search, at)
    if ('found' in step) return step.found
    at = step.next
  }
  return search.object
}

/** In this order: a mark is a sign as well, and what is passed between holds verbs and nouns of its own. */
function stepAt(search: Search, at: number): Step {
  const aside = Math.max(afterBracket(search.scene, at), afterAside(search.scene, at))
  if (aside > at) return { next: aside }
  return (
    markedOpening(search, at) ??
    pastSign(search, at) ??
    pastBetween(search, at) ??
    ledOpening(search, at) ??
    atVerb(search, at) ??
    atObject(search, at) ??
    atWord(search, at)
  )
}

/** What a preposition of the cue leads to, or a verbal noun right behind who speaks. */
function ledOpening(
  { scene, from, limit, prepositions, described, object, complements }: Search,
  at: number,
): Step | null {
  const prepositional = described ? null : prepositionalAt(scene, at, limit, prepositions)
  if (prepositional !== null) return { found: object !== null && at - object.at > 2 ? object : prepositional }
  // «أعلنت الإدارة توقف العمل»: right behind who speaks a form that is a verbal noun as well is what is said.
  const first = at === from || (at === from + 1 && isComma(scene, from))
  const verbalNoun = first && object === null && complements.includes('object') && isAlsoVerbalNoun(scene, at)
  return verbalNoun ? { found: openingAt('object', at, scene) } : null
}

/** A finite verb ends the search, unless it belongs to the subject or to an aside. */
function atVerb(search: Search, at: number): Step | null {
  const { scene, from, object, asideVerb } = search
  if (!isFiniteVerb(scene, at)) return null
  const past = { next: at + 1 }
  // «قالت دانا صارت إن»: nor does a verb stand between a name and what is said; it is the rest of the name.
  if (at === from && nameAt(scene, at - 1)?.kind === 'person' && isRestOfName(scene, at)) return past
  // «مسؤولون من الوزارة التي تدير الميناء»: a relative clause is of the noun before it.
  const describes =
    search.indefinite &&
    object === null &&
    at < from + DESCRIBED_WITHIN &&
    !isJoined(scene, at) &&
    scene.words[at - 1]?.relative !== true
  // «تدين وتستنكر بشدة الهجوم»: two verbs of one content.
  if (at === from && isTwin(scene, at)) return past
  const hangs = isHung(scene, at, from)
  if (hangs || describes) {
    search.asideVerb = true
    search.described ||= !hangs
    return past
  }
  const ends = asideVerb ? says(scene, at, search.complements) : !scene.grammar.naming.has(best(scene, at)?.lemma ?? '')
  return ends ? { found: object } : past
}

/** A reporting verb joined to the one right before it, of the same form. */
function isTwin(scene: Scene, at: number): boolean {
  if (!isJoined(scene, at) || !isFiniteVerb(scene, at - 1)) return false
  const [first, second] = [scene.words[at - 1]?.verbs[0]?.analysis, scene.words[at]?.verbs[0]?.analysis]
  if (first === undefined || second === undefined || first.suffix > 0 || second.suffix > 0) return false
  const { tense, gender, number } = second.features
  return tense === first.features.tense && gender === first.features.gender && number === first.features.number
}

/** A verb by its form, in the past or joined, with what is said or a comma right behind it. */
const isRestOfName = (scene: Scene, at: number): boolean =>
  (isJoined(scene, at) || best(scene, at)?.features.tense === 'past') &&
  (scene.words[at]?.verbs.length ?? 0) === 0 &&
  (scene.words[at + 1]?.that != null || isColon(scene, at + 1) || isComma(scene, at + 1) || scene.quotes.has(at + 1))

/** «في معلومات لا يمكن تأكيدها»: a verb right behind a bare noun that a preposition leads describes it. */
function isHung(scene: Scene, at: number, from: number): boolean {
  const noun = best(scene, at - 1)?.lexeme?.tags.has('neg') ? at - 2 : at - 1
  const analysis = best(scene, noun)
  if (noun <= from || isJoined(scene, at) || analysis?.pos !== 'noun' || analysis.article || analysis.suffix > 0)
    return false
  return scene.words[noun - 1]?.preposition !== null && !inName(scene, noun)
}

/** «في بيان قال فيه إن»: what follows belongs to the verb of saying nearest to it. */
const says = (scene: Scene, at: number, complements: readonly Complement[]): boolean =>
  complements.includes('that') &&
  (scene.words[at + 1]?.that != null || scene.words[at + 2]?.that != null) &&
  scene.words[at]?.verbs.some(({ cue }) => cue.uses.has('saying') && prepositionsOf(cue.complements).length === 0) ===
    true

/** A noun that may be what is said: at once where it is the speaker's own or a verbal noun, else unless more follows. */
function atObject(search: Search, at: number): Step | null {
  const { scene, from, complements, plain } = search
  if (isFurtherCue(scene, at) && !search.asideVerb && at > from) return { found: search.object }
  if (search.object !== null || saysManner(scene, at) || (search.asideVerb && !endsAside(scene, at, search.hung)))
    return null
  const takes = complements.includes('object') || (complements.includes('bare') && plain && isOccurrence(scene, at))
  if (!takes || scene.words[at]?.preposition !== null || !canBeObject(scene, at, from, plain)) return null
  const counted = at > from && scene.tokens[at - 1]?.kind === 'number'
  search.object = openingAt('object', counted ? at - 1 : at, scene)
  // «مسؤوليتهم عن الهجوم»: a thing of the speaker's own keeps the preposition behind it.
  const sure = isVerbal(scene, at) || search.prefersObject || (best(scene, at)?.suffix ?? 0) > 0
  return sure ? { found: search.object } : { next: at + 1 }
}

/** مضيفا, where another content begins; but «، ومقره لندن،» is an insertion, and مدينة rather a noun than a participle. */
function isFurtherCue(scene: Scene, at: number): boolean {
  const participle = scene.words[at]?.participle
  if (!participle) return false
  return participle.analysis.features.accusative === true || !(isJoined(scene, at) || best(scene, at)?.pos === 'noun')
}

/** Any other word: what clause it opens, and whether a noun before it still waits for something clearer. */
function atWord(search: Search, at: number): Step {
  const { scene, prepositions, object } = search
  const here = scene.words[at]
  search.plain &&= here?.time === true
  // «المسؤول في المدينة حيث تقع القرية إن»: of who speaks, before anything is said.
  const where =
    here?.link === true &&
    prepositions.length === 0 &&
    object === null &&
    isFiniteVerb(scene, at + 1) &&
    !scene.words[at + 1]?.verbs.length
  const relative = here?.relative === true
  // «كريم صالح، وهو طبيب يعمل في البلدة، إن»: who he is.
  const apposed = here?.pronoun === true && isJoined(scene, at) && isComma(scene, at - 1)
  const occasion = here?.occasion === true && !saysManner(scene, at)
  search.asideVerb ||= relative || occasion || where || apposed
  search.hung ||= relative || where
  return object !== null && at - object.at > NEAR ? { found: object } : { next: at + 1 }
}
