import { type Sentence, wordSpan } from '../../annotation/document.ts'
import type { Act } from '../../annotation/reading.ts'
import type { Analysis, Token } from '../../annotation/token.ts'
import { anonymityBetween } from '../anonymity.ts'
import { contentEnd, isParticipleCue } from '../content.ts'
import { type Draft, draft, type Region } from '../draft.ts'
import { cliticNominal, issuerAfter } from '../issuer.ts'
import { type Nominal, nominalAt } from '../nominal.ts'
import { isTerm } from '../opening.ts'
import { ownWordsAt } from '../own-words.ts'
import { quotedNameAt, relayAt, relaysBetween } from '../relays.ts'
import { ruleOf } from '../rules.ts'
import {
  best,
  inName,
  isColon,
  isComma,
  isDash,
  isFiniteVerb,
  isJoined,
  isQuoteMark,
  isStop,
  isThus,
  ownClitic,
  phraseAt,
  type QuotedTokens,
  type Scene,
} from '../scene.ts'
import { surnameAt } from '../sole-name.ts'
import { canSpeak, subjectAfter } from '../subject.ts'

const RELAY_WITHIN = 8

interface Source {
  readonly nominal: Nominal
  readonly act: Act
  readonly cue: number
  readonly verb: Analysis | null
  readonly to: number
}

/** «…، بحسب خبراء», «وفقا للوزارة فإن …», «…، حسبما أعلن المحافظ»: a phrase that names the source of its clause. */
export function sourceDraft(scene: Scene, at: number, sentence: Sentence, index: number): Draft | null {
  const found = phraseAt(scene, at, 'source')
  const source = found?.phrase.source
  if (!found || !source || scene.inside(at) !== null || ownWordsAt(scene, at) !== null) return null
  const named =
    source.follows === 'verb'
      ? verbSource(scene, at, found.to, sentence)
      : nounSource(scene, at, found.to, sentence, source.clitic)
  if (named === null) return null
  // «…، وذلك بحسب مصادر», «…. وذلك بحسب مصادر»: what stands before it hangs on the source.
  const edge = at > sentence.from && isThus(scene, at - 1) ? at - 1 : at
  const before =
    edge === at && (at === sentence.from || isOpen(scene, at, sentence) || opensClause(scene, at, named.to))
  const origin = originAfter(scene, named.to, sentence)
  const region = before
    ? regionAfter(scene, named.to, sentence)
    : edge === sentence.from
      ? wholeBefore(scene, index)
      : goingOn(
          scene,
          at,
          named.to,
          sentence,
          regionBefore(scene, edge, sentence, source.follows === 'source', edge === at),
        )
  if (region === null) return null
  const token = scene.tokens[named.cue] as Token
  const analysis = named.verb ?? best(scene, named.cue)
  return draft({
    at,
    cue:
      analysis === null
        ? { start: token.start, end: token.end }
        : cueSpan(scene, named.cue, token, analysis, source.follows === 'verb'),
    clause: at,
    main: true,
    salient: before || isComma(scene, edge - 1) || edge === sentence.from,
    subject: origin ?? named.nominal,
    verb: named.verb,
    act: named.act,
    neutral: named.act === 'state' && source.follows === 'source',
    region,
    opening: before ? 'that' : 'before',
    via: [
      ...(origin === null ? [] : [named.nominal]),
      ...viaOf(scene, named, sentence, before ? region.from : sentence.to),
    ],
    anonymity: anonymityBetween(scene, named.nominal.from, Math.min(sentence.to, named.to + 12)),
    distanced: source.distanced,
    sentence: index,
    rule:
      source.follows === 'verb'
        ? ruleOf(scene, 'source-verb')
        : before
          ? ruleOf(scene, 'source-before')
          : ruleOf(scene, 'source-after'),
  })
}

const cueSpan = (scene: Scene, at: number, token: Token, analysis: Analysis, verb: boolean) =>
  // بحسب is a word of its own: its ب stays.
  verb ? wordSpan(scene.document, token, analysis) : { start: unjoinedStart(scene, at), end: token.end }

/** «…، حسبما ذكرت الوكالة نقلا عن مصدر»: whom the named one quotes in turn. */
function originAfter(scene: Scene, at: number, sentence: Sentence): Nominal | null {
  const found = phraseAt(scene, at, 'source')
  const source = found?.phrase.source
  if (!found || !source || source.follows !== 'source' || found.phrase.rest.length === 0) return null
  return nounSource(scene, at, found.to, sentence, source.clitic)?.nominal ?? null
}

/** The relays told beside it: بحسب مصدر لوكالة كذا. */
const viaOf = (scene: Scene, named: Source, sentence: Sentence, limit: number): readonly Nominal[] =>
  relaysBetween(scene, named.cue + 1, Math.min(sentence.to, named.to + RELAY_WITHIN), named.nominal).filter(
    ({ from }) => from < limit && from !== named.nominal.from,
  )

