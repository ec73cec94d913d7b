import type { Sentence } from '../annotation/document.ts'
import type { Analysis } from '../annotation/token.ts'
import type { Nominal } from './nominal.ts'
import { best, isComma, isFiniteVerb, isJoined, isStop, phraseAt, type Scene } from './scene.ts'

/** First token of the clause: joining words, a contrast, قد and كان before the verb belong to it. */
export function clauseFrom(scene: Scene, at: number, start: number): number {
  for (let back = at - 1; back >= Math.max(start, at - 6); back--) {
    if (isComma(scene, back) || isFiniteVerb(scene, back) || scene.words[back]?.that) break
    if (phraseAt(scene, back, 'contrast') || phraseAt(scene, back, 'while')) return back
  }

  let from = at
  while (from > start) {
    const before = scene.words[from - 1]
    if (before?.already || before?.be || before?.link) from--
    else if (from - 2 >= start && phraseAt(scene, from - 2, 'contrast')?.to === from) from -= 2
    else if (phraseAt(scene, from - 1, 'contrast')?.to === from || phraseAt(scene, from - 1, 'source')?.to === from)
      from--
    else break
  }
  return from
}

/** The cue opens a clause of its own, so that it ends the content of the statement before. */
export function isMain(scene: Scene, at: number, subject: Nominal | null, ahead: boolean, sentence: Sentence): boolean {
  const first = clauseFrom(scene, ahead || subject === null ? at : subject.from, sentence.from)
  if (scene.words[at - 1]?.relative || scene.words[first - 1]?.that || scene.words[first - 1]?.relative) return false
  if (first === sentence.from || first < at || isComma(scene, first - 1)) return true
  if (isStop(scene, first - 1)) return true
  return isJoined(scene, first)
}

/** «لكن كثيرين حثوا»: a noun between the word that opens the clause and its verb acts, known or not. */
function isBareOpening(scene: Scene, from: number, at: number): boolean {
  const opens = (phraseAt(scene, from, 'contrast') ?? phraseAt(scene, from, 'while'))?.to ?? from
  for (let word = opens; word < at; word++) {
    const pos = best(scene, word)?.pos
    if (scene.words[word]?.time || scene.words[word]?.preposition || scene.words[word - 1]?.preposition) continue
    if ((pos === 'noun' || pos === 'name' || pos === 'unknown') && !phraseAt(scene, word, 'source')) return false
  }
  return true
}

/** A verb may leave out its subject where it opens its clause: elsewhere the word before it acts. */
export function isClauseStart(scene: Scene, at: number, start: number, { proclitics }: Analysis): boolean {
  const first = clauseFrom(scene, at, start)
  // «الذي كان يبلغ», «وهو ما كان ينذر»: the relative acts.
  if (first < at && best(scene, first - 1)?.lexeme?.tags.has('rel')) return false
  if (first < at && !isBareOpening(scene, first, at)) return false
  if (at === start || proclitics.length > 0 || first < at) return true
  const before = scene.words[at - 1]
  if (before?.relative) return false
  return before?.that != null || scene.tokens[at - 1]?.kind !== 'word' || before?.time === true
}
