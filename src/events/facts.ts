import type { Analysis } from '../annotation/token.ts'
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
const memory = new WeakMap<EventGrammar, WeakMap<readonly Analysis[], Facts>>()

/** The facts of one grammar. Analyses are shared between all tokens of a form, so each form is looked up once. */
export function factsOf(grammar: EventGrammar): (analyses: readonly Analysis[]) => Facts {
  const found = memory.get(grammar) ?? new WeakMap<readonly Analysis[], Facts>()
  memory.set(grammar, found)
  return (analyses) => {
    const known = found.get(analyses)
    if (known !== undefined) return known
    const facts = gathered(analyses, grammar)
    found.set(analyses, facts)
    return facts
  }
}

function gathered(analyses: readonly Analysis[], { classes, triggers, openers }: EventGrammar): Facts {
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