function nounSource(scene: Scene, at: number, to: number, sentence: Sentence, clitic: string | null): Source | null {
  let from = to
  while (from < sentence.to && isComma(scene, from)) from++
  // «بحسب «الساحل»», «وفقا لـ«الساحل»».
  const paper = quotedNameAt(scene, clitic === null ? from : from + 1, sentence.to)
  if (paper !== null && (clitic === null || scene.tokens[from]?.form === clitic))
    return { nominal: paper, act: 'state', cue: at, verb: null, to: paper.to }
  // حسب بيان نشرته المنظمة, بحسب تصريح للوزير: the document's issuer speaks.
  const nominal =
    clitic === null ? nominalAt(scene, from, sentence.to) : cliticNominal(scene, from, sentence.to, clitic)
  if (nominal === null) {
    const relay = relayAt(scene, from, sentence.to)
    return relay === null ? null : { nominal: relay, act: 'state', cue: at, verb: null, to: relay.to }
  }
  if (!canSpeak(scene, nominal, true)) {
    // «ووفق الشامي فإن …»: the surname of somebody whom the report names.
    const surname = clitic === null ? surnameAt(scene, from, sentence.to) : null
    return surname === null ? null : { nominal: surname, act: 'state', cue: at, verb: null, to: surname.to }
  }
  const issuer = nominal.kind === 'document' ? issuerAfter(scene, nominal.to, sentence.to) : null
  return { nominal: issuer ?? nominal, act: 'state', cue: at, verb: null, to: (issuer ?? nominal).to }
}

function verbSource(scene: Scene, at: number, to: number, sentence: Sentence): Source | null {
  for (let verb = to; verb < Math.min(sentence.to, to + 2); verb++) {
    for (const { cue, analysis } of scene.words[verb]?.verbs ?? []) {
      // «حسبما تحدث الوزير»: a verb that takes a preposition elsewhere looks back here.
      const speaks =
        cue.complements.includes('that') || cue.complements.includes('quote') || (cue.act === 'state' && verb === to)
      if (!speaks || cue.uses.has('describe')) continue
      const nominal = subjectAfter(scene, verb, sentence.to, analysis, !cue.uses.has('saying')).subject
      if (nominal !== null)
        return { nominal, act: cue.act, cue: at === verb ? at : verb, verb: analysis, to: nominal.to }
    }
  }
  return null
}

/** Only joining or connecting words before it in its sentence: what it names comes after. */
function isOpen(scene: Scene, at: number, sentence: Sentence): boolean {
  return at - sentence.from <= 1 && !isFiniteVerb(scene, sentence.from) && !inName(scene, sentence.from)
}

/** «…، وبحسب مصادر فإن …»: joined to what stands before, it opens a clause of its own. */
function opensClause(scene: Scene, at: number, to: number): boolean {
  if (!isComma(scene, at - 1) || !isJoined(scene, at)) return false
  const next = isComma(scene, to) ? to + 1 : to
  return scene.words[next]?.that != null && isJoined(scene, next)
}

/** The sentence before, where it is no headline. */
function wholeBefore(scene: Scene, index: number): Region | null {
  const previous = scene.document.sentences[index - 1]
  if (previous === undefined || previous.headline || previous.to - previous.from < SHORT) return null
  return { from: previous.from, to: previous.to, start: unjoinedStart(scene, previous.from) }
}

/** «وأسفر القصف، بحسب مصدر، عن …»: what the source interrupts goes on behind it. */
function goingOn(scene: Scene, at: number, to: number, sentence: Sentence, region: Region | null): Region | null {
  if (region === null || region.to !== at) return region
  const encloses = (by: number): boolean => isComma(scene, by) || isDash(scene, by)
  const enclosed = encloses(at - 1)
  const next = encloses(to) ? to + 1 : to
  if (next >= sentence.to || (enclosed && next === to) || isStop(scene, next) || isJoined(scene, next)) return region
  const word = scene.words[next]
  if (
    word === undefined ||
    word.relative ||
    isParticipleCue(scene, next, sentence.to) ||
    word.verbs.length > 0 ||
    isFiniteVerb(scene, next)
  )
    return region
  if (phraseAt(scene, next, 'while') || phraseAt(scene, next, 'contrast') || phraseAt(scene, next, 'source'))
    return region
  const led = word.preposition !== null || word.that !== null || ownClitic(scene, next) !== null
  // «واستهدفت الغارات بحسب مصادر، مدينة …»: too short to be all that was said.
  const short = at - region.from <= (next > to ? INTERRUPTED : SHORT)
  // «واستهدفت الغارات، وفقا لمصادر، منازل …»: nor does a noun stand there without what governs it.
  const waits = at - region.from <= SHORT + 1 && isThing(scene, next)
  const goes = enclosed ? led || waits : short && (led || next > to || scene.quotes.get(next)?.name === false)
  if (!goes) return region
  const without = { from: enclosed ? at - 1 : at, to: next }
  return { ...region, to: contentEnd(scene, next, sentence.to), without }
}

