import { isLikely } from '../annotation/likely.ts'
import type { Analysis, WordForm } from '../annotation/token.ts'
import { once } from '../text/once.ts'
import { remembered } from '../text/remembered.ts'
import type { HeadKind, Predicate, StatementGrammar } from './grammar.ts'
import { asName, type Index, indexOf } from './lexical-index.ts'
import type { Phrase, Sign, Word } from './words.ts'

const SIGNS: ReadonlyMap<string, Sign> = new Map<string, Sign>([
  ...[',', '\u060c', '\u061b', ';'].map((form): [string, Sign] => [form, 'comma']),
  ...['.', '!', '?', '\u061f'].map((form): [string, Sign] => [form, 'stop']),
  ...['"', '\u00ab', '\u201c', '\u201d', '\u201e', '\u201f', '\u00bb'].map((form): [string, Sign] => [form, 'quote']),
  ...['-', '\u2013', '\u2014', '\u2026'].map((form): [string, Sign] => [form, 'dash']),
  [':', 'colon'],
  ['(', 'bracket'],
])
/** Readings of one form that its surroundings do not tell apart differ by less. */
const TIE = 0.3

/** What each form can be, worked out once for each. */
export const lexical = once((grammar: StatementGrammar) => {
  const index = indexOf(grammar)
  const plain = new Map<string, Word>()
  return remembered((form: WordForm) => {
    const word = wordOf(form, grammar, index)
    if (!isPlain(word)) return word
    const key = marksOf(word)
    const known = plain.get(key)
    if (known === undefined) plain.set(key, word)
    return known ?? word
  })
})

/** Nothing but marks is known of it. Most words are so, and those marked alike share one object, which stays at hand. */
const isPlain = ({ verbs, participle, noun, that, predicates, phrases }: Word): boolean =>
  verbs.length + predicates.length + phrases.length === 0 && participle === null && noun === null && that === null

/** Everything that is known of a plain word, as one string. */
function marksOf(word: Word): string {
  let flags = 0
  let rest = ''
  for (const value of Object.values(word)) {
    if (typeof value === 'boolean') flags = flags * 2 + (value ? 1 : 0)
    else rest += typeof value === 'string' ? `${value} ` : '-'
  }
  return flags + rest
}

function wordOf({ analyses, form }: WordForm, grammar: StatementGrammar, index: Index): Word {
  const joining = analyses.find(({ proclitics }) => grammar.conjunctions.has(proclitics[0] ?? ''))
  const core = joining === undefined ? form : form.slice((joining.proclitics[0] as string).length)
  const phrases = phrasesOf(analyses, form, core, index)
  const found: Mutable = {
    sign: SIGNS.get(form) ?? null,
    passive: grammar.passives.has(core),
    topic: form === grammar.topic || core === grammar.topic,
    joined: joining !== undefined,
    joins: grammar.conjunctions.has(analyses[0]?.proclitics[0] ?? ''),
    verbs: [],
    participle: null,
    noun: null,
    that: null,
    relative: isOne(phrases, 'relative'),
    be: false,
    already: isOne(phrases, 'already'),
    bare: isOne(phrases, 'bare'),
    link: isOne(phrases, 'link'),
    occasion: false,
    time: isTime(analyses) || isAdverb(analyses),
    given: analyses.some(({ pos, lexeme }) => pos === 'name' && lexeme?.tags.has('given') === true),
    honorific: analyses.some(({ article, lemma }) => article && grammar.honorifics.has(lemma)),
    pronoun: false,
    demonstrative: false,
    preposition: null,
    head: null,
    relay: asName(form, analyses).some((name) => index.relays.has(name)),
    asks: false,
    predicates: [],
    phrases,
  }
  // مصري is an Egyptian before it is a participle of أصر.
  const people = analyses[0]?.lexeme?.tags.has('nationality') === true
  const top = analyses[0]?.score ?? 0
  for (const analysis of analyses) {
    if (analysis.pos === 'verb') asVerb(analysis, found, grammar, index, top)
    else if (analysis.pos === 'particle') asParticle(analysis, core, found, grammar, index)
    else if (analysis.lexeme !== null) asNominal(analysis, found, grammar, people)
    if (analysis.score >= top - TIE) predicateOf(analysis, found, grammar)
    const { asks } = grammar.anonymity
    if (asks.has(analysis.lemma) || asks.has(analysis.lexeme?.of ?? '')) found.asks = true
  }
  // كان is no كأن.
  if (found.be) found.that = null
  return found
}

type Mutable = { -readonly [Key in keyof Word]: Word[Key] }

const isOne = (phrases: readonly Phrase[], role: Phrase['role']): boolean =>
  phrases.some((phrase) => phrase.role === role && phrase.rest.length === 0)

