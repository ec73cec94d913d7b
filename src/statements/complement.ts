import { nameSpan } from '../annotation/document.ts'
import type { Token } from '../annotation/token.ts'
import { anonymityAt, wishes } from './anonymity.ts'
import type { Complement, CueVerb } from './grammar.ts'
import { nominalAt } from './nominal.ts'
import { relayAt } from './relays.ts'
import {
  afterBracket,
  best,
  isColon,
  isComma,
  isDash,
  isFiniteVerb,
  isJoined,
  isQuoteMark,
  isStop,
  ownClitic,
  phraseAt,
  type QuotedTokens,
  type Scene,
  withClitic,
} from './scene.ts'

export type Kind = 'that' | 'quote' | 'object' | 'preposition'

/** Where a content begins. */
export interface Opening {
  readonly kind: Kind
  /** First token of the content. */
  readonly at: number
  /** Original offset where it begins: inside a word that carries a clitic. */
  readonly start: number
  readonly quote: QuotedTokens | null
  /** A quotation mark that nothing closes. */
  readonly unclosed: boolean
}

const LOOK_AHEAD = 48
/** A bare noun this far before a complementizer has a clause of its own before it: «نفت … مقتل …، بعد إعلان … أن». */
const CONSTRUCT = 4
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
  const allows = (kind: 'that' | 'quote' | 'object'): boolean => complements.includes(kind)
  const prepositions = prepositionsOf(complements)
  const last = Math.min(limit, from + LOOK_AHEAD)
  let asideVerb = false
  let hung = false
  let described = false
  let parted = false
  let object: Opening | null = null
  for (let at = from; at < last; at++) {
    const word = scene.words[at]
    const token = scene.tokens[at] as Token
    const bracket = afterBracket(scene, at)
    if (bracket > at) {
      at = bracket - 1
      continue
    }
    if (word?.that) {
      if (!takesThat(scene, at, allows('that'), prepositions, at === from)) return object
      if (described && scene.words[at - 1]?.preposition) return null
      if (object !== null && !parted && at - object.at > CONSTRUCT && isContent(scene, object.at)) return object
      return bracketed(scene, at + 1, limit) ?? opening('that', at + 1, scene)
    }
    const quote = scene.quotes.get(at)
    if (quote !== undefined) {
      if (
        quote.name ||
        isAddressed(scene, at) ||
        (quote.close - quote.open <= 4 && furtherOpening(scene, quote.close + 1, last, complements))
      ) {
        at = quote.close
        continue
      }
      if (object !== null && best(scene, object.at)?.article === false) return object
      return allows('quote') || object !== null ? quoted(scene, quote) : null
    }
    if (isQuoteMark(scene, at) && scene.inside(at) === null && allows('quote') && at + 1 < scene.tokens.length) {
      // «لـ»المدينة» إن»: marks of the wrong kind round the name of whom one told.
      const close = isAddress(scene, at) ? strayMark(scene, at + 1, last) : null
      if (close !== null) {
        at = close
        continue
      }
      return { ...opening('quote', at + 1, scene), unclosed: true }
    }
    if (isColon(scene, at)) {
      if (!allows('quote') && !allows('that')) return object
      const next = scene.quotes.get(at + 1)
      if (next !== undefined && !next.name) return quoted(scene, next)
      const from = scene.words[at + 1]?.that?.enclitic === '' ? at + 2 : at + 1
      return from < limit ? opening('quote', from, scene) : null
    }
    if (isComma(scene, at)) {
      asideVerb = false
      hung = false
      parted ||= object === null
    }
    if (isStop(scene, at) || isComma(scene, at) || isDash(scene, at) || token.kind !== 'word') continue
    if (word === undefined) continue
    const wish = word.asks && wishes(scene, at) ? anonymityAt(scene, at, last) : null
    if (wish !== null) {
      while (at + 1 < last && (scene.tokens[at + 1] as Token).end <= wish.end) at++
      continue
    }
    // «وأكدت الوزارة وفقا لوكالة كذا في بيان وقوف …»: the relay is named between.
    const source = word.phrases.length > 0 ? phraseAt(scene, at, 'source') : null
    const passing = source?.phrase.source?.follows === 'source' ? relayAt(scene, source.to, last) : null
    if (passing !== null) {
      at = passing.to - 1
      continue
    }
    // «أعلن فلان زعيم التنظيم عن …»: a title after a name belongs to it.
    if (at === from && isTitle(scene, at) && isPerson(scene, at - 1)) {
      at = Math.max(at, (nominalAt(scene, at, last, prepositions)?.to ?? at) - 1)
      continue
    }
    const relay = word.head === 'relay' || word.relay ? relayAt(scene, at, last) : null
    if (relay !== null && at > from) {
      at = relay.to - 1
      continue
    }
    const prepositional = described ? null : prepositionalAt(scene, at, limit, prepositions)
    if (prepositional !== null) return object !== null && at - object.at > 2 ? object : prepositional
    if (isFiniteVerb(scene, at)) {
      const describes = indefinite && object === null && at < from + DESCRIBED_WITHIN && !isJoined(scene, at)
      if (describes) {
        asideVerb = true
        described = true
      } else if (asideVerb && says(scene, at, complements)) return object
      else if (!asideVerb && !scene.grammar.naming.has(best(scene, at)?.lemma ?? '')) return object
      continue
    }
    if (word.participle && !asideVerb && at > from && !isOwnNoun(scene, at)) return object
    if (
      object === null &&
      allows('object') &&
      (!asideVerb || (!hung && endsAside(scene, at))) &&
      word.preposition === null &&
      canBeObject(scene, at, from)
    ) {
      const counted = at > from && scene.tokens[at - 1]?.kind === 'number'
      object = opening('object', counted ? at - 1 : at, scene)
      // «مسؤوليتهم عن الهجوم»: a thing of the speaker's own keeps the preposition behind it.
      if (isVerbal(scene, at) || prefersObject || (best(scene, at)?.suffix ?? 0) > 0) return object
      continue
    }
    if (word.relative || word.occasion) asideVerb = true
    hung ||= word.relative
    if (object !== null && at - object.at > NEAR) return object
  }
  return object
}

