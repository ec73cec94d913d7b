import type { Analysis, Features, Lexeme, PartOfSpeech, WordForm } from '../annotation/token.ts'
import { groupBy } from '../text/group.ts'
import { recentForms } from '../text/recent-forms.ts'
import { NONE } from './form-table.ts'
import type { Lexicon } from './lexicon.ts'
import { wordForm } from './word-form.ts'

/** Forms that share these features are rarer than others that are written alike. */
export interface Rarity {
  /** What is rare, for people to read. */
  readonly what: string
  readonly pos?: PartOfSpeech
  readonly features: Features
  readonly cost: number
}

/** What may stand before a stem, as the language's clitic grammar lists it. */
export interface Proclitics {
  /** The folded letters as written, article included: وبال. */
  readonly written: string
  /** The clitics one by one, without the article. */
  readonly clitics: readonly string[]
  readonly article: boolean
  /** Folded letters of the clitics before the article (for لل the second lam counts as the article). */
  readonly proclitic: number
  /** Parts of speech of the stems that it may stand before. */
  readonly before: ReadonlySet<PartOfSpeech>
  /** Only before present-tense verbs (the future marker). */
  readonly present: boolean
  /** What using it costs in the ranking. */
  readonly cost: number
  /** Likely enough before a word nobody listed to be split off first (the article). */
  readonly bold: boolean
}

export interface Enclitic {
  readonly written: string
  readonly after: ReadonlySet<PartOfSpeech>
  readonly cost: number
}

export interface CliticGrammar {
  readonly proclitics: readonly Proclitics[]
  readonly enclitics: readonly Enclitic[]
  /** Shortest stem that may be left when nothing lists it. */
  readonly shortestUnknown: number
  /** How likely a part of speech is where the forms do not tell (added to the score). */
  readonly weight: Readonly<Record<PartOfSpeech, number>>
  readonly rarities: readonly Rarity[]
  /** Whether a listed stem is spelled with ta marbuta at its end; null where it has no such end, or may have either. */
  readonly endsInTaMarbuta: (stem: string, lexeme: Lexeme, features: Features) => boolean | null
  /** What it costs a stem that the written word ends in the other of the two letters. */
  readonly misspelt: number
  /** What a form gains for being a certain word: by `<form> <lexeme id>`. */
  readonly likely: ReadonlyMap<string, number>
}

/**
 * Takes a folded form apart, likeliest analysis first, at least one; the form is one string for all its tokens. It may be
 * given as a stretch of a longer text.
 */
export type Segmenter = (text: string, taMarbuta: boolean, from?: number, to?: number) => WordForm

const KNOWN = 10
/** Forms that are remembered. Half the forms of a corpus come once; what comes again does so soon. */
const KEPT = 16_000
/** Longer forms are no words, and a text of them must not fill the memory. */
const LONGEST_KEPT = 40

/**
 * Makes a function that takes folded forms apart. `taMarbuta` says that the written word ends in ta marbuta, after
 * which no enclitic can stand. Results are shared: never change them.
 */
export function segmenter(lexicon: Lexicon, grammar: CliticGrammar): Segmenter {
  const plain = recentForms<WordForm>(KEPT)
  const closed = recentForms<WordForm>(KEPT)
  const byFirst = groupBy(grammar.proclitics, ({ written }) => written.slice(0, 1))
  const byLast = groupBy(grammar.enclitics, ({ written }) => written.slice(-1))
  const bare = byFirst.get('') ?? []
  const every = { lexicon, grammar, rarity: rarityOf(grammar.rarities), likely: byForm(grammar.likely) }
  const open: Knowledge = { ...every, taMarbuta: false }
  const shut: Knowledge = { ...every, taMarbuta: true }
  const takenApart = (form: string, taMarbuta: boolean): WordForm => {
    const known = taMarbuta ? shut : open
    const fitting = [...bare, ...(byFirst.get(form.slice(0, 1)) ?? []).filter((p) => form.startsWith(p.written))]
    const last = form.slice(-1)
    const enclitics = taMarbuta ? [] : (byLast.get(last) ?? []).filter(({ written }) => form.endsWith(written))
    const analyses: Analysis[] = []
    for (const p of fitting) listedAnalyses(form, p, enclitics, known, analyses)
    for (const p of fitting) unlistedAnalysis(form, p, grammar, analyses)
    analyses.sort((a, b) => b.score - a.score || Number(isDictionaryForm(b)) - Number(isDictionaryForm(a)))
    // A copy, because a list that was pushed to keeps room for seventeen.
    return wordForm('word', form, analyses.slice())
  }
  return (text, taMarbuta, from = 0, to = text.length) => {
    if (to - from > LONGEST_KEPT) return takenApart(text.slice(from, to), taMarbuta)
    const cache = taMarbuta ? closed : plain
    const before = cache.get(text, from, to)
    if (before !== undefined) return before
    const segmented = takenApart(detached(text.slice(from, to)), taMarbuta)
    cache.add(segmented)
    return segmented
  }
}

function byForm(likely: CliticGrammar['likely']): Knowledge['likely'] {
  const forms = new Map<string, Map<string, number>>()
  for (const [key, gain] of likely) {
    const space = key.indexOf(' ')
    const form = key.slice(0, space)
    const id = key.slice(space + 1)
    const known = forms.get(form)
    if (known === undefined) forms.set(form, new Map([[id, gain]]))
    else known.set(id, gain)
  }
  return forms
}

