import type { Analysis } from '../annotation/token.ts'
import { isOfAnother } from './agreement.ts'
import { coordinated } from './coordination.ts'
import { IS } from './facts.ts'
import { isBound, nominal, pastQuotes } from './noun.ts'
import { type Phrase, phraseAt } from './phrase.ts'
import { best, isOne, isRelative, isRelator, mentionFrom, type Scene } from './scene.ts'

/** Who a verb says it of, and where its object may begin. */
export interface Subject {
  readonly phrases: readonly Phrase[]
  readonly objectFrom: number
  /** The verb's enclitic stands for the antecedent of its relative clause: «الغارة التي شنتها». */
  readonly objectIsAntecedent: boolean
}

const NONE: readonly Phrase[] = []

/** «أنه استهدف», «وهم يخوضون»: a pronoun that goes back stands where the clause's subject should. */
export function pronounBefore(scene: Scene, verb: number): boolean {
  const floor = Math.max(scene.clauseFrom[verb] ?? verb, verb - 5)
  for (let at = verb - 1; at >= floor; at--) {
    if (isOne(scene, at, IS.pronominal)) return true
    const word = best(scene, at)
    if (word?.pos === 'particle' && word.suffix > 0 && scene.grammar.complementizers.has(word.lemma)) return true
  }
  return false
}

/**
 * The subject of the verb at a token: the antecedent of its relative clause («القوات التي سيطرت»), what its clause
 * begins with («أن القوات سيطرت»), or what follows it («سيطرت القوات»); none where the verb alone carries it.
 */
export function subjectOf(scene: Scene, at: number): Subject {
  const verb = best(scene, at)
  const from = scene.clauseFrom[at] ?? at
  const to = scene.clauseTo[at] ?? at + 1
  const start = pastAdverbs(scene, at + 1, to)
  const bound = (verb?.suffix ?? 0) > 0
  if (isRelative(scene, at - 1)) {
    if (bound) return { phrases: following(scene, start, to), objectFrom: to, objectIsAntecedent: true }
    const own = following(scene, start, to)
    const past = own.at(-1)?.to ?? start
    if (own[0]?.actor && (resumed(scene, at + 1, start) || resumed(scene, past, to))) {
      return { phrases: own, objectFrom: past, objectIsAntecedent: false }
    }
    const antecedent = endingAt(scene, at - 1)
    return { phrases: antecedent, objectFrom: start, objectIsAntecedent: false }
  }
  const head = clauseHead(scene, from, at)
  const before = head.length > 0 ? head : behindAuxiliary(scene, from, at)
  if (before.length > 0) return { phrases: before, objectFrom: start, objectIsAntecedent: false }
  const told = verb !== null && from === at ? pastComma(scene, at, verb) : NONE
  if (told.length > 0) return { phrases: told, objectFrom: start, objectIsAntecedent: false }
  const described = verb !== null && from < at ? asyndetic(scene, at, verb) : NONE
  if (described.length > 0) return { phrases: described, objectFrom: start, objectIsAntecedent: false }
  if (carriesSubject(scene, at) || pronounBefore(scene, at))
    return { phrases: NONE, objectFrom: start, objectIsAntecedent: false }
  const phrases = following(scene, start, to)
  // «هاجم شرطيا»: an accusative is no subject.
  if (phrases[0] !== undefined && isAccusative(scene, phrases[0])) {
    return { phrases: NONE, objectFrom: start, objectIsAntecedent: false }
  }
  const late = phrases.length === 0 && verb !== null ? postponed(scene, verb, start, to) : phrases
  return { phrases: late, objectFrom: late.at(-1)?.to ?? start, objectIsAntecedent: false }
}

/**
 * «يسيطر على بعضها مسلحون», «اعتدت على المحتجين مجموعة من الشبان»: an indefinite subject past what a preposition leads
 * to.
 */
function postponed(scene: Scene, verb: Analysis, at: number, end: number): readonly Phrase[] {
  const led = best(scene, at)
  const bare = led?.pos === 'particle' && led.suffix === 0 && led.lexeme?.tags.has('prep') === true
  if (!bare || verb.suffix > 0) return NONE
  const complement = phraseAt(scene, at + 1, end)
  if (complement === null) return NONE
  const phrases = following(scene, complement.to, end)
  const [first] = phrases
  const opens = first === undefined ? null : nominal(scene, first.from)
  const indefinite =
    first?.actor === true && opens?.pos === 'noun' && !opens.article && scene.mention[first.from] === -1
  return indefinite && !isAccusative(scene, first) && !isOfAnother(scene, verb, first) ? phrases : NONE
}

