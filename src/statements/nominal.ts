import { nameSpan } from '../annotation/document.ts'
import type { Analysis, Token } from '../annotation/token.ts'
import { foldWord } from '../text/fold.ts'
import type { Span } from '../text/span.ts'
import { nameBehindClause } from './clause-name.ts'
import type { HeadKind } from './grammar.ts'
import { holderBehind } from './holder.ts'
import { INNER, isKin, isSpokenFor } from './inner-name.ts'
import { apposedName, honouredName, nameRun, trailingName } from './name-shape.ts'
import { extend } from './phrase-steps.ts'
import { best, inName, isComma, isJoined, isSoundPlural, nameAt, ownClitic, phraseAt, type Scene } from './scene.ts'
import { isDefinite } from './speaker.ts'

/** A noun phrase that may speak: «المتحدث باسم الوزارة كريم صالح», «مصدر أمني في المدينة». */
export interface Nominal {
  readonly from: number
  readonly to: number
  /** `surname`: a word that speaks only where somebody of that surname spoke before. */
  readonly kind: HeadKind | 'name' | 'surname' | 'other'
  /** The mention that names the speaker, or -1. */
  readonly mention: number
  /** A name that the names engine did not give, by its shape; null where there is none. */
  readonly run: Span | null
  /** The whole phrase without a joining و and without clitics at its start. */
  readonly span: Span
  /** The party that an adjective stands for: روسيا in الاتهامات الروسية. */
  readonly party?: string
  /** The common noun that takes up one named unnamed before and now names him: متحدث in «المتحدث فلان». */
  readonly title: string | null
  /** A second speaker joined by و. */
  readonly also: Nominal | null
}

const LONGEST = 24
/** Readings of one form that its surroundings do not tell apart differ by less. */
const TIE = 0.3

/** The head's kind; of أحد الشهود that of the noun behind the quantifier. */
function kindOf(scene: Scene, at: number): Nominal['kind'] {
  const word = scene.words[at]
  if (word?.pronoun && quantifies(scene, at))
    return scene.words[at + 1]?.head === 'organisation' ? 'organisation' : 'anonymous'
  const chief = chiefOf(scene, at)
  if (chief !== null) return chief
  // «العديد من القضايا» are no people.
  if (scene.grammar.amounts.has(best(scene, at)?.lemma ?? '') && !isOfPeople(scene, at + 1)) return 'other'
  if (isCrowd(scene, at)) return 'anonymous'
  return word?.head ?? (isSoundPlural(scene, at) ? 'anonymous' : 'other')
}

/** كبير المفاوضين, كبار المسؤولين, معظم الدول: the kind is that of those among whom they are the chief or the most. */
function chiefOf(scene: Scene, at: number): HeadKind | null {
  const head = best(scene, at)
  if (head === null || head.article || !scene.grammar.chiefs.has(head.lemma)) return null
  const among = scene.words[at + 1]?.head ?? null
  // «كبير مستشاري الرئيس»: they may be somebody's.
  const definite = best(scene, at + 1)?.article === true || (isPlural(scene, at + 1) && isDefinite(scene, at + 1))
  return definite && ownClitic(scene, at + 1) === null ? among : null
}

const isPlural = (scene: Scene, at: number): boolean =>
  best(scene, at)?.pos === 'noun' && best(scene, at)?.features.number === 3

/** المئات, آلاف السكان, عشرات من الأهالي: so many people, by a round number in the plural. */
function isCrowd(scene: Scene, at: number): boolean {
  const number = best(scene, at)
  if (number === null || !scene.grammar.round.has(number.lemma) || number.features.number !== 3) return false
  if (number.article || isOfPeople(scene, at + 1)) return true
  return scene.words[at + 1]?.head != null && ownClitic(scene, at + 1) === null
}

const AMOUNT_WITHIN = 4

/** من and a noun that can speak, right behind or behind an adjective: عدد كبير من السكان. */
function isOfPeople(scene: Scene, from: number): boolean {
  for (let at = from; at < from + AMOUNT_WITHIN; at++) {
    const word = scene.words[at]
    if (word?.preposition) return scene.words[at + 1]?.head != null || inName(scene, at + 1)
    if (best(scene, at)?.pos !== 'adjective') return word?.head != null
  }
  return false
}

