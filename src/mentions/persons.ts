import type { Analysis } from '../annotation/token.ts'
import { candidateAt } from './candidate.ts'
import type { Candidate } from './grammar.ts'
import { ORGANISATION, PERSON, PLACE, type Scene } from './scene.ts'
import { endsLine } from './spans.ts'
import {
  closesName,
  isCompound,
  isDefiniteGiven,
  isHonorific,
  isModifier,
  isPlainSurname,
  isTime,
  joinsAnother,
} from './surnames.ts'
import { isFamily, type Word } from './words.ts'

const MOST_WORDS = 6
/** Fewer letters are no name by themselves. */
export const SHORTEST = 3

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
  const binding = analysis === null ? isBinding(scene, from) : grammar.binding.has(form)
  if (binding ? !startsBound(scene, from, form) : !startsName(scene, from, analysis)) return null
  let to = from + 1
  let count = binding ? 0 : 1
  let given = first.given || analysis?.lexeme?.tags.has('given') === true ? 1 : 0
  let open = binding
  // A given name of two letters is mostly something else: لي.
  if (first.given && form.length < SHORTEST && !(words[from + 1]?.nameLike ?? false)) return null
  while (to < words.length && count < MOST_WORDS) {
    const word = words[to] as Word
    if (word.kind !== 'word') {
      // A hyphen inside a name: غوين-هاي.
      if (word.form === '-' && isUnspaced(scene, to) && words[to + 1]?.nameLike) {
        to += 2
        continue
      }
      break
    }
    if (isBinding(scene, to) && words[to + 1]?.kind === 'word') {
      open = true
      // عبد القوي is a given name as a whole.
      if (grammar.servant.has(word.form)) given++
      to++
      continue
    }
    if (!open && isHonorific(scene, to)) {
      to++
      continue
    }
    if (!open && isCompound(scene, to)) {
      to += 2
      count++
      continue
    }
    if (stopsName(scene, to, open) || (!open && joinsAnother(word, count, grammar))) break
    if (grammar.bound.has(word.form)) {
      if (open) count++
      open = false
      to++
      continue
    }
    if (word.definite) {
      if (!open && count === given && isDefiniteGiven(scene, to)) {
        to++
        count++
        given++
        continue
      }
      if (!open && (!closesName(scene, from, to, count, given) || isModifier(word, grammar))) break
      to++
      count++
      if (open) {
        open = false
        continue
      }
      break
    }
    if (!(word.nameLike || word.given || open || (count === given && isPlainSurname(scene, to, count)))) break
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
  if (grammar.servant.has(form)) return next.definite
  if (!grammar.kunya.has(form)) return isFamily(next) || (next.definite && grammar.bound.has(next.form))
  // أبو منتظر المحمداوي
  const family = words[at + 2]
  if (next.best.pos === 'adjective' && !next.definite && family?.definite === true)
    return next.best.prefix === 0 && next.best.suffix === 0 && (family.unknown || family.best?.pos === 'name')
  return next.best.pos === 'noun'
    ? next.best.prefix === next.best.proclitic + (next.definite ? grammar.article.length : 0) && next.best.suffix === 0
    : next.definite
}

function startsName(scene: Scene, at: number, analysis: Analysis | null): boolean {
  const { words, known, knownKind, maybe, grammar } = scene
  const word = words[at] as Word
  if (word.best === null || grammar.plain.has(word.best.lemma)) return false
  if ((maybe[at] as number) > 0 && words[at - 1]?.head?.kind === 'place') return false
  if ((known[at] as number) > 0 && knownKind[at] !== PERSON && !isSomebody(scene, at)) return false
  if (analysis !== null) return analysis.pos === 'name' || analysis.pos === 'unknown'
  if (word.best.pos === 'particle')
    return (
      isSpelledName(scene, at) &&
      (words[at + 1]?.nameLike === true ||
        isBinding(scene, at + 1) ||
        isPlainSurname(scene, at + 1) ||
        isListed(words[at + 1]))
    )
  return (word.nameLike && !word.inflected) || (word.given && word.best.prefix === 0)
}

/** «علي الشمري»: a family's name that a list has. */
const isListed = (word: Word | undefined): boolean => word !== undefined && isFamily(word) && !word.unknown

/** «صلاح الدين ديمرتاش», «همدان زيد دماج»: a place that is a given name too, before more of a name. */
function isSomebody({ words, known, knownKind, grammar }: Scene, at: number): boolean {
  const { given, best } = words[at] as Word
  const before = words[at - 1]
  const next = words[known[at] as number]
  if (!given || best?.prefix !== 0 || knownKind[at] !== PLACE || next === undefined) return false
  if (before?.head?.kind === 'place' || (before !== undefined && grammar.locative.has(before.form))) return false
  return next.nameLike && !next.inflected && next.best?.proclitics.length === 0
}

/** A given name that folds like a particle, in its own spelling: علي, not على. */
export function isSpelledName({ document, words }: Scene, at: number): boolean {
  const word = words[at] as Word
  const token = document.tokens[at]
  if (!word.given || token === undefined) return false
  const written = document.text.slice(token.start, token.end)
  return token.analyses.some(({ lexeme }) => lexeme?.tags.has('given') === true && lexeme.written === written)
}

/** فإن folds like فان in فان باستن, but is not spelled so. */
function isBinding({ document, words, grammar }: Scene, at: number): boolean {
  const word = words[at]
  if (word === undefined || !grammar.binding.has(word.form)) return false
  const token = document.tokens[at]
  return (
    word.best?.pos !== 'particle' ||
    token === undefined ||
    grammar.spelled.has(document.text.slice(token.start, token.end))
  )
}

/** A word after which, or at which, the name must be over. */
function stopsName(scene: Scene, at: number, open: boolean): boolean {
  const { words, known, knownKind, firm } = scene
  const word = words[at] as Word
  if (word.best === null || endsLine(scene.document, at) || isOfficeOf(words, at)) return true
  if (word.best.pos === 'particle' && !isBinding(scene, at) && !isSpelledName(scene, at)) return true
  if (open) return false
  if ((known[at] as number) > 0 && (knownKind[at] === ORGANISATION || (knownKind[at] === PLACE && firm[at] === 1)))
    return true
  // «أنور شعبان»: months are given names too.
  if (isTime(word) && (!word.given || words[at + 1]?.kind === 'number' || isTime(words[at + 1]))) return true
  return word.best.pos === 'verb' && !word.given
}

/** «آل نهيان أمير الإمارة»: an office that is a given name too, before what it is of. */
function isOfficeOf(words: readonly Word[], at: number): boolean {
  const { title, given } = words[at] as Word
  const next = words[at + 1]
  return given && title?.lexeme?.tags.has('title') === true && next?.definite === true && next.best?.pos === 'noun'
}

const isUnspaced = ({ document }: Scene, at: number): boolean =>
  document.tokens[at]?.spaced === false && document.tokens[at + 1]?.spaced === false

/** واين as the given name that it is here, not as «و» and a particle. */
const givenReading = ({ document }: Scene, at: number): Analysis | null =>
  document.tokens[at]?.analyses.find(({ prefix, lexeme }) => prefix === 0 && lexeme?.tags.has('given') === true) ?? null

export function person(scene: Scene, name: PersonName, rule: string, weight: number): Candidate {
  const { document, words, knownKind } = scene
  const analysis = name.analysis ?? givenReading(scene, name.from) ?? (words[name.from] as Word).best
  const weighed = knownKind[name.from] === PERSON ? weight + 1 : weight
  return candidateAt(document, name.from, name.to, analysis, { kind: 'person', weight: weighed, rule })
}