/** «في بيان قال فيه إن»: what follows belongs to the verb of saying nearest to it. */
const says = (scene: Scene, at: number, complements: readonly Complement[]): boolean =>
  complements.includes('that') &&
  (scene.words[at + 1]?.that != null || scene.words[at + 2]?.that != null) &&
  scene.words[at]?.verbs.some(({ cue }) => cue.uses.has('saying') && prepositionsOf(cue.complements).length === 0) ===
    true

/** «، ومقره لندن،»: written as the participle مقرة is, but joined: an insertion rather than what is said besides. */
const isOwnNoun = (scene: Scene, at: number): boolean =>
  isJoined(scene, at) && scene.words[at]?.participle?.analysis.features.accusative !== true

/** A bare common noun that names no one who could be addressed. */
const isContent = (scene: Scene, at: number): boolean => {
  const analysis = best(scene, at)
  return analysis?.pos === 'noun' && !analysis.article && scene.words[at]?.head === null && mentionless(scene, at)
}

/** «في بيان أمس رفض …»: a verbal noun that the word before it cannot take to itself ends what says where and when. */
const endsAside = (scene: Scene, at: number): boolean => {
  const before = best(scene, at - 1)
  if (!isVerbal(scene, at) || scene.words[at]?.occasion || before === null) return false
  const complete = before.article || before.suffix > 0 || before.pos === 'adjective' || !mentionless(scene, at - 1)
  return scene.words[at - 1]?.time === true || complete
}

const mentionless = (scene: Scene, at: number): boolean => (scene.mentionAt[at] as number) < 0

/** قال لـ«الساحل»: a short quotation right after the preposition of address names whom one told. */
const isAddressed = (scene: Scene, at: number): boolean =>
  isAddress(scene, at) && (scene.quotes.get(at)?.close ?? at + 9) - at <= 4

const isAddress = (scene: Scene, at: number): boolean => scene.grammar.addressing.has(scene.tokens[at - 1]?.form ?? '')

/** A quotation mark within the next few tokens, whether it belongs to a quotation or not. */
function strayMark(scene: Scene, from: number, last: number): number | null {
  for (let at = from; at < Math.min(last, from + 4); at++) if (isQuoteMark(scene, at)) return at
  return null
}

const known = new WeakMap<readonly Complement[], readonly string[]>()

