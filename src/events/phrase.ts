import { nameSpan } from '../annotation/document.ts'
import type { MentionKind, Offsets } from '../annotation/reading.ts'
import type { Analysis, Token } from '../annotation/token.ts'
import { goesBackTo, isAttributeOf } from './agreement.ts'
import { bearerAt } from './bearer.ts'
import { IS } from './facts.ts'
import { nameHere, spelled } from './names.ts'
import {
  arePeople,
  bearsName,
  continues,
  held,
  isAccusative,
  isAdjective,
  isBound,
  isContent,
  isForce,
  isNamedPlace,
  isOffice,
  isPartitive,
  isTheirs,
  nominal,
  note,
  pastQuotes,
  standsApart,
} from './noun.ts'
import { best, isOne, mentionFrom, mentionTo, type Officer, type Scene } from './scene.ts'

/** A noun phrase as a party or a place: the name that stands in it, or its own words. */
export interface Phrase {
  readonly from: number
  readonly to: number
  readonly span: Offsets
  readonly name: string
  readonly kind: MentionKind | null
  /** Analysis of its first word; null for a name. */
  readonly head: Analysis | null
  /** Its words name somebody who can act: a person, a body, a force. */
  readonly actor: boolean
  /** What the nationalities in it stand for: روسيا in قاعدة روسية. */
  readonly nations: readonly string[]
}

/** The phrase with other properties. Written out, since a spread makes objects of another shape. */
export const phraseWith = (phrase: Phrase, own: Partial<Phrase>): Phrase => ({
  from: own.from ?? phrase.from,
  to: own.to ?? phrase.to,
  span: phrase.span,
  name: own.name ?? phrase.name,
  kind: own.kind ?? phrase.kind,
  head: phrase.head,
  actor: own.actor ?? phrase.actor,
  nations: own.nations ?? phrase.nations,
})

const LONGEST = 8
const actors = ['person', 'title', 'group', 'relation', 'nationality']

/** The noun phrase that begins at a token, inside `[at, end)`; null where none does. */
export function phraseAt(scene: Scene, from: number, end: number): Phrase | null {
  const quoted = pastQuotes(scene, from)
  const at = isOne(scene, quoted, IS.demonstratives) ? quoted + 1 : quoted
  if (at >= end) return null
  const named = mentionFrom(scene, at)
  if (named !== null) {
    return {
      from: at,
      to: named.kind === 'person' ? mentionTo(scene, at) : pastAttributes(scene, at, mentionTo(scene, at), end),
      span: named.span,
      name: nameHere(scene, named),
      kind: named.kind,
      head: null,
      actor: named.kind !== 'place',
      nations: [],
    }
  }
  if (leadsToWhole(scene, at)) {
    const first = phraseAt(scene, at + (isPartitive(scene, at + 1) ? 2 : 1), end)
    return first === null ? null : phraseWith(first, { from: at })
  }
  const officer = scene.offices.get(at)
  if (officer !== undefined && officer.to <= end && isOfficeAt(scene, at)) return officerAt(scene, at, end, officer)
  const counted = scene.quantity[at] ?? -1
  if (counted >= 0) return countedPhrase(scene, at, end, counted)
  if ((scene.time[at] ?? -1) >= 0) return null
  const head = nominal(scene, at)
  return head === null ? null : (wholeOf(scene, at, end, head) ?? described(scene, at, end, head))
}

/** «تنظيم "داعش" الإرهابي», «ميليشيات الحوثي الانقلابية»: past what is said of a body or place behind its name. */
function pastAttributes(scene: Scene, name: number, from: number, end: number): number {
  const head = best(scene, name)
  let to = from
  while (to < end) {
    const at = pastQuotes(scene, to)
    const word = best(scene, at)
    if (at >= end || word === null || !word.article || word.proclitics.length + word.suffix > 0) return to
    const { backing, affiliated, situated, known } = scene.grammar
    if ([backing, affiliated, situated, known].some((leading) => leading.has(word.lemma))) return to
    const somebody = word.pos === 'noun' && !(head !== null && goesBackTo(head, word.features.gender))
    if (somebody || !isAdjective(scene, at) || (word.features.number ?? 1) !== 1) return to
    // «الحكومة المعترف بها»
    const complement = best(scene, at + 1)
    if (complement?.pos === 'particle' && complement.suffix > 0) return to
    // «اعتقلت الشرطة العسكرية الإرهابي سامي نادر»
    if (scene.mention[at] !== -1 || scene.time[at] !== -1 || mentionFrom(scene, at + 1)?.kind === 'person') return to
    to = at + 1
  }
  return to
}

