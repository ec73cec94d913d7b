import { isNunation } from '../text/code-points.ts'
import { changed } from './candidate.ts'
import type { Candidate } from './grammar.ts'
import { type PersonName, person, personName, SHORTEST } from './persons.ts'
import { PERSON, type Scene } from './scene.ts'
import type { Word } from './words.ts'

/** Log-odds above which a transliterated word may be part of a name. */
const POSSIBLE = 0
/** Those of one word that is taken for a name where its place in the clause says so. */
const PLACED = 2.5
/** The mean of those of two words and more, wherever they stand. */
const TOGETHER = 1.5

/**
 * Names that nobody listed, by the shape of their words: two transliterated words together (جاك بوت, «كامب ديفيد»), or
 * one as the subject of a verb (كتب أينشتاين) or behind the adjective of a people that stands for one of them
 * (الهولندي روبن). Two together are somewhere after a preposition of place, and a body between quotation marks or
 * before the adjective of a state; else somebody.
 */
export function transliterated(scene: Scene): readonly Candidate[] {
  const found: Candidate[] = []
  const { words } = scene
  for (let at = 0; at < words.length; at++) {
    if (!isPossible(scene, at)) continue
    const end = runEnd(scene, at)
    if (isNamedBy(scene, at)) {
      at = end - 1
      continue
    }
    if (end - at > 1 && meanOdds(words, at, end) > TOGETHER) {
      found.push(together(scene, at, end))
    } else {
      const name = personName(scene, at)
      const rule = (words[at] as Word).foreign > PLACED ? ruleOf(scene, at) : null
      if (name !== null && rule !== null) found.push(person(scene, name, `person/${rule}`, 1))
    }
    at = end - 1
  }
  return found
}

function isPossible({ words, known }: Scene, at: number): boolean {
  const word = words[at]
  if (word === undefined || (known[at] as number) > 0) return false
  return word.foreign > POSSIBLE && word.nameLike && word.form.length >= SHORTEST
}

function runEnd(scene: Scene, from: number): number {
  let to = from + 1
  while (isPossible(scene, to)) to++
  return to
}

function meanOdds(words: readonly Word[], from: number, to: number): number {
  let sum = 0
  for (let at = from; at < to; at++) sum += (words[at] as Word).foreign
  return sum / (to - from)
}

function together(scene: Scene, from: number, to: number): Candidate {
  const { words, grammar } = scene
  const before = words[from - 1]
  const after = words[to]
  const name: PersonName = personName(scene, from) ?? { from, to, analysis: null, given: 0, words: to - from }
  const whole = person(scene, name, 'person/transliterated', 1)
  const located = before?.best?.pos === 'particle' && grammar.locative.has(before.form)
  const stated = after?.nationality === true && after.best?.article === true && after.best.proclitics.length === 0
  if (!located && !stated && before?.kind !== 'punctuation') return whole
  const exact = person(scene, { ...name, to }, 'transliterated', 1)
  if (located) return changed(exact, { kind: 'place', rule: 'place/transliterated' })
  if (stated || QUOTES.has(before?.form ?? ''))
    return changed(exact, { kind: 'organisation', rule: 'organisation/transliterated' })
  return whole
}

const QUOTES = new Set(['"', '\u00ab', '\u201c', '\u201d', "'"])

/** What a single word does that only somebody does. */
function ruleOf(scene: Scene, at: number): string | null {
  if (isSubject(scene, at)) return 'subject'
  return isCompatriot(scene, at) ? 'compatriot' : null
}

/** A noun before it says what it is: شركة نوكيا, مدينة بنها; and after another such word it is part of that. */
function isNamedBy({ words }: Scene, at: number): boolean {
  const before = words[at - 1]
  if (before === undefined || before.kind !== 'word') return false
  if (before.unknown && before.nameLike) return true
  return before.head !== null || (before.best?.pos === 'noun' && before.title === null && !before.best.article)
}

/** Straight after a verb of a third person masculine, unless places go with it: زار, دخل. Not before an adjective. */
function isSubject(scene: Scene, at: number): boolean {
  const { words, grammar } = scene
  const verb = words[at - 1]
  const best = verb?.best
  if (verb === undefined || best?.pos !== 'verb' || best.suffix > 0 || verb.given) return false
  if (grammar.visiting.has(best.lemma) || (best.features.person ?? 3) !== 3 || (best.features.number ?? 1) !== 1)
    return false
  if ((best.features.gender === 'f' && !verb.saying) || best.lexeme?.tags.has('aux') === true) return false
  if (isMarked(scene, at)) return false
  const after = words[at + 1]
  return !(after?.best?.pos === 'adjective' && !after.best.article)
}

/** Written with the marks of a case, as names are not. */
function isMarked({ document }: Scene, at: number): boolean {
  const token = document.tokens[at]
  if (token === undefined) return true
  for (let index = token.start; index < token.end; index++) if (isNunation(document.text.charCodeAt(index))) return true
  return false
}

/** «الهولندي روبن»: the adjective is no noun's, or that of a person. */
function isCompatriot({ words, knownKind }: Scene, at: number): boolean {
  const adjective = words[at - 1]
  if (adjective?.nationality !== true || adjective.best?.article !== true) return false
  if ((adjective.best.features.number ?? 1) !== 1) return false
  const noun = words[at - 2]
  if (noun === undefined || noun.kind !== 'word' || noun.best === null) return true
  if (noun.title !== null) return true
  return noun.best.pos === 'verb' || noun.best.pos === 'particle' || knownKind[at - 2] === PERSON
}
