import type { Analysis } from '../annotation/token.ts'
import type { Candidate, NameGrammar } from './grammar.ts'
import { ORGANISATION, PERSON, PLACE, type Scene } from './organisations.ts'
import { endOf, startOf } from './spans.ts'
import type { Word } from './words.ts'

const MOST_WORDS = 6
const SHORTEST = 3

/** A name read from `from` to `to`, with the reading of its first word. */
export interface PersonName {
  readonly from: number
  readonly to: number
  readonly analysis: Analysis | null
  /** How many words of the name are given names, unlisted words, or definite surnames. */
  readonly given: number
  readonly words: number
}

/**
 * Reads a person's name at a token: given names and words that nobody listed, held together by بن, أبو or دي, closed
 * by a definite surname (فالح العيساوي). Null where the word there cannot begin one.
 */
export function personName(scene: Scene, from: number, analysis: Analysis | null = null): PersonName | null {
  const { words, grammar } = scene
  const first = words[from]
  if (first === undefined || first.kind !== 'word' || first.best === null) return null
  const form = analysis === null ? first.form : first.form.slice(analysis.prefix)
  const binding = grammar.binding.has(form)
  if (binding ? !startsBound(scene, from, form) : !startsName(scene, from, analysis)) return null
  let to = from + 1
  let count = binding ? 0 : 1
  let given = first.given ? 1 : 0
  let open = binding
  // A given name of two letters is mostly something else: لي.
  if (first.given && form.length < SHORTEST && !(words[from + 1]?.nameLike ?? false)) return null
  while (to < words.length && count < MOST_WORDS) {
    const word = words[to] as Word
    if (word.kind !== 'word') {
      // A hyphen inside a name: غوين-هاي.
      if (JOINERS.has(word.form) && !(word.form === '-' && !isUnspaced(scene, to)) && words[to + 1]?.nameLike) {
        to += 2
        continue
      }
      break
    }
    if (grammar.binding.has(word.form) && words[to + 1]?.kind === 'word') {
      open = true
      to++
      continue
    }
    if (stopsName(scene, to, open) || (!open && joinsAnother(word, grammar))) break
    if (grammar.bound.has(word.form)) {
      open = false
      to++
      continue
    }
    if (word.definite) {
      if (!open && !closesName(word, count, given)) break
      to++
      count++
      if (open) {
        open = false
        continue
      }
      break
    }
    if (!(word.nameLike || word.given || open || (count === 1 && given === 1 && isPlainSurname(scene, to)))) break
    if (word.given) given++
    open = false
    count++
    to++
  }
  if (open || count === 0) return null
  return { from, to, analysis, given, words: count }
}

/** أبو كنان, بن لادن; but ابن أخيه is no name. */
function startsBound({ words, grammar }: Scene, at: number, form: string): boolean {
  const next = words[at + 1]
  if (next?.kind !== 'word' || next.best === null) return false
  if (next.nameLike || next.given || grammar.binding.has(next.form)) return true
  if (!grammar.kunya.has(form)) return next.definite && (next.unknown || grammar.bound.has(next.form))
  return next.best.pos === 'noun'
    ? next.best.prefix === next.best.proclitic + (next.definite ? grammar.article.length : 0) && next.best.suffix === 0
    : next.definite
}

function startsName(scene: Scene, at: number, analysis: Analysis | null): boolean {
  const { words, known, knownKind, grammar } = scene
  const word = words[at] as Word
  if (word.best === null || grammar.plain.has(word.best.lemma)) return false
  if ((known[at] as number) > 0 && knownKind[at] !== PERSON) return false
  if (analysis !== null) return analysis.pos === 'name' || analysis.pos === 'unknown'
  if (word.best.pos === 'particle') return isSpelledName(scene, at) && words[at + 1]?.nameLike === true
  return word.nameLike || (word.given && word.best.prefix === 0)
}