/** A noun that is no title of whoever has just been named. */
const isThing = (scene: Scene, at: number): boolean =>
  best(scene, at)?.pos === 'noun' && !(scene.words[at]?.head === 'person' && best(scene, at)?.article)

const SHORT = 4
/** A comma behind the source parts it from what goes on: more words may stand before it. */
const INTERRUPTED = 8

function regionAfter(scene: Scene, from: number, sentence: Sentence): Region | null {
  let at = from
  // «وبحسب الوكالة قال المتحدث إن …»: another speaks in what follows at once.
  if ((scene.words[at]?.verbs.length ?? 0) > 0 && isFiniteVerb(scene, at))
    return { from: at, to: contentEnd(scene, at, sentence.to), start: unjoinedStart(scene, at) }
  while (at < sentence.to && !isComma(scene, at) && !scene.words[at]?.that) {
    if (isStop(scene, at) || at - from > 14) return null
    at++
  }
  at = resumedAfter(scene, at, sentence) ?? at
  while (at < sentence.to && (isComma(scene, at) || scene.words[at]?.that)) at++
  if (at >= sentence.to) return null
  return { from: at, to: contentEnd(scene, at, sentence.to), start: unjoinedStart(scene, at) }
}

const ASIDE = 20

/** «ووفق مصدر، طلب عدم ذكر اسمه، فإن …»: what is said begins behind an aside, where its ف stands; null where none does. */
function resumedAfter(scene: Scene, comma: number, sentence: Sentence): number | null {
  if (!isComma(scene, comma)) return null
  for (let at = comma + 1; at < Math.min(sentence.to, comma + ASIDE); at++) {
    if (scene.words[at]?.that) return isJoined(scene, at) && isComma(scene, at - 1) && at > comma + 1 ? at : null
    if (isStop(scene, at) || isColon(scene, at) || scene.inside(at) !== null) return null
  }
  return null
}

/**
 * After a comma the whole sentence hangs on it, else its last clause; `clausal`: a relative clause is one too; `quoted`:
 * so is a quotation right before it.
 */
function regionBefore(scene: Scene, at: number, sentence: Sentence, clausal: boolean, quoted: boolean): Region | null {
  const comma = isComma(scene, at - 1) || (isQuoteMark(scene, at - 1) && !isShortQuote(scene, at - 1))
  let from = sentence.from
  if (quoted && (isQuoteMark(scene, at - 1) || isQuoteMark(scene, at - 2))) {
    const quote = scene.inside(at - 1) ?? scene.inside(at - 2)
    if (quote !== null && isSaid(scene, quote, sentence.from))
      return { from: quote.open + 1, to: quote.close, start: scene.tokens[quote.open + 1]?.start ?? 0 }
  }
  if (!comma) {
    for (let back = at - 1; back > Math.max(sentence.from, at - 30); back--) {
      const word = scene.words[back]
      const relative = clausal && word?.relative === true
      if (!relative && (!isJoined(scene, back) || !(isFiniteVerb(scene, back) || word?.pronoun))) continue
      from = relative ? back + 1 : back
      break
    }
  }
  if (from === sentence.from) from = afterDateline(scene, from, at)
  while (from < at && (isComma(scene, from) || isStop(scene, from))) from++
  if (at - from < 2) return null
  return { from, to: at, start: unjoinedStart(scene, from) }
}

function isShortQuote(scene: Scene, at: number): boolean {
  const quote = scene.inside(at)
  return quote !== null && isTerm(quote)
}

/** «في غضون «أيام»، وفق فلان», ««كذا» و«كذا»، وفق فلان»: a word or two in marks, or the last of a list, are not all that is said. */
function isSaid(scene: Scene, quote: QuotedTokens, start: number): boolean {
  const { open } = quote
  if (open <= start || isColon(scene, open - 1)) return true
  return !isTerm(quote) && !scene.grammar.conjunctions.has(scene.tokens[open - 1]?.form ?? '')
}

const DATELINE = 14

/** «المدينة، البلد (الوكالة) -- …»: where and by whom a report was sent is no content. */
function afterDateline(scene: Scene, from: number, to: number): number {
  for (let at = from + 1; at < Math.min(to, from + DATELINE); at++) {
    if (!isDash(scene, at) || scene.tokens[at - 1]?.form !== ')') continue
    while (isDash(scene, at)) at++
    return at
  }
  return from
}

/** Where a word begins without the و or ف that joins it. */
function unjoinedStart(scene: Scene, at: number): number {
  const analysis = best(scene, at)
  const token = scene.tokens[at] as Token
  if (analysis === null) return token.start
  return wordSpan(scene.document, token, { ...analysis, proclitic: conjunctionLength(scene, at) }).start
}

const conjunctionLength = (scene: Scene, at: number): number => {
  const analysis = best(scene, at)
  const first = analysis?.proclitics[0]
  return first !== undefined && scene.grammar.conjunctions.has(first) ? first.length : 0
}
