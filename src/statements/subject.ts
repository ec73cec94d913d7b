import type { Analysis } from '../annotation/token.ts'
import { foldWord } from '../text/fold.ts'
import { afterAdverbs, hasPronoun } from './adverbs.ts'
import { agrees } from './agreement.ts'
import { givenName, isGiven, shapedName } from './name-shape.ts'
import { type Nominal, nominalAt } from './nominal.ts'
import {
  afterBracket,
  best,
  inName,
  isComma,
  isDash,
  isFiniteVerb,
  isJoined,
  isParting,
  isQuoteMark,
  isStop,
  nameAt,
  ownClitic,
  phraseAt,
  type Scene,
} from './scene.ts'
import { isOwnSide } from './title-steps.ts'

const LOOK_BACK = 24

/** What stands in the subject's place after a verb: one who can speak, something else, or nothing. */
export interface Place {
  readonly subject: Nominal | null
  /** A noun that is no speaker stands there: the verb's subject is not left out. */
  readonly taken: boolean
  /** It is a common noun of no people and no deed. */
  readonly thing: boolean
  /** What stands there looks like a name that nothing else tells of: better no speaker than another. */
  readonly surname: boolean
}

/** The subject after its verb: «قال أمس المتحدث …». */
export function subjectAfter(
  scene: Scene,
  verb: number,
  limit: number,
  analysis: Analysis,
  strict: boolean,
  closing: readonly string[] = [],
): Place {
  const given = givenName(scene, verb + 1, limit)
  if (given > 0) return { subject: runOf(scene, verb + 1, given), taken: false, thing: false, surname: false }
  const adverbs = afterAdverbs(scene, verb + 1, limit, closing)
  const { definite } = adverbs
  // «وقالت هذه المصادر»: the noun behind says who.
  const pointed = !strict && scene.words[adverbs.at]?.demonstrative && scene.words[adverbs.at + 1]?.head
  const at = pointed ? adverbs.at + 1 : adverbs.at
  const nominal =
    at < limit
      ? (calledAt(scene, at, limit) ??
        (strict ? null : shapedAt(scene, at, limit)) ??
        asSurname(scene, nominalAt(scene, at, limit, closing)))
      : null
  const counted = scene.tokens[verb + 1]?.kind === 'number'
  if (nominal === null || (isOblique(scene, at) && !counted))
    // «أقرت جميع المكونات»: all of what does not speak; nobody else does either.
    return { subject: null, taken: counted || isEach(scene, at), thing: false, surname: counted }
  // After «في مؤتمر صحافي» only a definite noun or a name takes the verb up again.
  if (definite && nominal.kind !== 'name' && !best(scene, at)?.article && nominal.mention < 0) {
    return { subject: null, taken: false, thing: false, surname: false }
  }
  const speaks =
    canSpeak(scene, nominal, strict) && (isNamed(scene, nominal) || agrees(scene, nominal, analysis, strict))
  return {
    subject: speaks ? nominal : null,
    taken: !speaks,
    thing: !speaks && nominal.kind === 'other' && nominal.to > at && best(scene, at)?.features.form !== 'masdar',
    surname: !speaks && (counted || isSurname(scene, nominal)),
  }
}

const isEach = (scene: Scene, at: number): boolean =>
  scene.grammar.universal.has(best(scene, at)?.lemma ?? '') &&
  ownClitic(scene, at) === null &&
  best(scene, at + 1)?.article === true

/** «قال فارع المسلمي إن»: a name that no list has, by its shape. */
function shapedAt(scene: Scene, at: number, limit: number): Nominal | null {
  const to = shapedName(scene, at, limit)
  return to === 0 ? null : runOf(scene, at, to)
}

function runOf(scene: Scene, from: number, to: number): Nominal {
  const span = { start: scene.tokens[from]?.start ?? 0, end: scene.tokens[to - 1]?.end ?? 0 }
  return { from, to, kind: 'other', mention: -1, run: span, span, title: null, also: null }
}