/** The prepositions among what a cue takes. */
export function prepositionsOf(complements: readonly Complement[]): readonly string[] {
  let prepositions = known.get(complements)
  if (prepositions === undefined) {
    prepositions = complements.flatMap((complement) => (typeof complement === 'string' ? [] : [complement.preposition]))
    known.set(complements, prepositions)
  }
  return prepositions
}

const opening = (kind: Kind, at: number, { tokens }: Scene): Opening => ({
  kind,
  at,
  start: tokens[at]?.start ?? 0,
  quote: null,
  unclosed: false,
})

const quoted = (scene: Scene, quote: QuotedTokens): Opening => {
  // «إن …» inside the marks: the complementizer is no part of what was said.
  const that = scene.words[quote.open + 1]?.that
  const at = quote.open + (that && that.enclitic === '' && quote.close - quote.open > 3 ? 2 : 1)
  return { ...opening('quote', at, scene), quote }
}

/** A quotation that follows a complementizer at once: إن «…». */
function bracketed(scene: Scene, at: number, limit: number): Opening | null {
  const quote = at < limit ? scene.quotes.get(at) : undefined
  return quote === undefined || quote.name ? null : quoted(scene, quote)
}

function takesThat(
  scene: Scene,
  at: number,
  allowed: boolean,
  prepositions: readonly string[],
  first: boolean,
): boolean {
  const before = scene.words[at - 1]
  const clitic = scene.words[at]?.that?.proclitics.find((proclitic) => !scene.grammar.conjunctions.has(proclitic))
  // بأن, but not كأن.
  if (clitic !== undefined) return (allowed && clitic === scene.grammar.by) || prepositions.includes(clitic)
  // Right behind the cue: بين أن is no preposition's.
  const preposition = first ? null : before?.preposition
  if (preposition) return prepositions.includes(preposition) || (allowed && scene.grammar.within.has(preposition))
  return before?.bare ? false : allowed
}

/** True where the cue's content comes only after a short quotation, which then names something. */
function furtherOpening(scene: Scene, from: number, last: number, complements: readonly Complement[]): boolean {
  for (let at = from; at < Math.min(last, from + NEAR); at++) {
    if (isStop(scene, at) || isFiniteVerb(scene, at)) return false
    if (scene.words[at]?.that && complements.includes('that')) return true
    const quote = scene.quotes.get(at)
    if (quote !== undefined && !quote.name && complements.includes('quote')) return true
  }
  return false
}

function prepositionalAt(scene: Scene, at: number, limit: number, prepositions: readonly string[]): Opening | null {
  if (prepositions.length === 0 || at + 1 > limit) return null
  const word = scene.words[at]
  if (word?.preposition && prepositions.includes(word.preposition)) {
    const next = scene.words[at + 1]
    // إلى leads to what is said, also where that is an occasion: أشار إلى مقابلة.
    const occasion = next?.occasion && !scene.grammar.addressing.has(word.preposition)
    if (at + 1 >= limit || next?.that || occasion || next?.time) return null
    return bracketed(scene, at + 1, limit) ?? opening('preposition', at + 1, scene)
  }
  const clitic = prepositions.find(
    (preposition) =>
      preposition.length === 1 && (ownClitic(scene, at) === preposition || hides(scene, at, preposition)),
  )
  if (clitic === undefined || word?.time || word?.that) return null
  if (word?.occasion && (clitic !== scene.grammar.by || saysHow(scene, at))) return null
  if (standsLater(scene, at + 1, limit, prepositions)) return null
  if (isLeading(scene, at) && standsLater(scene, at + 1, limit, [clitic], true)) return null
  const analysis = withClitic(scene, at, clitic)
  if (analysis === null || scene.grammar.behalf.has(analysis.lemma)) return null
  // عدم heads a noun phrase, whatever it counts as.
  if (analysis.pos === 'particle' && !analysis.lexeme?.tags.has('neg')) return null
  const start = nameSpan(scene.document, scene.tokens[at] as Token, analysis).start
  return { ...opening('preposition', at, scene), start }
}

