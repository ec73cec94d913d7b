import type { WordForm } from '../annotation/token.ts'
import { foldWord } from '../text/fold.ts'
import { once } from '../text/once.ts'
import { remembered } from '../text/remembered.ts'
import type { TimeClass, TimeGrammar, TimeWord } from './grammar.ts'

/** What a grammar knows of a form whatever stands around it. */
export interface Facts {
  /** What it is as a sign. */
  readonly sign: TimeClass | null
  readonly words: readonly TimeWord[]
  /** A clitic that stands as a token of its own before digits. */
  readonly glued: boolean
  /** Another spelling of the form is no word of time. */
  readonly unlike: boolean
}

const SIGNS: Readonly<Record<string, TimeClass>> = {
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
  '/': 'slash',
  '-': 'dash',
  ',': 'comma',
  '\u060c': 'comma',
}
const none: readonly TimeWord[] = []
/** Most words are none of time; they share one object, which stays at hand. */
const nothing: Facts = { sign: null, words: none, glued: false, unlike: false }

/** The facts of one grammar, gathered once for each form. */
export const factsOf = once((grammar: TimeGrammar) => {
  const unlike = new Set([...grammar.unlike].map(foldWord))
  return remembered(({ kind, form }: WordForm): Facts => {
    const sign = kind === 'punctuation' ? (SIGNS[form] ?? null) : null
    const words = grammar.words.get(form) ?? none
    const glued = grammar.glued.has(form)
    const isUnlike = unlike.has(form)
    if (sign === null && words === none && !glued && !isUnlike) return nothing
    return { sign, words, glued, unlike: isUnlike }
  })
})