/** A copy, because a part of a long string keeps the whole report in memory. */
const detached = (form: string): string => ` ${form}`.slice(1)

/** Of forms that are alike a singular is likelier than another word's plural: حملة is a campaign, not carriers. */
const isDictionaryForm = ({ stem, lemma }: Analysis): boolean => stem === lemma

/** A segmenter's lexicon and grammar, laid out for being asked about words that end in ta marbuta, or do not. */
interface Knowledge {
  readonly lexicon: Lexicon
  readonly grammar: CliticGrammar
  readonly rarity: (lexeme: Lexeme, features: Features) => number
  /** What a form gains for being a certain word: by form, then by the word's id. */
  readonly likely: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly taMarbuta: boolean
}

function listedAnalyses(
  form: string,
  proclitics: Proclitics,
  enclitics: readonly Enclitic[],
  known: Knowledge,
  found: Analysis[],
): void {
  const from = proclitics.written.length
  accept(form, from, proclitics, null, known, found)
  if (proclitics.article) return
  for (const enclitic of enclitics) {
    if (form.length - enclitic.written.length > from) accept(form, from, proclitics, enclitic, known, found)
  }
}

/** Adds what the lexicon knows of the stem that proclitics and enclitic leave. */
function accept(
  form: string,
  from: number,
  proclitics: Proclitics,
  enclitic: Enclitic | null,
  known: Knowledge,
  found: Analysis[],
): void {
  const { lexicon, grammar, rarity } = known
  const to = form.length - (enclitic?.written.length ?? 0)
  let stem: string | null = null
  for (let entry = lexicon.first(form, from, to); entry !== NONE; entry = lexicon.next(entry)) {
    const lexeme = lexicon.lexeme(entry)
    const features = lexicon.features(entry)
    if (!fits(lexeme, features, proclitics, enclitic)) continue
    stem ??= form.slice(from, to)
    const gain = enclitic === null ? gainOf(stem, lexeme, features, known) : 0
    const rank = score(lexeme, proclitics, enclitic, grammar) - rarity(lexeme, features) + gain
    found.push(analysis(stem, proclitics, enclitic?.written ?? '', lexeme, features, rank))
  }
}

/**
 * What a stem that ends the word gains for being a certain word in this form, and loses for being written with the
 * other letter: outlets that do not tell the two apart are few, but there are some.
 */
function gainOf(stem: string, lexeme: Lexeme, features: Features, { grammar, likely, taMarbuta }: Knowledge): number {
  const ends = grammar.endsInTaMarbuta(stem, lexeme, features)
  const misspelt = ends === null || ends === taMarbuta ? 0 : grammar.misspelt
  return (likely.get(stem)?.get(lexeme.id) ?? 0) - misspelt
}

function fits(lexeme: Lexeme, features: Features, proclitics: Proclitics, enclitic: Enclitic | null): boolean {
  if (!proclitics.before.has(lexeme.pos)) return false
  if (proclitics.present && features.tense !== 'present') return false
  // The first term of a construct has no article: الجنوبي is an adjective, not two souths.
  if (proclitics.article && features.state === 'construct') return false
  const { state, accusative } = features
  if (proclitics.article && (state !== undefined || accusative === true)) return false
  if (enclitic === null) return state !== 'bound'
  return enclitic.after.has(lexeme.pos) && accusative !== true && state !== 'indefinite'
}

/** Features are shared between forms, so what they cost is found once for each part of speech. */
function rarityOf(rarities: readonly Rarity[]): Knowledge['rarity'] {
  const known = new Map<PartOfSpeech, WeakMap<Features, number>>()
  return ({ pos }, features) => {
    let costs = known.get(pos)
    if (costs === undefined) {
      costs = new WeakMap()
      known.set(pos, costs)
    }
    const first = costs.get(features)
    if (first !== undefined) return first
    let sum = 0
    for (const rarity of rarities) {
      if ((rarity.pos ?? pos) === pos && hasAll(features, rarity.features)) sum += rarity.cost
    }
    costs.set(features, sum)
    return sum
  }
}

const hasAll = (features: Features, wanted: Features): boolean =>
  Object.entries(wanted).every(([key, value]) => features[key as keyof Features] === value)

function score(lexeme: Lexeme, proclitics: Proclitics, enclitic: Enclitic | null, { weight }: CliticGrammar): number {
  return KNOWN + weight[lexeme.pos] - proclitics.cost - (enclitic?.cost ?? 0)
}

function unlistedAnalysis(form: string, p: Proclitics, grammar: CliticGrammar, found: Analysis[]): void {
  if (p.written !== '' && form.length - p.written.length < grammar.shortestUnknown) return
  if (!p.before.has('unknown')) return
  found.push(analysis(form.slice(p.written.length), p, '', null, noFeatures, (p.bold ? 2 : 0) - p.cost))
}

const noFeatures: Features = Object.freeze({})

function analysis(
  stem: string,
  proclitics: Proclitics,
  enclitic: string,
  lexeme: Lexeme | null,
  features: Features,
  rank: number,
): Analysis {
  return {
    pos: lexeme?.pos ?? 'unknown',
    lemma: lexeme?.lemma ?? stem,
    lexeme,
    features,
    proclitics: proclitics.clitics,
    article: proclitics.article,
    proclitic: proclitics.proclitic,
    prefix: proclitics.written.length,
    suffix: enclitic.length,
    stem,
    enclitic,
    score: rank,
  }
}