/** The noun phrase that begins at `from`, or null where none does. Reads no further than `limit`. */
export function nominalAt(
  scene: Scene,
  from: number,
  limit: number,
  closing: readonly string[] = [],
  depth = 4,
): Nominal | null {
  const { tokens, mentionAt, mentionTo, names } = scene
  const head = best(scene, from)
  if (from >= limit || head === null) return null
  // «ذات المصادر»: the noun behind says who.
  if (
    scene.grammar.same.has(head.lemma) &&
    best(scene, from + 1)?.article === true &&
    ownClitic(scene, from) === null
  ) {
    return nominalAt(scene, from + 1, limit, closing, depth)
  }
  let mention = -1
  let named = false
  let inner = false
  let to = from + 1
  const first = mentionAt[from] as number
  if (first >= 0) {
    mention = first
    to = Math.min(mentionTo[first] as number, limit)
    named = names.mentions[first]?.kind === 'person'
  } else if (!canHead(scene, from, head)) return null
  if (first >= 0 && ownClitic(scene, from) !== null) return null
  const kind: Nominal['kind'] = first >= 0 ? 'name' : kindOf(scene, from)
  const open = kind !== 'name'
  const last = Math.min(limit, from + LONGEST)
  while (to < last && !named) {
    const next = extend(scene, { at: to, from, last, kind, open, closing })
    if (next === null) break
    inner ||= next.person === INNER
    if (next.person >= 0) {
      mention = next.person
      named = true
    }
    to = next.to
  }
  const clause = named || kind !== 'person' ? -1 : nameBehindClause(scene, from, to, last)
  if (clause >= 0) {
    mention = clause
    named = true
    to = mentionTo[clause] as number
  }
  // «مساعدو الرئيس فلان» are not he; «وزيرا الخارجية الروسي فلان والتركي فلان» are the two.
  const others = named && first < 0 && isMany(head) ? holderAfter(scene, to, last) : null
  if (named && first < 0 && isMany(head) && others === null) {
    mention = -1
    inner = true
  }
  inner ||= mention < 0 && isSpokenFor(scene, to, from)
  let unlisted =
    mention < 0 && !inner && (kind === 'person' || kind === 'other')
      ? unlistedName(scene, from, to, limit, closing)
      : null
  if (unlisted !== null) to = unlisted.to
  const office = !named && unlisted === null && (kind === 'person' || kind === 'anonymous')
  const holder = office ? holderBehind(scene, from, to, limit, closing) : null
  if (holder !== null) {
    mention = holder.mention
    named = mention >= 0
    to = holder.to
    unlisted = holder.run === null ? null : { span: spanOf(scene, holder.run.from, holder.run.to), to }
  }
  const own = first >= 0 ? names.mentions[first]?.span[0] : undefined
  const start = own ?? nameSpan(scene.document, tokens[from] as Token, head).start
  const end = endOf(scene, to - 1)
  const also = others ?? (depth > 0 ? alsoAt(scene, to, limit, closing, depth - 1) : null)
  return {
    from,
    to: also?.to ?? to,
    kind,
    mention,
    run:
      unlisted?.span ??
      (mention < 0 && !inner && (kind === 'person' || kind === 'other')
        ? nameRun(scene, kind === 'other' ? from - 1 : from, to)
        : null),
    span: { start, end },
    title:
      named &&
      kind === 'person' &&
      isNext(scene, from, mention) &&
      head.article &&
      scene.grammar.generic.has(head.lemma)
        ? head.lemma
        : null,
    also,
  }
}

/** Of several men or two: وزراء, الرئيسان, مساعدو. */
const isMany = ({ pos, features: { number } }: Analysis): boolean => pos === 'noun' && (number === 2 || number === 3)

