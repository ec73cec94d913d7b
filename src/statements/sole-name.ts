import { foldWord } from '../text/fold.ts'
import { textOf } from '../text/span.ts'
import type { Nominal } from './nominal.ts'
import { best, inName, isColon, isFiniteVerb, isJoined, isStop, ownClitic, type Scene } from './scene.ts'
import { bearerOf } from './surnames.ts'

const LONGEST = 2
/** How far behind the name the complementizer may stand, with where and when between. */
const WITHIN = 12

/**
 * «وقال عسكر إن», «وأشار بن سالم في مقابلة إلى أن»: a word or two that the names engine did not mark, alone in the
 * subject's place of a verb whose clause follows. The surname of somebody whom the report names, or a word that is
 * nothing but a name; null where neither stands there.
 */
export function soleName(scene: Scene, verb: number, limit: number, prepositions: readonly string[]): Nominal | null {
  const from = verb + 1
  for (let to = Math.min(limit, from + LONGEST); to > from; to--) {
    if (!isBare(scene, from, to) || !leadsToClause(scene, to, limit, prepositions)) continue
    const span = { start: scene.tokens[from]?.start ?? 0, end: scene.tokens[to - 1]?.end ?? 0 }
    const known = bearerOf(scene.names, foldWord(textOf(scene.document.text, span))) !== null
    const shaped = !known && to === from + 1 && isNameOnly(scene, from)
    if (!known && !shaped) continue
    const run = shaped ? span : null
    return { from, to, kind: known ? 'surname' : 'other', mention: -1, run, span, title: null, also: null }
  }
  return null
}

/** «المخلافي: …», «بن سالم لصحيفة …»: the surname of somebody whom the report names, by as many words as it has. */
export function surnameAt(scene: Scene, from: number, limit: number): Nominal | null {
  for (let to = Math.min(limit, from + LONGEST); to > from; to--) {
    const span = { start: scene.tokens[from]?.start ?? 0, end: scene.tokens[to - 1]?.end ?? 0 }
    if (!isBare(scene, from, to)) continue
    if (bearerOf(scene.names, foldWord(textOf(scene.document.text, span))) === null) continue
    return { from, to, kind: 'surname', mention: -1, run: null, span, title: null, also: null }
  }
  return null
}

function isBare(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = scene.words[at]
    if (scene.tokens[at]?.kind !== 'word' || word === undefined || inName(scene, at)) return false
    if (word.that || word.time || word.head || word.pronoun || word.relative || word.preposition) return false
    if (isJoined(scene, at) || ownClitic(scene, at) !== null) return false
  }
  return true
}

/** إن, إلى أن, or where and when and then one of these. */
function leadsToClause(scene: Scene, from: number, limit: number, prepositions: readonly string[]): boolean {
  for (let at = from; at < Math.min(limit, from + WITHIN); at++) {
    const word = scene.words[at]
    if (word?.that) {
      const preposition = scene.words[at - 1]?.preposition
      return !preposition || prepositions.includes(preposition)
    }
    if (isFiniteVerb(scene, at) || isStop(scene, at) || isColon(scene, at)) return false
    const adverbial = word?.time || word?.preposition || ownClitic(scene, at) !== null
    if (at === from && !adverbial) return false
  }
  return false
}

/** A word that no list has, or that is in the lists as a name and as no noun. */
function isNameOnly(scene: Scene, at: number): boolean {
  const top = best(scene, at)
  if (top === null || top.suffix > 0 || top.lexeme?.tags.has('nationality')) return false
  if (top.pos === 'unknown' || top.pos === 'name') return true
  const { analyses } = scene.tokens[at] ?? { analyses: [] }
  return (
    top.pos === 'adjective' && analyses.some(({ pos }) => pos === 'name') && analyses.every(({ pos }) => pos !== 'noun')
  )
}
