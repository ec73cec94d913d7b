import type { Analysis, Features, PartOfSpeech, WordForm } from '../annotation/token.ts'
import { Recent } from '../text/recent.ts'
import type { Inflected, Lexicon } from './lexicon.ts'
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
  /** What a form gains for being a certain word: by `<form> <lexeme id>`. */
  readonly likely: ReadonlyMap<string, number>
}

/** Takes a folded form apart, likeliest analysis first, at least one; the form is one string for all its tokens. */
export type Segmenter = (form: string, taMarbuta: boolean) => WordForm

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
  const plain = new Recent<string, WordForm>(KEPT)
  const closed = new Recent<string, WordForm>(KEPT)
  const byFirst = new Map<string, Proclitics[]>()
  for (const option of grammar.proclitics) {
    const key = option.written.slice(0, 1)
    const options = byFirst.get(key)
    if (options) options.push(option)
    else byFirst.set(key, [option])
  }
  const bare = byFirst.get('') ?? []
  const rarity = rarityOf(grammar.rarities)
  const takenApart = (form: string, taMarbuta: boolean): WordForm => {
    const fitting = [...bare, ...(byFirst.get(form.slice(0, 1)) ?? []).filter((p) => form.startsWith(p.written))]
    const analyses: Analysis[] = []
    for (const p of fitting) listedAnalyses(form, p, taMarbuta, lexicon, grammar, rarity, analyses)
    for (const p of fitting) unlistedAnalysis(form, p, grammar, analyses)
    return wordForm(
      'word',
      form,
      analyses.sort((a, b) => b.score - a.score),
    )
  }
  return (form, taMarbuta) => {
    const cache = taMarbuta ? closed : plain
    const known = cache.get(form)
    if (known !== undefined) return known
    if (form.length > LONGEST_KEPT) return takenApart(form, taMarbuta)
    const own = detached(form)
    const segmented = takenApart(own, taMarbuta)
    cache.set(own, segmented)
    return segmented
  }
}

/** A copy, because a part of a long string keeps the whole report in memory. */
const detached = (form: string): string => ` ${form}`.slice(1)

function listedAnalyses(
  form: string,
  proclitics: Proclitics,
  taMarbuta: boolean,
  lexicon: Lexicon,
  grammar: CliticGrammar,
  rarity: (entry: Inflected) => number,
  found: Analysis[],
): void {
  const rest = form.slice(proclitics.written.length)
  const accept = (stem: string, enclitic: Enclitic | null): void => {
    for (const entry of lexicon.of(stem)) {
      if (!fits(entry, proclitics, enclitic)) continue
      const gain = enclitic === null ? (grammar.likely.get(`${stem} ${entry.lexeme.id}`) ?? 0) : 0
      const rank = score(entry, proclitics, enclitic, grammar) - rarity(entry) + gain
      found.push(analysis(stem, proclitics, enclitic?.written ?? '', entry, rank))
    }
  }
  accept(rest, null)
  if (!proclitics.article && !taMarbuta) {
    for (const enclitic of grammar.enclitics) {
      const length = rest.length - enclitic.written.length
      if (length > 0 && rest.endsWith(enclitic.written)) accept(rest.slice(0, length), enclitic)
    }
  }
}

function fits({ lexeme, features }: Inflected, proclitics: Proclitics, enclitic: Enclitic | null): boolean {
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
function rarityOf(rarities: readonly Rarity[]): (entry: Inflected) => number {
  const known = new Map<PartOfSpeech, WeakMap<Features, number>>()
  return ({ lexeme: { pos }, features }) => {
    const costs = known.get(pos) ?? new WeakMap<Features, number>()
    known.set(pos, costs)
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

function score(
  { lexeme }: Inflected,
  proclitics: Proclitics,
  enclitic: Enclitic | null,
  { weight }: CliticGrammar,
): number {
  return KNOWN + weight[lexeme.pos] - proclitics.cost - (enclitic?.cost ?? 0)
}

function unlistedAnalysis(form: string, p: Proclitics, grammar: CliticGrammar, found: Analysis[]): void {
  if (p.written !== '' && form.length - p.written.length < grammar.shortestUnknown) return
  if (!p.before.has('unknown')) return
  found.push(analysis(form.slice(p.written.length), p, '', null, (p.bold ? 2 : 0) - p.cost))
}

const noFeatures: Features = Object.freeze({})

function analysis(
  stem: string,
  proclitics: Proclitics,
  enclitic: string,
  entry: Inflected | null,
  rank: number,
): Analysis {
  return {
    pos: entry?.lexeme.pos ?? 'unknown',
    lemma: entry?.lexeme.lemma ?? stem,
    lexeme: entry?.lexeme ?? null,
    features: entry?.features ?? noFeatures,
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
