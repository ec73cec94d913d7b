import type { Document } from '../annotation/document.ts'
import type { Analysis, WordForm } from '../annotation/token.ts'
import type { Gazetteer, GazetteerEntry } from '../gazetteer/gazetteer.ts'
import { remembered } from '../text/remembered.ts'
import type { Head, NameGrammar } from './grammar.ts'
import { shape } from './shape.ts'

/** One way to read a word as the beginning of a name: the folded name and the analysis that cuts it out. */
export interface Cut {
  readonly form: string
  readonly analysis: Analysis
  /** Not much less likely than the best reading of the word. */
  readonly likely: boolean
  /** What the gazetteer knows by this one word, and whether a longer known name begins with it. */
  readonly entries: readonly GazetteerEntry[]
  readonly continues: boolean
}

/** A token with what the names engine asks of it, worked out once a form. */
export interface Word {
  readonly kind: WordForm['kind']
  readonly form: string
  readonly best: Analysis | null
  readonly cuts: readonly Cut[]
  /** Those of the cuts that a known name is or begins with. */
  readonly known: readonly Cut[]
  /** The head noun it can be, with the analysis. */
  readonly head: Head | null
  readonly headAnalysis: Analysis | null
  /** A noun of a person or of an office. */
  readonly title: Analysis | null
  /** A given name, whatever else it can be. */
  readonly given: boolean
  /** Nothing else than a name: a given or known name, or a word that nobody listed, without clitics and article. */
  readonly nameLike: boolean
  /** By its letters rather an inflected word that the lexicon lacks: no name without a given name or a title. */
  readonly inflected: boolean
  /** It begins a nom de guerre: أبو. */
  readonly kunya: boolean
  /** The given name that stands in it behind clitics, where it can be nothing but a name: وأحمد, لمحمد. */
  readonly clitic: Analysis | null
  /** How it is cut behind clitics where what is left begins a name that a definite word completes: وعبد. */
  readonly servant: Analysis | null
  /** The first of a surname of two words that it can be, also behind a clitic: بن, عبد. */
  readonly family: Cut | null
  /** A person's name may begin here: a word that is none of these is passed over. */
  readonly begins: boolean
  /** Who is on the side of whom: «الموالون». */
  readonly allegiance: boolean
  /** By itself it may stand for a name that the report gave in full; any other word may only beside a title. */
  readonly recalls: boolean
  readonly unknown: boolean
  /** Log-odds that a bare word which nobody listed is transliterated; 0 for all others. */
  readonly foreign: number
  /** Listed as something else than a name, with or without an enclitic, and not much less likely. */
  readonly listed: boolean
  /** A definite word that can be a surname or an adjective: العيساوي. */
  readonly definite: boolean
  readonly nationality: boolean
  readonly adjective: boolean
  readonly saying: boolean
  /** The preposition that it can well be, though another reading came first: وفي. */
  readonly preposition: string | null
}

/** The cut takes exactly these clitics off. */
export const isCutSo = ({ analysis: { proclitics } }: Cut, wanted: readonly string[]): boolean =>
  proclitics === wanted ||
  (proclitics.length === wanted.length && proclitics.every((clitic, index) => clitic === wanted[index]))

export const isComma = (word: Word | undefined): boolean => word?.form === ',' || word?.form === '\u060c'

/** A definite word that is nothing else than a family's name: nobody listed it, or as a name only. */
export const isFamily = ({ definite, unknown, best }: Word): boolean =>
  definite && (unknown || (best?.pos === 'name' && best.lexeme?.tags.has('place') !== true))

const LIKELY = 1.3
const ORDINARY = 1.8
/** Words of less odds to be transliterated are mostly inflected words that the lexicon lacks, not names … */
const INFLECTED = -6
/** … and these always, whatever stands before them. */
const NEVER = -12
const none: readonly Cut[] = []

/** Makes the words of documents; forms that come again are not worked out again. */
export function wordReader(grammar: NameGrammar, gazetteer: Gazetteer): (document: Document) => readonly Word[] {
  const anaphors = new Set([...grammar.anaphora].map((head) => grammar.article + head))
  const wordOf = remembered((form: WordForm) =>
    form.kind === 'word' ? readWord(form, grammar, gazetteer, anaphors) : signWord(form),
  )
  return ({ tokens }) => tokens.map(({ word }) => wordOf(word))
}

const signWord = ({ kind, form }: WordForm): Word => ({
  kind,
  form,
  best: null,
  cuts: none,
  known: none,
  head: null,
  headAnalysis: null,
  title: null,
  given: false,
  nameLike: false,
  inflected: false,
  kunya: false,
  clitic: null,
  servant: null,
  family: null,
  begins: false,
  allegiance: false,
  recalls: false,
  unknown: false,
  foreign: 0,
  listed: false,
  definite: false,
  nationality: false,
  adjective: false,
  saying: false,
  preposition: null,
})