/** «يدعو البيان الختامي للقمة إلى …»: a preposition that stands by itself, where the verb takes one, opens the content. */
function standsLater(
  scene: Scene,
  from: number,
  limit: number,
  prepositions: readonly string[],
  written = false,
): boolean {
  if (!written && !prepositions.some((preposition) => preposition.length > 1)) return false
  for (let at = from; at < Math.min(limit, from + NEAR); at++) {
    if (isComma(scene, at) || isStop(scene, at) || scene.inside(at) !== null || isFiniteVerb(scene, at)) return false
    if (prepositions.includes(scene.words[at]?.preposition ?? '')) return true
    if (written && prepositions.includes(ownClitic(scene, at) ?? '')) return true
  }
  return false
}

/** بدوره, بشدة, بأشد العبارات; but «مشيدا بالدور», «بدور القوات». */
const saysHow = (scene: Scene, at: number): boolean => {
  const analysis = best(scene, at)
  return analysis === null || analysis.suffix > 0 || (!analysis.article && scene.grammar.manner.has(analysis.lemma))
}

/** «ائتلاف كذا بزعامة فلان»: who leads a body is no content, where the verb's preposition comes again. */
const isLeading = (scene: Scene, at: number): boolean => scene.grammar.leading.has(best(scene, at)?.lemma ?? '')

/** «مشيدا بحضور الأمير»: a compound preposition whose first letter the verb takes. */
const hides = (scene: Scene, at: number, preposition: string): boolean => {
  const analysis = best(scene, at)
  if (analysis?.pos !== 'particle' || !analysis.lexeme?.tags.has('prep') || analysis.suffix > 0) return false
  return analysis.stem.length > 3 && analysis.stem.startsWith(preposition)
}

function canBeObject(scene: Scene, at: number, from: number): boolean {
  const analysis = best(scene, at)
  const word = scene.words[at]
  if (analysis === null || word === undefined || word.time || word.participle) return false
  if (analysis.pos === 'verb' || (analysis.pos === 'particle' && !isWhat(scene, at))) return false
  if (analysis.pos === 'adjective' && analysis.article) return false
  if (ownClitic(scene, at) !== null || analysis.proclitics.length > 0) return false
  // «طلب من الأردن استقبال …»: who is asked is no content.
  if (scene.words[at - 1]?.preposition) return false
  if (at === from || isVerbal(scene, at) || !isComma(scene, at - 1)) return true
  // «أعلن القائد فلان، مقتل …»: right after the subject's comma; a person or a body there is an apposition.
  if (word.head !== null || analysis.article || (scene.mentionAt[at] as number) >= 0) return false
  for (let back = from; back < at; back++) if (!isComma(scene, back) && !scene.words[back]?.time) return false
  return true
}

/** «واصفا ما حدث ب…»: ما and its verb are a noun. */
const isWhat = (scene: Scene, at: number): boolean =>
  best(scene, at)?.lexeme?.tags.has('rel') === true &&
  best(scene, at)?.lexeme?.tags.has('neg') === true &&
  scene.words[at - 1]?.participle != null &&
  isFiniteVerb(scene, at + 1)

const isPerson = (scene: Scene, at: number): boolean =>
  scene.names.mentions[scene.mentionAt[at] ?? -1]?.kind === 'person'

/** A noun of people, unless it is a verbal noun and only by its letters one of them as well (إجراء). */
const isTitle = (scene: Scene, at: number): boolean => {
  const tags = best(scene, at)?.lexeme?.tags
  if (scene.words[at]?.head !== 'person') return false
  return tags?.has('title') === true || tags?.has('person') === true || !isVerbal(scene, at)
}

/** A verbal noun or an attitude: تأييد, إرجاء. */
const isVerbal = (scene: Scene, at: number): boolean => {
  const analysis = best(scene, at)
  return analysis !== null && (analysis.features.form === 'masdar' || scene.grammar.attitudes.has(analysis.lemma))
}

const NEEDED_WITHIN = 10

/** «وجه اتهامات»: one of the nouns follows without which a verb of other senses does not report. */
export function hasNeeded(scene: Scene, cue: CueVerb, at: number, limit: number): boolean {
  if (cue.needs.size === 0) return true
  for (let to = at + 1; to < Math.min(limit, at + NEEDED_WITHIN); to++) {
    if (scene.tokens[to]?.analyses.some(({ lemma }) => cue.needs.has(lemma))) return true
  }
  return false
}