/** «وأضاف الأحمدي»: where a town cannot speak, its name may be a surname; the speakers so far tell. */
function asSurname(scene: Scene, nominal: Nominal | null): Nominal | null {
  if (nominal === null || nominal.kind !== 'name' || nominal.to !== nominal.from + 1) return nominal
  const mention = scene.names.mentions[nominal.mention]
  const town = mention?.kind === 'place' && best(scene, nominal.from)?.pos === 'name'
  return town && !canSpeak(scene, nominal, true) ? { ...nominal, kind: 'surname', mention: -1 } : nominal
}

/** العربي, البكري: a definite word that is no common noun. */
const isSurname = (scene: Scene, { from, to, kind }: Nominal): boolean => {
  const analysis = best(scene, from)
  return kind === 'other' && to === from + 1 && analysis?.article === true && analysis.pos !== 'noun'
}

const isNamed = (scene: Scene, { kind, mention }: Nominal): boolean =>
  kind === 'name' && scene.names.mentions[mention]?.kind === 'person'

/** المسؤولين right after a verb is its object, never its subject. */
function isOblique(scene: Scene, at: number): boolean {
  const analysis = best(scene, at)
  if (analysis?.pos !== 'noun' || inName(scene, at)) return false
  return (
    analysis.features.number !== 1 &&
    analysis.features.number !== undefined &&
    analysis.stem.endsWith(scene.grammar.oblique)
  )
}

/** «الورفلي»: a name set in quotation marks in the subject's place. */
function calledAt(scene: Scene, at: number, limit: number): Nominal | null {
  const quote = scene.quotes.get(at)
  if (quote === undefined || quote.close >= limit || quote.close - quote.open > (quote.name ? 6 : 4)) return null
  // «ودعا «جديدي» الدول إلى»: a word or two in marks before more of the sentence are a name.
  const noun = best(scene, at + 1)?.pos === 'noun' && best(scene, at + 1)?.article === false
  const short = !noun && quote.close - quote.open <= 3 && scene.tokens[quote.close + 1]?.kind === 'word'
  // «أكد «مركز كذا» التابع للبلدية هذه الأنباء»: what describes it follows behind the marks.
  const described = best(scene, quote.close + 1)?.pos === 'adjective' && best(scene, quote.close + 1)?.article
  const goesOn =
    scene.words[quote.close + 1]?.that || isComma(scene, quote.close + 1) || quote.name || short || described
  if (!goesOn || isFiniteVerb(scene, at + 1)) return null
  const nominal = nominalAt(scene, at + 1, quote.close)
  return nominal === null
    ? null
    : { ...nominal, to: quote.close + 1, kind: nominal.kind === 'other' ? 'person' : nominal.kind }
}

/** The subject before its verb: «الوزير يقول», «النظام الذي ينفي», «كانت الوزارة قد أعلنت». */
export function subjectBefore(scene: Scene, verb: number, start: number, analysis: Analysis): Nominal | null {
  let end = verb
  const topic = topicOf(scene, verb, start)
  if (topic !== null) return topic
  if (isJoined(scene, verb) && analysis.proclitics.length > 0) return null
  while (end > start && (scene.words[end - 1]?.already || isBe(scene, end - 1))) end--
  const relative = end > start && scene.words[end - 1]?.relative === true
  // «القادة الذين دعاهم», «الهدنة التي أعلن عنها»: the pronoun takes up those before, who do not act.
  if (relative && (analysis.suffix > 0 || hasPronoun(scene, verb + 1))) return null
  // «المكان الذي قالت المحطة»: the verb's form is not that of whom the relative takes up.
  const taken = relative ? scene.grammar.relatives.get(scene.tokens[end - 1]?.form ?? '') : undefined
  if (taken !== undefined && analysis.features.gender !== undefined && taken !== analysis.features.gender) return null
  if (relative) end--
  if (relative && isJoined(scene, end)) return null
  const people = relative || end <= start ? null : peopleBefore(scene, end - 1, start, analysis)
  if (people !== null) return people
  const closed = end > start && isComma(scene, end - 1)
  if (closed) end--
  for (let at = Math.max(start, end - LOOK_BACK); at < end; at++) {
    if (!beginsClause(scene, at, start, relative)) continue
    const nominal = nominalAt(scene, at, end)
    if (nominal === null || !canSpeak(scene, nominal, true)) continue
    // «مقتل فلان، قال …»: one comma parts, two enclose; after أن a noun alone still wants its verb.
    if (
      (closed &&
        nominal.to >= end &&
        !scene.words[at - 1]?.that &&
        !isBe(scene, at - 1) &&
        !hasApposed(scene, nominal)) ||
      (!reaches(scene, nominal.to, end, closed, isNamed(scene, nominal)) &&
        !(isBe(scene, at - 1) && isAdjunct(scene, nominal.to, end, end < verb ? ADJUNCT : SHORT_ADJUNCT)))
    )
      continue
    if (agrees(scene, nominal, analysis)) return nominal
  }
  return null
}

