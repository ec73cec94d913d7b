import type { Analysis, Token } from '../annotation/token.ts'
import type { CueNoun, CueVerb, HeadKind, ParticleRole, SourcePhrase, StatementGrammar } from './grammar.ts'

/** A reading of a word as a reporting verb, participle or noun. */
export interface Cue<T> {
  readonly cue: T
  readonly analysis: Analysis
}

/** What one written form can be in a statement, whatever stands around it. */
export interface Word {
  /** The form without a joining و or ف. */
  readonly core: string
  readonly joined: boolean
  readonly verbs: readonly Cue<CueVerb>[]
  readonly participle: Cue<CueVerb> | null
  readonly noun: Cue<CueNoun> | null
  readonly that: Analysis | null
  readonly relative: boolean
  readonly be: boolean
  readonly already: boolean
  readonly bare: boolean
  readonly occasion: boolean
  readonly time: boolean
  /** A pronoun or a quantifier: هو, أحد, بعض. */
  readonly pronoun: boolean
  /** A preposition that stands alone (إلى), folded; null for any other word. */
  readonly preposition: string | null
  readonly head: HeadKind | null
  readonly phrases: readonly Phrase[]
}

/** An expression of several words, listed under its first. */
export interface Phrase {
  readonly rest: readonly string[]
  readonly role: ParticleRole | 'source'
  readonly source: SourcePhrase | null
}

const CACHE_LIMIT = 40_000

/** Makes a function that tells what a token can be; it remembers the forms that it has seen. */
export function lexical(grammar: StatementGrammar): (token: Token) => Word {
  const cache = new Map<string, Word>()
  const phrases = phraseIndex(grammar)
  return (token) => {
    const known = cache.get(token.form)
    if (known) return known
    const word = wordOf(token, grammar, phrases)
    if (cache.size >= CACHE_LIMIT) cache.clear()
    cache.set(token.form, word)
    return word
  }
}

function phraseIndex({ particles, sources }: StatementGrammar): ReadonlyMap<string, readonly Phrase[]> {
  const index = new Map<string, Phrase[]>()
  const add = (words: readonly string[], phrase: Omit<Phrase, 'rest'>): void => {
    const first = words[0] as string
    const entry: Phrase = { ...phrase, rest: words.slice(1) }
    const known = index.get(first)
    if (known) known.push(entry)
    else index.set(first, [entry])
  }
  for (const { words, role } of particles) add(words, { role, source: null })
  for (const source of sources) add(source.words, { role: 'source', source })
  // Longer expressions first: بحسب ما before بحسب.
  for (const list of index.values()) list.sort((a, b) => b.rest.length - a.rest.length)
  return index
}

function wordOf(token: Token, grammar: StatementGrammar, phrases: ReadonlyMap<string, readonly Phrase[]>): Word {
  const { analyses, form } = token
  const joining = analyses.find(
    ({ proclitics }) => proclitics.length > 0 && grammar.conjunctions.has(proclitics[0] ?? ''),
  )
  const joined = joining !== undefined
  const core = joined ? form.slice((joining.proclitics[0] as string).length) : form
  const listed = phrases.get(form) ?? (joined ? phrases.get(core) : undefined) ?? phrases.get(stemOf(analyses)) ?? []
  const single = (role: ParticleRole): boolean => listed.some((p) => p.role === role && p.rest.length === 0)
  return {
    core,
    joined,
    verbs: verbsOf(analyses, grammar),
    participle: participleOf(analyses, grammar),
    noun: nounOf(analyses, grammar),
    that: thatOf(analyses, grammar),
    relative: single('relative'),
    be: analyses.some(
      ({ pos, lemma }) => pos !== 'noun' && grammar.particles.some((p) => p.role === 'be' && p.words[0] === lemma),
    ),
    already: single('already'),
    bare: single('bare'),
    occasion: analyses.some(({ pos, lemma }) => pos === 'noun' && grammar.occasions.has(lemma)),
    time: isTime(analyses) || isAdverb(analyses),
    pronoun: analyses.some(({ pos, lexeme }) => pos === 'particle' && lexeme?.tags.has('pron') === true),
    preposition: prepositionOf(analyses, core),
    head: headOf(analyses, grammar),
    phrases: listed,
  }
}

