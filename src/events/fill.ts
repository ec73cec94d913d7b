import type { Offsets } from '../annotation/reading.ts'
import { foldWord } from '../text/fold.ts'
import { isOfClass } from './classes.ts'
import type { EventGrammar, Frame, GenitiveRole, Role } from './grammar.ts'
import { type Phrase, phraseWith } from './phrase.ts'

/** The role of an object, by itself. */
export const roleOf = (object: Frame['object']): Role | null => (object === 'held' ? 'place' : object)

/** A party or place with the words behind it. */
export interface Filler {
  readonly name: string
  readonly span: Offsets
  readonly token: number
}

/**
 * What stands for somebody told of before: a pronoun or the verb alone in a role (زيارته, استعادتها), a word for two
 * parties (الجانبان), or one more party beside those that are named (بينها وبين الجيش).
 */
export type Pronoun = Role | 'pair' | 'party'

/** The arguments that a trigger's own construction gives. */
export interface Arguments {
  readonly agents: Filler[]
  readonly targets: Filler[]
  readonly places: Filler[]
  pronoun: Pronoun | null
  /** Where the reach of the trigger ends: the next trigger, or the end of the clause. */
  readonly reach: number
}

/**
 * Puts phrases into a role. A place name is a place wherever it stands but as an agent, a nationality stands for a
 * party that is not named otherwise (قاعدة روسية), and «الجانبان» for those named before.
 */
export function put(grammar: EventGrammar, found: Arguments, role: GenitiveRole, phrases: readonly Phrase[]): void {
  const hit = role === 'actor' && areHit(grammar, phrases)
  for (const phrase of phrases) {
    const { head, kind } = phrase
    if (head !== null && grammar.reflexives.has(head.lemma)) continue
    const people = head?.lexeme?.tags.has('person') === true || head?.lexeme?.tags.has('title') === true
    if (head?.features.number === 2 && grammar.pairs.has(head.lemma) && (head.article || !people)) {
      found.pronoun ??= 'pair'
    } else if (role === 'actor') {
      putOne(grammar, found, !hit && (phrase.actor || phrase.nations.length > 0) ? 'agent' : 'target', phrase)
    } else if (role === 'nation') {
      if (kind !== null && kind !== 'place') putOne(grammar, found, 'agent', phrase)
      else addNations(found, phrase)
    } else putOne(grammar, found, role === 'victim' ? 'target' : role, phrase)
  }
}

/** «القصف العشوائي للمدنيين»: they are hit, and those named with them. */
const areHit = (grammar: EventGrammar, phrases: readonly Phrase[]): boolean =>
  phrases.some(({ head }) => isOfClass(grammar, head, 'civilians'))

function putOne(grammar: EventGrammar, found: Arguments, role: Role | 'held', phrase: Phrase): void {
  const { name, span, from: token, head, kind } = phrase
  const filler = { name, span, token }
  if (head !== null && grammar.casualties.has(head.lemma)) return
  const site = kind === 'place' || (head !== null && grammar.sites.has(head.lemma))
  const vague = head !== null && grammar.vague.has(head.lemma)
  if (role === 'held' && kind === 'organisation' && !phrase.actor) add(found, 'target', filler)
  else if (role === 'place' || role === 'held') {
    if (isTown(grammar, phrase)) return
    if (site || (kind === 'organisation' && isSeat(grammar, name))) add(found, 'place', filler)
  } else if (role === 'target') {
    // «ضد الاحتلال والمطالبة»: what is done suffers nothing.
    const thing = head?.features.number === 3 && grammar.holdings.has(head.lemma)
    const deed = head?.features.form === 'masdar' && !thing && (head.article || head.lexeme?.tags.has('event') === true)
    if (deed && kind === null && !phrase.actor && !grammar.towns.has(head.lemma)) return
    if (vague || isTown(grammar, phrase) || isAnybodys(grammar, phrase)) return
    if (kind === 'place') add(found, 'place', filler)
    if (kind !== 'place' || grammar.installations.has(firstWord(grammar, name))) add(found, 'target', filler)
  } else if (head !== null && grammar.mere.has(head.lemma)) return
  else if (head !== null && grammar.sites.has(head.lemma) && kind === null) add(found, 'place', filler)
  else if (phrase.actor || kind === 'person') add(found, 'agent', filler)
  else if (site) add(found, 'place', filler)
  else if (!vague) addNations(found, phrase)
}

/** «زار موسكو», «تقدم في جبهة الشمال»: a bare name, or one for a site, may be where a body is. */
function isSeat(grammar: EventGrammar, name: string): boolean {
  if (!name.includes(' ')) return !foldWord(name).startsWith(grammar.article)
  return grammar.sites.has(firstWord(grammar, name))
}

/** The first word of a name, folded and without its article. */
function firstWord({ article }: EventGrammar, name: string): string {
  const first = foldWord(name.split(' ')[0] ?? '')
  return first.startsWith(article) ? first.slice(article.length) : first
}

function addNations(found: Arguments, { nations, span, from: token }: Phrase): void {
  for (const name of nations) add(found, 'agent', { name, span, token })
}

export function add(found: Arguments, role: Role, filler: Filler): void {
  const list = role === 'agent' ? found.agents : role === 'target' ? found.targets : found.places
  if (list.every(({ name }) => name !== filler.name)) list.push(filler)
}

/** «وقعت تركيا وروسيا»: countries that do something are their governments. */
export function asStates({ countries }: EventGrammar, phrases: readonly Phrase[]): readonly Phrase[] {
  if (!phrases.every(({ kind, name }) => kind !== 'place' || countries.has(foldWord(name)))) return phrases
  return phrases.map((phrase) =>
    phrase.kind === 'place' ? phraseWith(phrase, { kind: 'organisation', actor: true }) : phrase,
  )
}

/** «المدينة», by itself: where it happened, and named elsewhere. */
const isTown = (grammar: EventGrammar, { head, from, to }: Phrase): boolean =>
  head !== null && to === from + 1 && grammar.towns.has(head.lemma)

/** «مواقع», «12 هدفا»: not told whose. */
const isAnybodys = (grammar: EventGrammar, { head, name }: Phrase): boolean =>
  head !== null && grammar.anybodys.has(head.lemma) && !name.includes(' ')