/** «لكن منتقدين يقولون»: a plural right before a plural verb is of people, whatever it is called elsewhere. */
function peopleBefore(scene: Scene, at: number, start: number, { features }: Analysis): Nominal | null {
  if (features.number !== 3 || !beginsClause(scene, at, start, false)) return null
  const noun = scene.tokens[at]?.analyses.find(({ features: { number } }) => number === 3)
  const nominal = noun?.pos === 'noun' || noun?.pos === 'adjective' ? nominalAt(scene, at, at + 1) : null
  return nominal === null || nominal.kind === 'name' ? null : { ...nominal, kind: 'anonymous' }
}

/** «لكن السفير، فلان، أكد»: the phrase holds a comma of its own, so that the one behind it closes. */
const hasApposed = (scene: Scene, { from, to, mention, run }: Nominal): boolean => {
  if (mention < 0 && run === null) return false
  for (let at = from + 1; at < to; at++) if (isComma(scene, at)) return true
  return false
}

/** «أما الوزير، الذي …، فقد قال»: the topic of the sentence. */
function topicOf(scene: Scene, verb: number, start: number): Nominal | null {
  const first = scene.words[start]
  if (first?.topic !== true) return null
  const joined =
    isJoined(scene, verb) || (scene.words[verb - 1]?.already === true && scene.words[verb - 1]?.joined === true)
  if (!joined) return null
  const nominal = nominalAt(scene, start + 1, verb)
  return nominal !== null && canSpeak(scene, nominal, true) ? nominal : null
}

const isBe = (scene: Scene, at: number): boolean => scene.words[at]?.be === true

function beginsClause(scene: Scene, at: number, start: number, relative: boolean): boolean {
  if (at === start) return true
  const previous = scene.words[at - 1]
  if (previous?.that || previous?.be || isParting(scene, at - 1)) return true
  if (isQuoteMark(scene, at - 1) && !scene.nameMarks.has(at - 1)) return true
  if (isJoined(scene, at) && best(scene, at)?.proclitics.length === 1) return true
  // A relative clause hangs on the nearest noun, wherever its clause began.
  return relative || phraseEndsAt(scene, at)
}

/** A contrast word right before: لكن الوزارة نفت, فيما الحركة أعلنت. */
function phraseEndsAt(scene: Scene, at: number): boolean {
  for (let from = Math.max(0, at - 2); from < at; from++)
    if ((phraseAt(scene, from, 'contrast') ?? phraseAt(scene, from, 'while'))?.to === at) return true
  return false
}

/** Nothing but brackets, an apposition between commas, or a relative clause between the phrase and the verb. */
function reaches(scene: Scene, from: number, end: number, closed: boolean, person: boolean): boolean {
  let at = from
  // «لكن فلان والد أحد المصابين، ينفي»: what describes a named person may follow without its comma.
  let aside = person && closed && from < end && scene.words[from]?.head === 'person'
  while (at < end) {
    const bracket = afterBracket(scene, at)
    if (bracket > at) at = bracket
    else if (isComma(scene, at)) {
      aside = true
      at++
    } else if (scene.quotes.get(at)?.name === true) at = (scene.quotes.get(at)?.close ?? at) + 1
    else if (at === from && isRestOfName(scene, at, end)) at++
    else if (isOwnSide(scene, at + 1)) at += 2
    else if (isJoined(scene, at) && (scene.words[at]?.preposition || ownClitic(scene, at) !== null)) {
      // «وعلى رأسها باريس»: an insertion without its comma.
      aside = true
      at++
    } else if (scene.words[at]?.relative) return closes(scene, at, end)
    else if (aside && !isFiniteVerb(scene, at) && !scene.words[at]?.that && !isStop(scene, at) && !isDash(scene, at))
      at++
    else if (scene.words[at]?.time || isSame(scene, at)) at++
    else if (at === from && person && scene.words[at]?.head === 'person') at = titleEnd(scene, at, end)
    else return false
  }
  return closed || !aside
}

