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

/** What the senses of a grammar ask of their companions, ready to be looked up. */
interface Index {
  /** The single words that conditions name. */
  readonly named: ReadonlySet<string>
  /** The prepositions of all frames. */
  readonly prepositions: ReadonlySet<string>
  /** The second words of what leads to the doer. */
  readonly doers: ReadonlySet<string>
}

function indexOf({ triggers, doers }: EventGrammar): Index {
  const senses = [...triggers.values()].flat()
  return {
    named: new Set(senses.flatMap(({ conditions }) => conditions.map(({ what }) => what))),
    prepositions: new Set(senses.flatMap(({ frame }) => [...frame.prepositions.keys()])),
    doers: new Set([...doers].map((words) => words.slice(words.indexOf(' ') + 1))),
  }
}

function gathered({ kind, form, analyses }: WordForm, grammar: EventGrammar, index: Index): Facts {
  const { classes, triggers } = grammar
  let is = kind === 'punctuation' ? signOf(form) : likeliestOf(analyses[0], grammar, index)
  let companions: Set<string> | null = null
  let distinct = 0
  const candidates: { analysis: Analysis; senses: readonly Sense[] }[] = []
  for (let rank = 0; rank < analyses.length; rank++) {
    const { lemma, stem, lexeme, pos } = analyses[rank] as Analysis
    for (const name of lists) if (grammar[name].has(lemma)) is |= IS[name]
    for (const word of stem === lemma ? [lemma] : [lemma, stem]) {
      for (const name of classes.get(word) ?? []) companions = (companions ?? new Set<string>()).add(name)
    }
    if (index.named.has(lemma)) companions = (companions ?? new Set<string>()).add(lemma)
    // A masdar and a noun that are spelled alike are one reading here.
    if (!analyses.slice(0, rank).some((other) => other.pos === pos && other.lemma === lemma)) distinct++
    const tried = distinct <= TRIED || (distinct === TRIED + 1 && pos === 'verb' && analyses[0]?.pos === 'verb')
    const senses = tried && lexeme !== null ? triggers.get(lexeme.id) : undefined
    if (senses !== undefined) candidates.push({ analysis: analyses[rank] as Analysis, senses })
  }
  return {
    is,
    companions: companions ?? none,
    candidates,
    bearing: bearingOf(analyses, grammar),
    support: lookUp(analyses, grammar.supports),
  }
}

const signOf = (form: string): number =>
  IS.sign | (HARD.has(form) ? IS.hard : 0) | (COMMA.has(form) ? IS.comma : 0) | (QUOTES.has(form) ? IS.quote : 0)

function likeliestOf(best: Analysis | undefined, grammar: EventGrammar, { prepositions, doers }: Index): number {
  if (best === undefined) return 0
  const { pos, lemma, proclitics, suffix } = best
  let is = 0
  if (grammar.openers.has(lemma)) is |= IS.opener
  if (pos === 'verb') is |= IS.verb
  if (proclitics[0] === grammar.and) is |= IS.joined
  if (grammar.demonstratives.has(lemma)) is |= IS.demonstrative
  if (pos === 'noun' && suffix === 0 && (grammar.sites.has(lemma) || grammar.settlements.has(lemma))) is |= IS.site
  if (prepositions.has(lemma) || proclitics.some((one) => prepositions.has(one))) is |= IS.preposition
  if (doers.has(lemma)) is |= IS.doer
  if (pos === 'noun' && grammar.instruments.has(lemma)) is |= IS.weapon
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
