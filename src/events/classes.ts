import type { Analysis } from '../annotation/token.ts'
import type { EventGrammar } from './grammar.ts'

/** A word of a class of companions: «قوات» of `forces`, «مدنيين» of `civilians`. */
export const isOfClass = ({ classes }: EventGrammar, word: Analysis | null | undefined, name: string): boolean =>
  word != null && classes.get(word.lemma)?.includes(name) === true