/** «المتحدث كريم شاهين، …, نفى»: a word behind a person's name, right before a comma or the verb, that no noun could be. */
function isRestOfName(scene: Scene, at: number, end: number): boolean {
  if (nameAt(scene, at - 1)?.kind !== 'person' || inName(scene, at) || isJoined(scene, at)) return false
  if (at + 1 !== end && !isComma(scene, at + 1)) return false
  const { words, tokens } = scene
  if (words[at]?.time || words[at]?.already || words[at]?.be || words[at]?.preposition || words[at]?.that) return false
  return tokens[at]?.analyses.every(({ pos }) => pos === 'unknown' || pos === 'verb' || pos === 'name') === true
}

/** «المصادر ذاتها كشفت»: the same again. */
const isSame = (scene: Scene, at: number): boolean =>
  scene.grammar.same.has(best(scene, at)?.lemma ?? '') && (best(scene, at)?.suffix ?? 0) > 0

/** «فلان المتحدث باسم الوزارة قال»: the end of a title that follows its name. */
const titleEnd = (scene: Scene, at: number, end: number): number => {
  const title = nominalAt(scene, at, end)
  return title === null || title.to <= at ? at + 1 : Math.min(title.to, end)
}

const ADJUNCT = 14
/** «كانت الحكومة في المدينة دعت»: without قد only where and when. */
const SHORT_ADJUNCT = 4

/** «كان التحالف بقيادة تركيا في البلاد قد أعلن»: between كان and قد nothing but the subject and what belongs to it. */
function isAdjunct(scene: Scene, from: number, end: number, longest: number): boolean {
  const described = best(scene, from)?.pos === 'adjective' && best(scene, from)?.article === true
  const led = ownClitic(scene, from) !== null || scene.words[from]?.preposition != null || described
  if (end - from > longest || !led) return false
  for (let at = from; at < end; at++)
    if (isFiniteVerb(scene, at) || scene.words[at]?.that || isComma(scene, at) || isStop(scene, at)) return false
  return true
}

/** A relative clause from `from` ends before the verb at `end`: by its comma, or since it has its only verb already. */
const closes = (scene: Scene, from: number, end: number): boolean => {
  let verbs = 0
  for (let at = from; at < end; at++) {
    if ((scene.words[at]?.that && !isComma(scene, end)) || isStop(scene, at) || scene.inside(at)) return false
    if (isFiniteVerb(scene, at)) verbs++
  }
  return isComma(scene, end) || isComma(scene, end - 1) || (verbs === 1 && !isJoined(scene, end))
}

/** A person, an organisation, an unnamed source or a document; where `strict` is false any noun but a verbal one. */
export function canSpeak(scene: Scene, { kind, from, mention, run }: Nominal, strict: boolean): boolean {
  const analysis = best(scene, from)
  if (kind === 'name' && scene.names.mentions[mention]?.kind === 'place') {
    // A country may speak where the names engine took it for a place, and a governorate by its noun; a town or a street
    // does not.
    return (
      scene.grammar.countries.has(foldWord(scene.names.mentions[mention]?.name ?? '')) ||
      (scene.grammar.governed.has(analysis?.lemma ?? '') && scene.mentionTo[mention] !== from + 1)
    )
  }
  if (kind === 'other') {
    if (analysis === null || analysis.features.form === 'masdar') return false
    if (run !== null && run.start === scene.tokens[from]?.start && isGiven(scene, from)) return true
    return !strict && (analysis.pos === 'noun' || analysis.pos === 'unknown' || analysis.pos === 'name')
  }
  return true
}