/** A given name that folds like a particle, in its own spelling: علي, not على. */
function isSpelledName({ document, words }: Scene, at: number): boolean {
  const word = words[at] as Word
  const token = document.tokens[at]
  if (!word.given || token === undefined) return false
  const written = document.text.slice(token.start, token.end)
  return token.analyses.some(({ lexeme }) => lexeme?.tags.has('given') === true && lexeme.written === written)
}

/** A word after which, or at which, the name must be over. */
function stopsName(scene: Scene, at: number, open: boolean): boolean {
  const { words, known, knownKind, grammar, firm } = scene
  const word = words[at] as Word
  if (word.best === null) return true
  if (word.best.pos === 'particle' && !grammar.binding.has(word.form) && !isSpelledName(scene, at)) return true
  if (open) return false
  if ((known[at] as number) > 0 && (knownKind[at] === ORGANISATION || (knownKind[at] === PLACE && firm[at] === 1)))
    return true
  if (word.cuts[0]?.analysis.lexeme?.tags.has('time') === true) return true
  return word.best.pos === 'verb' && !word.given
}

/** العيساوي after a given name; not an office (السفير) nor, after two names already, a nationality. */
function closesName(word: Word, count: number, given: number): boolean {
  const { best, title, nationality } = word
  if (best === null || best.pos === 'verb' || best.pos === 'particle') return false
  if (nationality) return count < 2 || (count === 2 && given === 2)
  if (best.pos === 'name' || best.pos === 'unknown') return true
  const tags = best.lexeme?.tags
  if (title !== null && (tags?.has('title') === true || count > 1)) return false
  if (['masdar', 'time', 'group', 'place', 'weapon', 'event', 'abstract'].some((tag) => tags?.has(tag) === true))
    return false
  return given > 0 && (count < 2 || given === count)
}

/** وبلير after شارون is another name; وليد is one that begins so. */
const joinsAnother = ({ form, given, unknown }: Word, { conjunction }: NameGrammar): boolean =>
  unknown && !given && form.startsWith(conjunction) && form.length > 4

/** An ordinary noun as the surname of one given name: رياض حداد; not where it begins a phrase of its own. */
function isPlainSurname({ words }: Scene, at: number): boolean {
  const { best, title, head } = words[at] as Word
  if (best === null || title !== null || head !== null || best.prefix > 0 || best.suffix > 0) return false
  if ((best.pos !== 'noun' && best.pos !== 'adjective') || best.features.accusative === true) return false
  if (['time', 'place', 'group', 'number', 'masdar', 'nationality'].some((tag) => best.lexeme?.tags.has(tag)))
    return false
  const after = words[at + 1]
  return after === undefined || after.kind !== 'word' || after.best?.pos === 'verb' || after.best?.pos === 'particle'
}

/** Between the parts of a name: غوين-هاي, and the signs of keywords, #تيريزا_ماي. */
const JOINERS = new Set(['-', '#', '_'])

const isUnspaced = ({ document }: Scene, at: number): boolean =>
  document.tokens[at]?.spaced === false && document.tokens[at + 1]?.spaced === false

/** Names that stand by themselves: a given name that is nothing else, followed by more of a name. */
export function freePersons(scene: Scene, ends: ReadonlySet<number> = new Set()): readonly Candidate[] {
  const found: Candidate[] = []
  // Where the last person's name ended: «كيري ولافروف» goes on with another.
  let last = -1
  const { words, grammar } = scene
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word
    if (ends.has(at)) last = at
    if (word.kind !== 'word') continue
    const sure = isSurelyGiven(scene, at) || grammar.kunya.has(word.form)
    const cut = sure ? null : (givenCut(word, grammar) ?? (at === last ? joinedCut(word, grammar) : undefined))
    if (cut === undefined) continue
    const name = personName(scene, at, cut)
    if (name === null || (name.to - at < 2 && (at !== last || cut === null || !closesList(words[name.to])))) continue
    last = name.to
    found.push(person(scene, name, 'person/given-name', name.given > 1 ? 2 : 1))
    at = name.to - 1
  }
  return found
}

