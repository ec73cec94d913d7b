import { isLikely } from '../annotation/likely.ts'
import type { Analysis, WordForm } from '../annotation/token.ts'
import { once } from '../text/once.ts'
import { remembered } from '../text/remembered.ts'
import type { Bearing, EventGrammar, Role, Sense } from './grammar.ts'

/** What the grammar knows of a form whatever stands around it. */
export interface Facts {
  /** What it is, as bits of `IS`. */
  readonly is: number
  /** Classes of companions that any reading belongs to, and its lemmas as far as a condition names them. */
  readonly companions: ReadonlySet<string>
  /** Its likeliest readings that may name an occurrence, with their senses. */
  readonly candidates: readonly { readonly analysis: Analysis; readonly senses: readonly Sense[] }[]
  /** How it, or the verb that it is a participle of (داعيا إلى), bears on the occurrences in its reach. */
  readonly bearing: Bearing | undefined
  /** The role of the subject that it lends an event noun. */
  readonly support: Role | undefined
}

/** Any reading of the word is of this list of the grammar. */
const lists = [
  'accusing',
  'ascribing',
  'asking',
  'averting',
  'because',
  'causing',
  'demonstratives',
  'during',
  'inside',
  'linking',
  'pronominal',
  'reflexives',
  'relators',
  'spans',
  'still',
  'subjunctive',
  'topics',
] as const

/** The first bit that no list has. */
const FREE = lists.length

/** What rules ask of every word they pass, as bits, so that asking costs no look-up. */
export const IS = {
  ...(Object.fromEntries(lists.map((name, at) => [name, 1 << at])) as Readonly<Record<(typeof lists)[number], number>>),
  /** Signs: any, one that ends a clause, a comma, a quotation mark. */
  sign: 1 << FREE,
  hard: 1 << (FREE + 1),
  comma: 1 << (FREE + 2),
  quote: 1 << (FREE + 3),
  /** Its likeliest reading opens a clause; is a verb; is joined by the conjunction; is a demonstrative. */
  opener: 1 << (FREE + 4),
  verb: 1 << (FREE + 5),
  joined: 1 << (FREE + 6),
  demonstrative: 1 << (FREE + 7),
  /** Its likeliest reading is a noun for a site, without a pronoun. */
  site: 1 << (FREE + 8),
  /** Its likeliest reading is, or carries, a preposition that some frame gives a role. */
  preposition: 1 << (FREE + 9),
  /** Its likeliest reading ends an expression that names the doer («من قبل»). */
  doer: 1 << (FREE + 10),
  /** Its likeliest reading is a noun for what kills. */
  weapon: 1 << (FREE + 11),
  /** A reading is a particle with the pronoun of a man. */
  withHis: 1 << (FREE + 12),
} as const

const HARD = new Set([';', '\u061b', ':', '.', '!', '?', '\u061f'])
const COMMA = new Set([',', '\u060c'])
const QUOTES = new Set(['"', '\u00ab', '\u00bb', '\u201c', '\u201d', '\u201e', '('])

/** How many readings of a word are tried as triggers, likeliest first, and how many are looked up in lists of verbs. */
const TRIED = 2
const LOOKED_UP = 3

const none: ReadonlySet<string> = new Set()

/** The facts of one grammar, gathered once for each form. Forms of which nothing is known but bits share one object. */
export const factsOf = once((grammar: EventGrammar) => {
  const index = indexOf(grammar)
  const plain = new Map<number, Facts>()
  return remembered((word: WordForm): Facts => {
    const facts = gathered(word, grammar, index)
    const { is, companions, candidates, bearing, support } = facts
    if (companions !== none || candidates.length > 0 || bearing !== undefined || support !== undefined) return facts
    const known = plain.get(is)
    if (known === undefined) plain.set(is, facts)
    return known ?? facts
  })
})

/** What a grammar says of words in its many lists, turned round: one look-up of a word tells of all of them. */
interface Index {
  /** The lists that a lemma is on, as bits. */
  readonly listed: ReadonlyMap<string, number>
  /** What a lemma is where it is the likeliest reading, as bits; sites and weapons only as nouns. */
  readonly likeliest: ReadonlyMap<string, number>
  /** Classes of companions of a lemma, and the lemma itself where a condition names it. */
  readonly companions: ReadonlyMap<string, readonly string[]>
}

function indexOf(grammar: EventGrammar): Index {
  const senses = [...grammar.triggers.values()].flat()
  const companions = new Map(grammar.classes)
  for (const name of new Set(senses.flatMap(({ conditions }) => conditions.map(({ what }) => what)))) {
    companions.set(name, [...(companions.get(name) ?? []), name])
  }
  return {
    listed: bitsOf(lists.map((name) => [IS[name], grammar[name]])),
    likeliest: bitsOf([
      [IS.opener, grammar.openers],
      [IS.demonstrative, grammar.demonstratives],
      [IS.site, grammar.sites],
      [IS.site, grammar.settlements],
      [IS.preposition, senses.flatMap(({ frame }) => [...frame.prepositions.keys()])],
      [IS.doer, [...grammar.doers, ...grammar.alongside].map((words) => words.slice(words.indexOf(' ') + 1))],
      [IS.weapon, grammar.instruments],
    ]),
    companions,
  }
}