/** The particle without its pronoun: لكن in لكنه. */
const stemOf = (analyses: readonly Analysis[]): string =>
  analyses.find(({ pos, suffix, stem }) => pos === 'particle' && suffix > 0 && stem.length > 2)?.stem ?? ''

const isTime = ([best]: readonly Analysis[]): boolean =>
  best?.pos !== 'verb' && best?.lexeme?.tags.has('time') === true && best.features.form !== 'masdar'

/** وحده is an adverb, but the same letters are وحدة: where a body or a person has the form, it is no adverb. */
const isAdverb = (analyses: readonly Analysis[]): boolean =>
  analyses[0]?.pos === 'particle' &&
  analyses[0].lexeme?.tags.has('adv') === true &&
  !analyses.some(({ pos, lexeme }) => pos === 'noun' && (lexeme?.tags.has('group') || lexeme?.tags.has('person')))

function verbsOf(analyses: readonly Analysis[], { verbs, conjunctions }: StatementGrammar): readonly Cue<CueVerb>[] {
  const found: Cue<CueVerb>[] = []
  for (const analysis of analyses) {
    const { pos, lemma, features, proclitics } = analysis
    if (pos !== 'verb' || features.person !== 3 || features.tense === 'imperative') continue
    if (proclitics.some((clitic) => !conjunctions.has(clitic))) continue
    const cue = verbs.get(lemma)
    if (cue && !found.some((other) => other.cue === cue)) found.push({ cue, analysis })
  }
  return found
}

/** مضيفا and مضيفة: indefinite and accusative, as they stand when they take over a speaker. */
function participleOf(analyses: readonly Analysis[], { verbs, conjunctions }: StatementGrammar): Cue<CueVerb> | null {
  for (const analysis of analyses) {
    const { features, article, suffix, lexeme, proclitics } = analysis
    if (features.form !== 'participle' || article || lexeme?.of == null) continue
    if (suffix > 0 && features.accusative === true) continue
    if (proclitics.some((clitic) => !conjunctions.has(clitic))) continue
    if (features.accusative !== true && features.gender !== 'f' && features.number === 1) continue
    const cue = verbs.get(lexeme.of)
    if (cue) return { cue, analysis }
  }
  return null
}

function nounOf(analyses: readonly Analysis[], { nouns }: StatementGrammar): Cue<CueNoun> | null {
  for (const analysis of analyses) {
    const cue = analysis.pos === 'noun' ? nouns.get(analysis.lemma) : undefined
    if (cue) return { cue, analysis }
  }
  return null
}

function thatOf(analyses: readonly Analysis[], { particles, addressing }: StatementGrammar): Analysis | null {
  const found = analyses.find(
    ({ pos, stem, lexeme, proclitics }) =>
      pos === 'particle' &&
      (particles.some((p) => p.role === 'that' && p.words[0] === stem) || lexeme?.tags.has('that') === true) &&
      !proclitics.some((clitic) => addressing.has(clitic)),
  )
  return found ?? null
}

function prepositionOf(analyses: readonly Analysis[], core: string): string | null {
  const found = analyses.find(
    ({ pos, lexeme, stem }) => pos === 'particle' && lexeme?.tags.has('prep') === true && stem === core,
  )
  return found?.stem ?? null
}

function headOf(analyses: readonly Analysis[], { heads }: StatementGrammar): HeadKind | null {
  for (const { pos, lemma, lexeme, features, article } of analyses) {
    if (pos !== 'noun' && pos !== 'adjective') continue
    const kind = heads.get(lemma)
    if (kind) return kind
    if (lexeme?.tags.has('title') || lexeme?.tags.has('person')) return 'person'
    if (lexeme?.tags.has('group')) return 'organisation'
    // الأمريكيون: a people speaks as one.
    if (lexeme?.tags.has('nationality') && features.number === 3 && article) return 'organisation'
  }
  return null
}