/** «كل من الوزير ونائبه», «آخر معاقل التنظيم», «عدة مسلحين»: a particle that picks from the phrase behind it. */
function leadsToWhole(scene: Scene, at: number): boolean {
  const { parts, singling, series } = scene.grammar
  const word = best(scene, at)
  if (word?.pos !== 'particle' || word.proclitics.length > 0 || scene.quantity[at] !== -1) return false
  const several = series.has(word.lemma)
  if (!several && !parts.has(word.lemma)) return false
  const next = best(scene, at + 1)
  const bare = next?.pos === 'noun' && next.proclitics.length === 0 && !next.article && scene.time[at + 1] === -1
  // «سيطروا على عدة مناطق»: not told which.
  if (several) return bare && !isOne(scene, at + 1, IS.site)
  return isPartitive(scene, at + 1) || (bare && singling.has(word.lemma))
}

const isOfficeAt = (scene: Scene, at: number): boolean => {
  const head = nominal(scene, at)
  return head !== null && !head.article && head.lexeme?.tags.has('person') === true && (head.features.number ?? 1) === 1
}

/** «وزير الدفاع في حكومة الوفاق، سامي نادر»: who holds the office, with his name where it follows. */
function officerAt(scene: Scene, at: number, end: number, { name, to }: Officer): Phrase {
  const after = isOne(scene, to, IS.comma) ? to + 1 : to
  const named = after < end ? mentionFrom(scene, after) : null
  const last = named?.kind === 'person' && named.name === name ? mentionTo(scene, after) : to
  const span: Offsets =
    named?.name === name ? named.span : [(scene.tokens[at] as Token).start, (scene.tokens[to - 1] as Token).end]
  return { from: at, to: last, span, name, kind: 'person', head: null, actor: true, nations: [] }
}

/** «معظم قيادات الحركة», «عدد من المدنيين», «سبعة عناصر من الفرقة»: the party is what they are part of. */
function wholeOf(scene: Scene, at: number, end: number, head: Analysis): Phrase | null {
  const { grammar } = scene
  const part = grammar.parts.has(head.lemma)
  // «الكثير من المدنيين»
  if (head.suffix > 0 || (head.article && !(part && isPartitive(scene, at + 1)))) return null
  if (!part && !grammar.members.has(head.lemma)) return null
  let next = at + 1
  while (next < end && best(scene, next)?.pos === 'adjective' && !best(scene, next)?.proclitics.length) next++
  // «عدد كبير من المدنيين», and not «معظم كبار القادة»
  if (part && !isPartitive(scene, next)) next = at + 1
  const led = isPartitive(scene, next) || (!part && best(scene, next)?.lemma === grammar.within)
  if (!led && (!part || best(scene, next)?.proclitics.length !== 0)) return null
  const whole = phraseAt(scene, led ? next + 1 : next, end)
  // «تطهير كامل المدينة»; but «عدد من المدن» is some of them.
  if (whole === null || (whole.kind === 'place' && led)) return null
  return part || whole.kind === 'organisation' || !whole.head || whole.actor ? phraseWith(whole, { from: at }) : null
}

/** «30 شخصا»: the counted noun is the phrase. */
function countedPhrase(scene: Scene, at: number, end: number, index: number): Phrase | null {
  let last = at
  while (last + 1 < end && scene.quantity[last + 1] === index) last++
  // «61 متظاهرا على الأقل»
  const past = last + 1
  if (last - 2 >= at && best(scene, last - 1)?.lemma === scene.grammar.upon) last -= 2
  const head = nominal(scene, last)
  const first = nominal(scene, at)
  // «جنودها الثلاثة»
  if (last > at && first?.lexeme?.tags.has('counted') && head?.lexeme?.tags.has('number')) {
    const people = described(scene, at, end, first)
    return phraseWith(people, { to: Math.max(people.to, last + 1) })
  }
  if (head === null || head.lexeme?.tags.has('number')) {
    const whole = isPartitive(scene, last + 1) ? phraseAt(scene, last + 2, end) : null
    if (whole !== null && whole.kind !== 'place') return phraseWith(whole, { from: at })
    return null
  }
  const body = past > last + 1 && isPartitive(scene, past) ? phraseAt(scene, past + 1, end) : null
  if (body?.kind === 'organisation' && scene.grammar.members.has(head.lemma)) return phraseWith(body, { from: at })
  const inner = wholeOf(scene, last, end, head) ?? described(scene, last, end, head)
  return phraseWith(inner, { from: at, to: Math.max(inner.to, past) })
}