function bitsOf(of: readonly (readonly [bit: number, words: Iterable<string>])[]): ReadonlyMap<string, number> {
  const bits = new Map<string, number>()
  for (const [bit, words] of of) for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit)
  return bits
}

function gathered({ kind, form, analyses }: WordForm, grammar: EventGrammar, index: Index): Facts {
  let is = kind === 'punctuation' ? signOf(form) : likeliestOf(analyses[0], grammar, index)
  let companions: Set<string> | null = null
  let distinct = 0
  const candidates: { analysis: Analysis; senses: readonly Sense[] }[] = []
  for (let rank = 0; rank < analyses.length; rank++) {
    const analysis = analyses[rank] as Analysis
    const { lemma, stem, lexeme, pos, suffix, enclitic } = analysis
    is |= index.listed.get(lemma) ?? 0
    if (pos === 'particle' && grammar.his.has(enclitic)) is |= IS.withHis
    companions = withAll(companions, index.companions.get(lemma))
    if (stem !== lemma) companions = withAll(companions, grammar.classes.get(stem))
    // A masdar and a noun that are spelled alike are one reading here.
    if (distinct <= TRIED + 1 && !isAmong(analyses, rank, pos, lemma)) distinct++
    // «واصلوا تقدمهم»: the noun with a pronoun is likely where the verbs before it would have an object.
    const further = analyses[0]?.pos === 'verb' && (pos === 'verb' || suffix > 0)
    const near = isLikely(analysis, (analyses[0] as Analysis).score)
    const tried = near && (distinct <= TRIED || (distinct === TRIED + 1 && further))
    const senses = tried && lexeme !== null ? grammar.triggers.get(lexeme.id) : undefined
    if (senses !== undefined) candidates.push({ analysis, senses })
  }
  return {
    is,
    companions: companions ?? none,
    candidates,
    bearing: bearingOf(analyses, grammar),
    support: lookUp(analyses, grammar.supports),
  }
}

function withAll(set: Set<string> | null, names: readonly string[] | undefined): Set<string> | null {
  if (names === undefined) return set
  const all = set ?? new Set<string>()
  for (const name of names) all.add(name)
  return all
}

/** True where one of the first readings is of the same word. */
function isAmong(analyses: readonly Analysis[], first: number, pos: Analysis['pos'], lemma: string): boolean {
  for (let rank = 0; rank < first; rank++) {
    const other = analyses[rank] as Analysis
    if (other.pos === pos && other.lemma === lemma) return true
  }
  return false
}

const signOf = (form: string): number =>
  IS.sign | (HARD.has(form) ? IS.hard : 0) | (COMMA.has(form) ? IS.comma : 0) | (QUOTES.has(form) ? IS.quote : 0)

function likeliestOf(best: Analysis | undefined, { and }: EventGrammar, { likeliest }: Index): number {
  if (best === undefined) return 0
  const { pos, lemma, proclitics, suffix } = best
  let is = likeliest.get(lemma) ?? 0
  if (pos !== 'noun') is &= ~(IS.site | IS.weapon)
  if (suffix > 0) is &= ~IS.site
  if (pos === 'verb') is |= IS.verb
  if (proclitics[0] === and) is |= IS.joined
  for (const clitic of proclitics) is |= (likeliest.get(clitic) ?? 0) & IS.preposition
  return is
}

function bearingOf(analyses: readonly Analysis[], { bearings }: EventGrammar): Bearing | undefined {
  const lexeme = analyses[0]?.lexeme
  const verb = lexeme?.pos === 'adjective' ? lexeme.of : null
  // «تمكن» is no present of «أمكن» where it is read as a past.
  const tense = analyses[0]?.features.tense
  const alike = analyses.filter(({ features }, rank) => rank === 0 || tense !== 'past' || features.tense === tense)
  return lookUp(alike, bearings) ?? (verb === null || verb === undefined ? undefined : bearings.get(verb))
}

/** What a map holds of the likeliest reading, or of the next ones that are of its part of speech. */
function lookUp<T>(analyses: readonly Analysis[], map: ReadonlyMap<string, T>): T | undefined {
  for (let rank = 0; rank < analyses.length && rank < LOOKED_UP; rank++) {
    const { pos, lemma } = analyses[rank] as Analysis
    const found = pos === analyses[0]?.pos ? map.get(lemma) : undefined
    if (found !== undefined) return found
  }
  return undefined
}