/** «… والتركي فلان والإيراني فلان»: the next who shares the office, by his people or by name alone. */
function holderAfter(scene: Scene, at: number, last: number): Nominal | null {
  if (at >= last || !isJoined(scene, at)) return null
  const from = !inName(scene, at) && best(scene, at)?.pos === 'adjective' ? at + 1 : at
  const mention = scene.mentionAt[from] ?? -1
  const named = scene.names.mentions[mention]
  if (named?.kind !== 'person') return null
  const to = scene.mentionTo[mention] as number
  const span = { start: named.span[0], end: named.span[1] }
  return { from, to, kind: 'name', mention, run: null, span, title: null, also: holderAfter(scene, to, last) }
}

/** «المتحدث فلان», «المتحدث الرسمي فلان»: the name follows its noun at once. */
const isNext = (scene: Scene, from: number, mention: number): boolean =>
  mention >= 0 && (scene.mentionAt[from + 1] === mention || scene.mentionAt[from + 2] === mention)

/** A name that no list has, between commas after the phrase or behind an honorific in it. */
function unlistedName(
  scene: Scene,
  from: number,
  to: number,
  limit: number,
  closing: readonly string[],
): { span: Span; to: number } | null {
  const office = scene.words[from]?.head === 'person' || chiefOf(scene, from) === 'person'
  const apposed = office && !isKin(scene, from) ? apposedName(scene, to, limit) : 0
  const name =
    apposed > 0
      ? { from: to + 1, to: to + 1 + apposed }
      : (honouredName(scene, from, to, limit, closing) ?? trailingName(scene, from, to, limit, closing))
  if (name === null) return null
  return { span: spanOf(scene, name.from, name.to), to: Math.max(to, name.to) }
}

const spanOf = ({ tokens }: Scene, from: number, to: number): Span => ({
  start: (tokens[from] as Token).start,
  end: (tokens[to - 1] as Token).end,
})

const endOf = (scene: Scene, at: number): number => {
  const token = scene.tokens[at] as Token
  const mention = scene.mentionAt[at] as number
  return mention >= 0 ? Math.min(token.end, scene.names.mentions[mention]?.span[1] ?? token.end) : token.end
}

function canHead(scene: Scene, at: number, { pos, features }: Analysis): boolean {
  if (ownClitic(scene, at) !== null) return false
  const word = scene.words[at]
  if (word?.that || word?.be || word?.relative || (word?.time && !word.pronoun)) return false
  if (pos === 'particle') return word?.pronoun === true && quantifies(scene, at)
  if (pos === 'verb') return false
  // «غير أن مصدرا …», «لكن مصدرا …»: after أن and its sisters the subject is accusative; elsewhere the form is an
  // object or an adverb.
  return (
    features.accusative !== true || scene.words[at - 1]?.that != null || phraseAt(scene, at - 1, 'contrast')?.to === at
  )
}

/** أحد الشهود, بعض السكان: a quantifier before a noun that can speak. */
function quantifies(scene: Scene, at: number): boolean {
  const head = scene.words[at + 1]?.head
  // السوريين is an adjective by its form, and شهود a verbal noun as well as the plural of شاهد.
  const people = scene.tokens[at + 1]?.analyses.some(
    ({ pos, score, features: { form, number } }) =>
      score >= (best(scene, at + 1)?.score ?? 0) - TIE &&
      ((pos === 'noun' && form !== 'masdar') || (pos === 'adjective' && number !== 1)),
  )
  return head !== null && head !== undefined && ownClitic(scene, at + 1) === null && people === true
}

/** The second of two who speak together: «روسيا وإيران», «مصادر طبية ووزارة الصحة». */
function alsoAt(scene: Scene, from: number, limit: number, closing: readonly string[], depth: number): Nominal | null {
  // «جبهة كذا، وحركة كذا»: across a comma only a name.
  const at = isComma(scene, from) && inName(scene, from + 1) ? from + 1 : from
  const analysis = best(scene, at)
  const joins = analysis !== null && isJoined(scene, at) && ownClitic(scene, at) === null
  if (!joins || at >= limit || analysis.pos === 'verb') return null
  const kind = scene.words[at]?.head
  const named = nameAt(scene, at)
  if (named === undefined && !kind) return null
  // «في المدينة والبلدة»: a place that is no state speaks with nobody.
  if (named?.kind === 'place' && !kind && !scene.grammar.countries.has(foldWord(named.name))) return null
  return nominalAt(scene, at, limit, closing, depth)
}