function phrasesOf(analyses: readonly Analysis[], form: string, core: string, { phrases }: Index): readonly Phrase[] {
  const own = phrases.get(form) ?? (core === form ? undefined : phrases.get(core))
  if (own !== undefined) return own
  // The particle without its pronoun: لكن in لكنه and ولكنه.
  for (const { pos, suffix, stem } of analyses) {
    const bare = pos === 'particle' && suffix > 0 && stem.length > 2 ? phrases.get(stem) : undefined
    if (bare !== undefined) return bare
  }
  return []
}

const onlyJoined = ({ proclitics }: Analysis, { conjunctions }: StatementGrammar): boolean =>
  proclitics.every((clitic) => conjunctions.has(clitic))

function asVerb(analysis: Analysis, word: Mutable, grammar: StatementGrammar, { be }: Index, top: number): void {
  if (be.has(analysis.lemma)) word.be = true
  const cue = grammar.verbs.get(analysis.lemma)
  const { person, tense } = analysis.features
  if (grammar.called.has(analysis.stem) && cue?.complements.includes('that') === false) return
  // يشارك is rather one verb than «it is shown to you».
  if (
    analysis.enclitic === grammar.you ||
    cue === undefined ||
    !isLikely(analysis, top) ||
    person !== 3 ||
    tense === 'imperative' ||
    !onlyJoined(analysis, grammar)
  )
    return
  if (!word.verbs.some((other) => other.cue === cue)) word.verbs = [...word.verbs, { cue, analysis }]
}

function asParticle(
  analysis: Analysis,
  core: string,
  word: Mutable,
  grammar: StatementGrammar,
  { be, that }: Index,
): void {
  const { lexeme, stem, proclitics, lemma } = analysis
  if (be.has(lemma)) word.be = true
  if (lexeme?.tags.has('pron') || grammar.quantifiers.has(lemma)) word.pronoun = true
  if (lexeme?.tags.has('dem') && !lexeme.tags.has('conj')) word.demonstrative = true
  if (word.preposition === null && !grammar.quantifiers.has(lemma) && lexeme?.tags.has('prep') && stem === core)
    word.preposition = stem
  if (word.that === null && that.has(stem) && !proclitics.some((clitic) => grammar.addressing.has(clitic)))
    word.that = analysis
}

function asNominal(analysis: Analysis, word: Mutable, grammar: StatementGrammar, people: boolean): void {
  const { pos, lemma, features, lexeme } = analysis
  if (grammar.occasions.has(lemma) && (pos === 'noun' || pos === 'adjective')) word.occasion = true
  if (pos === 'noun') {
    const cue = word.noun === null ? grammar.nouns.get(lemma) : undefined
    if (cue) word.noun = { cue, analysis }
  }
  if (word.participle === null && !people && features.form === 'participle') asParticiple(analysis, word, grammar)
  if (word.head === null && lexeme !== null) word.head = headOf(analysis, grammar)
}

/** مضيفا and مضيفة: indefinite and accusative, as they stand when they take over a speaker. */
function asParticiple(analysis: Analysis, word: Mutable, grammar: StatementGrammar): void {
  const { features, article, suffix, lexeme } = analysis
  if (article || lexeme?.of == null || !onlyJoined(analysis, grammar)) return
  if (suffix > 0) return
  if (features.accusative !== true && features.gender !== 'f' && features.number === 1) return
  const cue = grammar.verbs.get(lexeme.of)
  // قادمة and مثيرا are rather adjectives.
  if (cue && !cue.uses.has('raise')) word.participle = { cue, analysis }
}

function headOf({ pos, lemma, lexeme, features, article }: Analysis, { heads }: StatementGrammar): HeadKind | null {
  if (pos !== 'noun' && pos !== 'adjective') return null
  const kind = heads.get(lemma)
  if (kind) return kind
  if (lexeme?.tags.has('title') || lexeme?.tags.has('person')) return 'person'
  if (lexeme?.tags.has('group')) return 'organisation'
  // الأمريكيون: a people speaks as one.
  return lexeme?.tags.has('nationality') && features.number === 3 && article ? 'organisation' : null
}

function predicateOf(analysis: Analysis, word: Mutable, { predicates }: StatementGrammar): void {
  const { pos, lexeme } = analysis
  if (lexeme === null || (pos !== 'verb' && pos !== 'adjective' && pos !== 'noun')) return
  const cue: Predicate | undefined = predicates.get(lexeme.id)
  if (cue !== undefined && !analysis.article) word.predicates = [...word.predicates, { cue, analysis }]
}

const isTime = ([best]: readonly Analysis[]): boolean =>
  best?.pos !== 'verb' && best?.lexeme?.tags.has('time') === true && best.features.form !== 'masdar'

/** وحده is an adverb, but the same letters are وحدة: where a body or a person has the form, it is no adverb. */
const isAdverb = (analyses: readonly Analysis[]): boolean =>
  analyses[0]?.pos === 'particle' &&
  analyses[0].lexeme?.tags.has('adv') === true &&
  !analyses.some(({ pos, lexeme }) => pos === 'noun' && (lexeme?.tags.has('group') || lexeme?.tags.has('person')))