function described(scene: Scene, at: number, end: number, head: Analysis): Phrase {
  const { tokens, grammar } = scene
  const nations: string[] = []
  note(head, nations)
  const limit = Math.min(end, at + LONGEST)
  let to = bearsName(scene, at, head) ? at + 2 : at + 1
  let previous = head
  let inside: Phrase | null = null
  while (to < limit) {
    const quoted = pastQuotes(scene, to)
    const named = mentionFrom(scene, quoted)
    if (named !== null && (quoted > to || (best(scene, to)?.proclitics.length ?? 0) === 0)) {
      // An attribute closes an indefinite phrase, a name closes any: what follows is another argument.
      const office = named.kind === 'person' && quoted === to && head.lexeme?.tags.has('title') === true
      if (
        (inside !== null && !office) ||
        (named.kind === 'place' && previous.article && !grammar.sites.has(head.lemma)) ||
        // «اعتقلت القوات سامي نادر»
        (named.kind === 'person' && head.article && isForce(scene, head)) ||
        (named.kind === 'organisation' && head.article && isOffice(head) && quoted === to) ||
        (previous.pos === 'adjective' && !previous.article && named.kind !== 'person')
      )
        break
      inside = phraseAt(scene, quoted, end)
      to = mentionTo(scene, quoted)
      if (inside?.kind !== 'organisation') break
      previous = best(scene, to - 1) ?? previous
      continue
    }
    const word = best(scene, to)
    if (word === null || word.pos === 'verb' || isBound(scene, to)) break
    // «موقعا عسكريا»: an attribute that is spelled like an adverb.
    const attribute = head.features.accusative === true && to === at + 1 && isAccusative(scene, to)
    if (word.pos === 'particle' && !attribute) break
    if (grammar.parts.has(word.lemma) && word.suffix > 0) break
    if (grammar.reflexives.has(word.lemma)) break
    if (grammar.situated.has(word.lemma) || grammar.backing.has(word.lemma)) break
    if (liesBeside(scene, to) && (to > at + 1 || !grammar.localities.has(head.lemma))) break
    if (grammar.affiliated.has(word.lemma) && grammar.settlements.has(head.lemma)) break
    if (grammar.known.has(word.lemma)) {
      inside = alias(scene, to, end) ?? inside
      break
    }
    if (word.proclitics.length > 0 || (scene.time[to] ?? -1) >= 0 || (scene.quantity[to] ?? -1) >= 0) break
    if (
      inside !== null ? !isAdjective(scene, to) || !word.article : !attribute && !continues(scene, to, previous, word)
    )
      break
    note(word, nations)
    // «قوة أمنية عصابة»: an attribute that is spelled like a noun closes the phrase as any does.
    previous = (isForce(scene, head) ? attributeAt(scene, at, to) : null) ?? word
    to++
  }
  const bearer = inside === null || inside.kind === 'organisation' ? bearerAt(scene, to, end, head) : -1
  if (bearer !== -1) {
    inside = phraseAt(scene, bearer, end)
    to = mentionTo(scene, bearer)
  }
  const tags = head.lexeme?.tags
  const acts = (tags !== undefined && actors.some((tag) => tags.has(tag))) || grammar.doing.has(head.lemma)
  if (inside === null) {
    const holder = holderOf(scene, at, to, end, head) ?? ownerOf(scene, to, end, head)
    if (holder !== null)
      return phraseWith(holder, { from: at, kind: holder.kind ?? 'organisation', actor: arePeople(scene, head) })
    to = affiliation(scene, at, to, end)
  }
  if (
    inside !== null &&
    ((inside.kind === 'person' && !standsApart(scene, head)) ||
      (inside.kind === 'organisation' &&
        (!isOffice(head) || (grammar.members.has(head.lemma) && !head.lexeme?.tags.has('title'))) &&
        held(scene, head, acts)))
  ) {
    // «قصف مواقع التنظيم»: what somebody holds does nothing.
    const acting = !grammar.holdings.has(head.lemma) || acts || isForce(scene, head)
    return phraseWith(inside, { from: at, to, nations, actor: inside.actor && acting })
  }
  const placed = (inside?.kind === 'place' && grammar.localities.has(head.lemma)) || isNamedPlace(scene, at, to, head)
  const first = tokens[at] as Token
  const last = tokens[to - 1] as Token
  const span: Offsets = [nameSpan(scene.document, first, head).start, bareEnd(scene, to - 1, last)]
  return {
    from: at,
    to,
    span,
    name: written(scene, span, head),
    kind: placed ? 'place' : null,
    head,
    actor: (acts && !placed) || isForce(scene, head),
    nations,
  }
}

