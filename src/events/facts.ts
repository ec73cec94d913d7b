import type { Analysis, WordForm } from '../annotation/token.ts'
import { once } from '../text/once.ts'
import { remembered } from '../text/remembered.ts'
import type { EventGrammar, Sense } from './grammar.ts'

/** What the grammar knows of a word whatever stands around it. */
export interface Facts {
  /** The lemmas of all its readings. */
  readonly lemmas: readonly string[]
  /** Classes of companions that any reading belongs to. */
  readonly classes: ReadonlySet<string>
  /** Its likeliest reading opens a clause. */
  readonly opens: boolean
  /** Its likeliest readings that may name an occurrence, with their senses. */
  readonly candidates: readonly { readonly analysis: Analysis; readonly senses: readonly Sense[] }[]
}

/** How many readings of a word are tried as triggers, likeliest first. */
const READINGS = 2

const none: ReadonlySet<string> = new Set()
/** The facts of one grammar, gathered once for each form. */
export const factsOf = once((grammar: EventGrammar) => remembered((word: WordForm) => gathered(word, grammar)))

function gathered({ analyses }: WordForm, { classes, triggers, openers }: EventGrammar): Facts {
  const lemmas: string[] = []
  let belonging: Set<string> | null = null
  const candidates: { analysis: Analysis; senses: readonly Sense[] }[] = []
  for (const [rank, analysis] of analyses.entries()) {
    const { lemma, stem, lexeme, pos } = analysis
    if (!lemmas.includes(lemma)) lemmas.push(lemma)
    for (const word of stem === lemma ? [lemma] : [lemma, stem]) {
      const names = classes.get(word)
      if (names === undefined) continue
      belonging ??= new Set()
      for (const name of names) belonging.add(name)
    }
    const tried = rank < READINGS || (rank === READINGS && pos === 'verb' && analyses[0]?.pos === 'verb')
    const senses = tried && lexeme !== null ? triggers.get(lexeme.id) : undefined
    if (senses !== undefined) candidates.push({ analysis, senses })
  }
  return { lemmas, classes: belonging ?? none, opens: openers.has(analyses[0]?.lemma ?? ''), candidates }
}