/** A given name that is nothing else, or one that is a word too before more of a name: خالد العبيدي, رفعت الأسد. */
function isSurelyGiven({ words, known, knownKind }: Scene, at: number): boolean {
  const word = words[at] as Word
  if (!word.given || word.best === null) return false
  if (word.best.pos === 'name') return true
  if (word.best.pos === 'particle' || word.form.length < SHORTEST) return false
  const next = words[at + 1]
  if (next === undefined || next.best === null) return false
  if ((known[at + 1] as number) > 0 && knownKind[at + 1] !== PERSON) return false
  if (knownKind[at + 1] === PERSON) return true
  if (next.given && next.best.pos === 'name') return true
  return next.definite && next.unknown && words[at - 1]?.best?.article !== true
}

/** وأحمد, لمحمد: a given name behind clitics; undefined where the word begins no name. */
function givenCut({ cuts, best }: Word, { article }: NameGrammar): Analysis | undefined {
  if (best === null || (best.pos !== 'name' && best.pos !== 'unknown')) return undefined
  return cuts.find(
    ({ analysis, likely, form }) =>
      likely && analysis.prefix > 0 && !form.startsWith(article) && analysis.lexeme?.tags.has('given') === true,
  )?.analysis
}

/** ولافروف straight after a name: the conjunction and a name, or a word that nobody listed. */
function joinedCut({ cuts, best }: Word, { conjunction, article }: NameGrammar): Analysis | undefined {
  if (best === null || (best.pos !== 'name' && best.pos !== 'unknown')) return undefined
  return cuts.find(
    ({ analysis, form }) =>
      analysis.proclitics.length === 1 &&
      analysis.proclitics[0] === conjunction &&
      !form.startsWith(article) &&
      form.length > SHORTEST &&
      (analysis.lexeme?.tags.has('given') === true || analysis.pos === 'unknown'),
  )?.analysis
}

const closesList = (word: Word | undefined): boolean =>
  word === undefined || word.kind !== 'word' || word.best?.pos === 'particle' || word.best?.pos === 'verb'

/** A name as the subject of a verb of saying: «قال كيري إن», «وأضافت بولدان». */
export function speakingPersons(scene: Scene): readonly Candidate[] {
  const found: Candidate[] = []
  const { words, grammar } = scene
  for (let at = 0; at + 1 < words.length; at++) {
    const verb = words[at] as Word
    if (!verb.saying || (verb.best?.features.person ?? 3) !== 3) continue
    const next = words[at + 1] as Word
    if (next.best === null || grammar.plain.has(next.best.lemma)) continue
    if ((scene.known[at + 1] as number) > 0 && scene.knownKind[at + 1] !== PERSON) continue
    const definite = next.definite && next.unknown && !next.adjective
    const name = definite ? lone(at + 1) : personName(scene, at + 1)
    if (name === null) continue
    const after = words[name.to]
    const closed =
      after === undefined || after.kind === 'punctuation' || after.best?.pos === 'particle' || after.title !== null
    if (!closed && name.words < 2) continue
    if (name.words < 2 && name.given === 0 && !closesSpeech(after, grammar)) continue
    found.push(person(scene, name, 'person/speaking', 2))
  }
  return found
}

const lone = (at: number): PersonName => ({ from: at, to: at + 1, analysis: null, given: 0, words: 1 })

const closesSpeech = (word: Word | undefined, { complementizers }: NameGrammar): boolean =>
  word === undefined || word.kind === 'punctuation' || complementizers.has(word.form) || word.best?.pos === 'particle'

export function person(scene: Scene, name: PersonName, rule: string, weight: number): Candidate {
  const { document, words, knownKind } = scene
  const analysis = name.analysis ?? (words[name.from] as Word).best
  return {
    from: name.from,
    to: name.to,
    start: startOf(document, name.from, analysis),
    end: endOf(document, name.to),
    kind: 'person',
    weight: knownKind[name.from] === PERSON ? weight + 1 : weight,
    rule,
    entry: null,
    type: null,
    head: null,
    proclitics: analysis?.proclitics ?? [],
    weak: false,
    vetted: false,
    country: null,
  }
}