/** «الذي ألقى مسلحون القبض عليه», «التي سيطر عليها المسلحون»: a pronoun beside the subject goes back to the antecedent. */
function resumed(scene: Scene, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + RESUMED); at++) {
    const word = best(scene, at)
    if (word?.pos === 'verb') return false
    if (word?.pos === 'particle' && word.suffix > 0) return true
  }
  return false
}

/** The manner that an accusative masdar tells: «قتل حرقا». */
export const isManner = ({ head, from, to }: Phrase): boolean =>
  head?.features.accusative === true && head.lexeme?.tags.has('masdar') === true && to === from + 1

const isAccusative = (scene: Scene, { from }: Phrase): boolean => {
  const head = nominal(scene, from)
  return (
    head?.features.accusative === true && !head.article && scene.mention[from] === -1 && scene.quantity[from] === -1
  )
}

/** «مسلحين هربوا من السجن», «جماعات تقاتل الجيش»: a verb right after an indefinite phrase describes it. */
function asyndetic(scene: Scene, at: number, { proclitics, suffix }: Analysis): readonly Phrase[] {
  const before = best(scene, at - 1)
  if (proclitics.length > 0 || suffix > 0 || before === null || before.article || before.suffix > 0) return NONE
  if (before.pos !== 'noun' && before.pos !== 'adjective') return NONE
  // «حين هاجم مسلحون»
  if (isOne(scene, at - 1, IS.opener) || scene.time[at - 1] !== -1 || scene.mention[at - 1] !== -1) return NONE
  return endingAt(scene, at)
}

/** «في الولاية (شرق)»: what brackets hold is no argument. */
const BRACKETS: ReadonlySet<string> = new Set(['(', ')'])

/** The phrases that begin at a token without a preposition. */
export function following(scene: Scene, from: number, end: number): readonly Phrase[] {
  // «قصفت «قسد»»
  const past = BRACKETS.has(scene.tokens[from]?.form ?? '') ? from : pastQuotes(scene, from)
  const at = mentionFrom(scene, past) !== null || best(scene, past)?.article ? past : from
  const word = best(scene, at)
  if (word === null && (scene.quantity[at] ?? -1) < 0) return NONE
  if (word !== null && word.proclitics.length > 0) return NONE
  return coordinated(scene, at, end)
}

/** Past the times that stand at a token. */
export function skipTimes(scene: Scene, at: number, end: number): number {
  let next = at
  while (next < end && (scene.time[next] ?? -1) >= 0) next++
  return next
}

/** Skips times and adverbs between a verb and its subject: «قصفت أمس الطائرات». */
export function pastAdverbs(scene: Scene, at: number, end: number): number {
  let next = at
  while (next < Math.min(end, at + ADVERBS)) {
    const word = best(scene, next)
    const timed = (scene.time[next] ?? -1) >= 0
    const adverb = word?.lexeme?.tags.has('adv') === true && !word.lexeme.tags.has('prep')
    const back = word?.pos === 'particle' && word.suffix > 0 && word.lexeme?.tags.has('prep') === true
    // «في وقت متأخر من مساء أمس»
    const led = word?.suffix === 0 && scene.grammar.inside.has(word.lemma) && (scene.time[next + 1] ?? -1) >= 0
    // «في هذه الأثناء»
    const meanwhile =
      word?.suffix === 0 && scene.grammar.within === word.lemma && isOne(scene, next + 1, IS.demonstratives)
    if (timed || adverb || back || led || isBound(scene, next)) next++
    else if (isLeftOver(scene, next)) next += 2
    else if (meanwhile && best(scene, next + 2)?.article) next += 3
    else {
      const past = pastPlace(scene, next, end)
      if (past === next) return next
      next = past
    }
  }
  return next
}

/** «المعترف بها»: what is said of the subject before the adverbs and the object. */
const isLeftOver = (scene: Scene, at: number): boolean => {
  const [word, complement] = [best(scene, at), best(scene, at + 1)]
  const participle = word?.article === true && word.features.form === 'participle' && word.proclitics.length === 0
  return participle && scene.mention[at] === -1 && complement?.pos === 'particle' && complement.suffix > 0
}