const attributeAt = (scene: Scene, head: number, at: number): Analysis | null =>
  (isAttributeOf(scene, head, at) &&
    scene.tokens[at]?.analyses.find(({ pos, lexeme }) => pos === 'adjective' && lexeme?.tags.has('military'))) ||
  null

/** «مواقع شمال البلدة»: what begins at a token says where something lies. */
function liesBeside(scene: Scene, at: number): boolean {
  const word = best(scene, at)
  const side = word !== null && !word.article && scene.grammar.sides.has(word.lemma)
  const next = best(scene, at + 1)
  const place = mentionFrom(scene, at + 1)?.kind === 'place' || scene.grammar.localities.has(next?.lemma ?? '')
  return side && (place || next?.article === true)
}

/** «مواقع للتنظيم»: a site and whose it is. */
function holderOf(scene: Scene, at: number, to: number, end: number, head: Analysis): Phrase | null {
  // «يد القوات الموالية للحكومة»: in whose hand it is is told already.
  for (let next = at + 1; next < to; next++) {
    const word = best(scene, next)
    if (word !== null && isForce(scene, word)) return null
  }
  const { holdings, installations, doing, purpose } = scene.grammar
  const site = installations.has(head.lemma) && !head.article
  if (!(site || holdings.has(head.lemma)) || doing.has(head.lemma)) return null
  for (let next = to; next < Math.min(end, to + HELD); next++) {
    const word = best(scene, next)
    const apart = word?.lemma === purpose && word.suffix === 0
    const led = apart || word?.proclitics[0] === purpose || isTheirs(scene, next)
    const holder = led ? party(scene, apart ? next + 1 : next, end) : null
    // «مسجدا لقوات الطوارئ», and not «مستشفى للأطفال»
    const body = holder === null ? null : best(scene, holder.from)
    if (site && !holdings.has(head.lemma) && !(body !== null && isForce(scene, body))) return null
    if (holder !== null) return holder
    if (!isContent(scene, next)) return null
  }
  return null
}

const HELD = 6

/** «أحياء تابعة لقوات الحكومة»: the armed body that a place belongs to, past the words that end at a token. */
function ownerOf(scene: Scene, to: number, end: number, head: Analysis): Phrase | null {
  const { affiliated, settlements, sites, towns, purpose } = scene.grammar
  if (![settlements, sites, towns].some((nouns) => nouns.has(head.lemma))) return null
  const next = affiliated.has(best(scene, to)?.lemma ?? '') ? to + 1 : to
  const led = affiliated.has(best(scene, next - 1)?.lemma ?? '') && best(scene, next)?.proclitics[0] === purpose
  const owner = led ? party(scene, next, end) : null
  const body = owner === null ? null : best(scene, owner.from)
  return body !== null && isForce(scene, body) ? owner : null
}

/**
 * «قوة تابعة للجيش»: where the words end that say whose it is; a participle whose complement is no party
 * («الحكومة المعترف بها») says nothing by itself.
 */
function affiliation(scene: Scene, at: number, to: number, end: number): number {
  const link = best(scene, to)
  const last = best(scene, to - 1)
  const theirs = scene.grammar.affiliated.has(last?.lemma ?? '')
  const proclitic = link?.proclitics[0]
  const whole = theirs && proclitic !== undefined && proclitic !== scene.grammar.and ? party(scene, to, end) : null
  if (whole !== null) return whole.to
  const complement = link?.pos === 'particle' && link.suffix > 0
  return complement && last?.features.form === 'participle' && to > at + 1 ? to - 1 : to
}

function party(scene: Scene, at: number, end: number): Phrase | null {
  const phrase = phraseAt(scene, at, end)
  return phrase !== null && (phrase.kind === 'organisation' || phrase.actor) ? phrase : null
}

/** A phrase's words; an article merged with its preposition is written out (للجيش gives الجيش). */
function written(scene: Scene, [start, end]: Offsets, head: Analysis): string {
  const name = spelled(scene.document.text.slice(start, end))
  const merged = head.article && head.proclitics.at(-1) === scene.grammar.purpose
  return merged ? scene.grammar.article + name.slice(1) : name
}

/** «القوات الكردية المعروفة باسم وحدات الحماية»: the name that the phrase is known by. */
function alias(scene: Scene, known: number, end: number): Phrase | null {
  for (let at = known + 1; at < Math.min(end, known + 3); at++)
    if (mentionFrom(scene, at)) return phraseAt(scene, at, end)
  return null
}

/** An enclitic stays with its noun; a phrase never ends inside a word. */
const bareEnd = (scene: Scene, at: number, token: Token): number =>
  scene.mention[at] === -1
    ? token.end
    : (scene.context.names.mentions[scene.mention[at] as number]?.span[1] ?? token.end)