function readWord(
  { form, analyses, kind }: WordForm,
  grammar: NameGrammar,
  gazetteer: Gazetteer,
  anaphors: ReadonlySet<string>,
): Word {
  const best = analyses[0] as Analysis
  const cuts = cutsOf(form, analyses, grammar, gazetteer)
  const near = analyses.filter((analysis) => analysis.score >= best.score - LIKELY)
  const headAnalysis =
    near.find((a) => a.pos === 'noun' && a.enclitic === '' && grammar.heads.has(a.lemma) && !a.features.accusative) ??
    null
  // ذكر and طالب are people too, but not where they are verbs; nor is أمام an imam.
  const title =
    (grammar.binding.has(best.stem) && best.suffix === 0) || best.pos === 'verb' || best.pos === 'particle'
      ? null
      : (near.find((a) => a.pos === 'noun' && !a.features.accusative && isPerson(a) && isOneOf(a)) ?? null)
  const given = analyses.some((a) => a.pos === 'name' && a.prefix === 0 && a.lexeme?.tags.has('given') === true)
  const bare = best.prefix === 0 && best.suffix === 0
  const unknown = best.pos === 'unknown'
  const startsWithArticle = form.startsWith(grammar.article) && form.length > grammar.article.length + 1
  const foreign = unknown && bare && !startsWithArticle ? shape(form, grammar.shape) : 0
  return {
    kind,
    form,
    best,
    cuts,
    known: cuts.some(isKnown) ? cuts.filter(isKnown) : none,
    head: headAnalysis === null ? null : (grammar.heads.get(headAnalysis.lemma) ?? null),
    headAnalysis,
    title,
    given,
    nameLike: bare && !startsWithArticle && (isName(best, analyses) || (unknown && foreign > NEVER)),
    inflected: foreign < INFLECTED,
    kunya: grammar.kunya.has(form),
    clitic: unknown || best.pos === 'name' ? givenBehind(cuts, grammar) : null,
    servant: cuts.find((cut) => cut.analysis.prefix > 0 && grammar.servant.has(cut.form))?.analysis ?? null,
    family: cuts.find((cut) => grammar.binding.has(cut.form)) ?? null,
    begins: given || beginsPerson(form, cuts, analyses, grammar),
    allegiance: grammar.allegiance.has(best.lemma),
    recalls: unknown || best.pos === 'name' || cuts.some((cut) => anaphors.has(cut.form)),
    unknown,
    foreign,
    listed: analyses.some((a) => a.pos !== 'name' && a.pos !== 'unknown' && a.score >= best.score - ORDINARY),
    definite: (best.article && best.proclitics.length === 0 && best.suffix === 0) || (bare && startsWithArticle),
    nationality: near.some((a) => a.pos === 'adjective' && a.lexeme?.tags.has('nationality') === true),
    adjective:
      near.some((a) => a.pos === 'adjective') ||
      (unknown && best.article && grammar.relationEndings.some((e) => form.endsWith(e))),
    saying: best.pos === 'verb' && grammar.saying.has(best.lemma),
    preposition:
      near.find((a) => a.pos === 'particle' && a.enclitic === '' && grammar.locative.has(a.lemma))?.lemma ?? null,
  }
}

/** A name before anything else; not «عنه», which its surroundings only made one. */
const isName = (best: Analysis, analyses: readonly Analysis[]): boolean =>
  best.pos === 'name' && !analyses.some(({ pos, score }) => pos === 'particle' && score >= best.score)

const isKnown = ({ continues, entries }: Cut): boolean => continues || entries.length > 0

/** «زعيمها فلان» names one; «حلفاؤها» are not named behind it. */
const isOneOf = ({ enclitic, features }: Analysis): boolean => enclitic === '' || features.number === 1

const isPerson = ({ lexeme }: Analysis): boolean =>
  lexeme?.tags.has('title') === true || lexeme?.tags.has('person') === true

/** A nom de guerre, what begins a compound name, or a given name behind the conjunction or another clitic. */
const beginsPerson = (
  form: string,
  cuts: readonly Cut[],
  analyses: readonly Analysis[],
  { servant, kunya, conjunction }: NameGrammar,
): boolean =>
  servant.has(form) ||
  cuts.some((cut) => kunya.has(cut.form) || servant.has(cut.form)) ||
  analyses.some(({ prefix, proclitics, lexeme }) => {
    const joined = proclitics.length === 1 && proclitics[0] === conjunction
    return (joined || prefix > 0) && lexeme?.tags.has('given') === true
  })

const givenBehind = (cuts: readonly Cut[], { article }: NameGrammar): Analysis | null =>
  cuts.find(
    ({ analysis, likely, form }) =>
      likely && analysis.prefix > 0 && !form.startsWith(article) && analysis.lexeme?.tags.has('given') === true,
  )?.analysis ?? null

function cutsOf(
  form: string,
  analyses: readonly Analysis[],
  { article }: NameGrammar,
  gazetteer: Gazetteer,
): readonly Cut[] {
  const best = analyses[0] as Analysis
  const cuts: Cut[] = []
  for (const analysis of analyses) {
    if (analysis.suffix > 0) continue
    const name = analysis.article ? article + analysis.stem : form.slice(analysis.proclitic)
    if (cuts.some((cut) => cut.form === name)) continue
    const likely = analysis.score >= best.score - LIKELY || best.pos === 'unknown'
    cuts.push({ form: name, analysis, likely, entries: gazetteer.find(name), continues: gazetteer.continues(name) })
  }
  // A copy, because a list that was pushed to keeps room for seventeen.
  return cuts.slice()
}