/** «، السبت، », «، منذ ساعات الصباح »: past a time between commas; the token itself where nothing of the kind stands there. */
export function pastInsertion(scene: Scene, at: number, end: number): number {
  if (!isOne(scene, at, IS.comma)) return skipTimes(scene, at, end)
  const led = best(scene, at + 1)?.lexeme?.tags.has('prep') === true ? at + 2 : at + 1
  const past = skipTimes(scene, led, end)
  if (past === led) return at
  return isOne(scene, past, IS.comma) ? past + 1 : past
}

/** «استقبل في دمشق وفدا»: past where it was. */
function pastPlace(scene: Scene, at: number, end: number): number {
  const word = best(scene, at)
  if (word === null || word.suffix > 0) return at
  const bound = word.proclitics.length === 1 && scene.grammar.inside.has(word.proclitics[0] as string)
  const led = word.proclitics.length === 0 && word.pos === 'particle' && scene.grammar.inside.has(word.lemma)
  if (!bound && !led) return at
  const where = phraseAt(scene, led ? at + 1 : at, end)
  return where?.kind === 'place' && where.to < end ? where.to : at
}

/** «الناطق باسم البلدية، سامي نادر، زار»: the name between commas right before the verb. */
function apposition(scene: Scene, from: number, verb: number): Phrase | null {
  if (!isOne(scene, verb - 1, IS.comma)) return null
  for (let at = Math.max(from, verb - LONGEST); at < verb - 1; at++) {
    if (!isOne(scene, at, IS.comma)) continue
    const named = phraseAt(scene, at + 1, verb)
    if (named?.kind === 'person' && named.to === verb - 1) return named
  }
  return null
}

/** The phrase a clause begins with, where nothing but its own attributes stands between it and the verb. */
export function clauseHead(scene: Scene, from: number, verb: number): readonly Phrase[] {
  let at = from
  // «وعقب عزله شنت الحكومة حملة»
  if (isRelator(scene, from)) return NONE
  const opener = best(scene, at)
  if (opener !== null && (opener.pos === 'particle' || isOne(scene, at, IS.opener)) && opener.suffix === 0) {
    // «وبعد معارك عنيفة انسحب الجيش»: what a preposition governs is no subject.
    if (opener.lexeme?.tags.has('prep') === true && !scene.grammar.openers.has(opener.lemma)) return NONE
    at++
  } else if (opener?.pos === 'verb' && at < verb && scene.grammar.auxiliaries.has(opener.lemma)) at++
  at = pastQuotes(scene, at)
  if (at >= verb || verb - from > CLAUSE || isOne(scene, from, IS.pronominal)) return NONE
  const word = best(scene, at)
  const conjoined =
    word !== null && word.proclitics.length === 1 && scene.grammar.conjunctions.has(word.proclitics[0] as string)
  if (word !== null && word.proclitics.length > 0 && !conjoined) return NONE
  const phrases = coordinated(scene, at, verb)
  const last = phrases.at(-1)
  if (last === undefined) return NONE
  // «القاهرة، مصر - زار الوزير»: where it was written.
  if (isOne(scene, last.to, IS.sign) && phrases.every(({ kind }) => kind === 'place')) return NONE
  const apposed = phrases.length === 1 && last.kind === null ? apposition(scene, last.to, verb) : null
  if (apposed !== null) return [apposed]
  for (let next = last.to; next < verb; next++) {
    if (best(scene, next)?.pos === 'verb' && !isRelative(scene, next - 1)) return NONE
  }
  return phrases
}

/**
 * «القوات التي دخلت المدينة، هاجمت مواقع», «أن مقاتلي الجيش والشرطة، سيطروا»: what the clause is of, past a relative clause or
 * an aside, and its comma.
 */
function pastComma(scene: Scene, at: number, verb: Analysis): readonly Phrase[] {
  if (!isOne(scene, at - 1, IS.comma) || verb.proclitics.length > 0) return NONE
  const phrases = clauseHead(scene, scene.clauseFrom[at - 2] ?? at, at - 1)
  const [first] = phrases
  const acting = first !== undefined && phrases.every(({ actor }) => actor) && !isOfAnother(scene, verb, first)
  const set = isOne(scene, phrases.at(-1)?.to ?? at, IS.comma)
  return acting && (set || holdsRelative(scene, first.to, at)) ? phrases : NONE
}

function holdsRelative(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isRelative(scene, at) && best(scene, at + 1)?.pos === 'verb') return true
  return false
}

/** «وبحلول المساء كانت القوات قد استعادت»: between the auxiliary and the verb that it helps. */
function behindAuxiliary(scene: Scene, from: number, verb: number): readonly Phrase[] {
  for (let at = verb - 1; at >= from && at >= verb - LONGEST; at--) {
    const word = best(scene, at)
    if (word?.pos !== 'verb') continue
    return scene.grammar.auxiliaries.has(word.lemma) ? following(scene, at + 1, verb) : NONE
  }
  return NONE
}

const LONGEST = 10
const RESUMED = 4
const ADVERBS = 8
/** How far from its clause's first words a verb may stand. */
const CLAUSE = 45

/** The phrase that ends just before a token: what a relative pronoun looks back to. A name there is the nearest. */
export function endingAt(scene: Scene, end: number): readonly Phrase[] {
  // «المعارضة هي من نفذت الهجوم»
  if (isOne(scene, end - 1, IS.pronominal) && best(scene, end - 1)?.proclitics.length === 0)
    return endingAt(scene, end - 1)
  const last = scene.tokens[end - 1]?.kind === 'punctuation' ? end - 2 : end - 1
  if ((scene.mention[last] ?? -1) >= 0) {
    let at = last
    while (at > 0 && scene.mention[at - 1] === scene.mention[last]) at--
    const named = isOwner(scene, at) ? null : phraseAt(scene, at, last + 1)
    if (named !== null && named.kind !== 'place') return [named]
  }
  const floor = Math.max(scene.clauseFrom[end] ?? 0, end - LONGEST)
  for (let at = floor; at <= last; at++) {
    const phrases = coordinated(scene, at, last + 1)
    if (phrases.at(-1)?.to !== last + 1) continue
    if (phrases.some(({ actor }) => actor)) return isAttribute(scene, at) ? nationOf(scene, at) : phrases
  }
  return NONE
}

/** «صاروخين إسرائيليين»: whose they are, and not somebody. */
const isAttribute = (scene: Scene, at: number): boolean => {
  const [noun, word] = [best(scene, at - 1), best(scene, at)]
  const alike = noun?.pos === 'noun' && word?.pos === 'adjective' && noun.article === word.article
  // «بحق صياد»: without an article only a nationality is surely an attribute.
  const attribute = word?.article === true || word?.lexeme?.tags.has('nationality') === true
  return alike && attribute && word.proclitics.length === 0 && noun.suffix === 0 && scene.time[at - 1] === -1
}

/** «صاروخين إسرائيليين»: the state that they are of. */
function nationOf(scene: Scene, at: number): readonly Phrase[] {
  const thing = phraseAt(scene, at - 1, at + 1)
  return thing !== null && thing.to === at + 1 && thing.nations.length > 0 ? [thing] : NONE
}

/** «القوات الموالية للحكومة»: a name that only says whose somebody is. */
const isOwner = (scene: Scene, at: number): boolean =>
  best(scene, at)?.proclitics[0] === scene.grammar.purpose &&
  scene.grammar.affiliated.has(best(scene, at - 1)?.lemma ?? '')

/** What a relative pronoun stands for, be it one who acts or not: «المسجد الذي دمره». */
export function antecedentOf(scene: Scene, relative: number): readonly Phrase[] {
  const acting = endingAt(scene, relative)
  if (acting.length > 0) return acting
  const last = scene.tokens[relative - 1]?.kind === 'punctuation' ? relative - 2 : relative - 1
  const floor = Math.max(scene.clauseFrom[relative] ?? 0, relative - LONGEST)
  for (let at = floor; at <= last; at++) {
    const before = best(scene, at - 1)
    if (before?.pos === 'noun' && !before.article && before.suffix === 0) continue
    const phrase = phraseAt(scene, at, last + 1)
    if (phrase?.to === last + 1 && (phrase.kind !== null || phrase.head?.pos === 'noun')) return [phrase]
  }
  return NONE
}

/**
 * A plural after which no subject can stand («قصفوا»), or a first person. «نفت» can be «we miss» and «she denied»: what
 * may be a singular of the third person counts as one.
 */
function carriesSubject(scene: Scene, at: number): boolean {
  const verbs = scene.tokens[at]?.analyses.slice(0, 3).filter(({ pos }) => pos === 'verb') ?? []
  return verbs.length > 0 && verbs.every(({ features: { person, number } }) => person === 1 || number === 3)
}
