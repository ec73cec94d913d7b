import type { NamesGrammar } from '../../../record/entities/grammar.ts'
import { foldWord } from '../../../text/fold.ts'
import { cell, list, oneOf, readTable } from '../table.ts'

const kinds = ['vowel', 'swap', 'alias', 'given', 'compound', 'apart'] as const

/** What tells spellings of one name from two names. */
export function loadNamesGrammar(): NamesGrammar {
  const rows = readTable('record/letters.tsv', ['letters', 'kind'], ['letters', 'kind']).map((row) => ({
    letters: list(row, 'letters').map(foldWord),
    kind: oneOf(row, 'kind', kinds),
  }))
  const of = (wanted: (typeof kinds)[number]) =>
    rows.filter(({ kind }) => kind === wanted).map(({ letters }) => letters)
  const swaps = new Map<string, Set<string>>()
  for (const letters of of('swap')) {
    for (const letter of letters) {
      for (const other of letters) if (other !== letter) swaps.set(letter, (swaps.get(letter) ?? new Set()).add(other))
    }
  }
  const given = readTable('lexicon/given-names.tsv', ['name', 'gender', 'origin'], ['name'])
  return {
    vowels: new Set(of('vowel').flat()),
    swaps,
    article: foldWord('ال'),
    given: new Set(given.map((row) => foldWord(cell(row, 'name') ?? ''))),
    spellings: new Map(of('given').flatMap((forms) => forms.map((form) => [form, forms[0] as string] as const))),
    aliasCues: of('alias')
      .flat()
      .sort((a, b) => b.length - a.length),
    apart: new Set(of('apart').flat()),
    compounds: new Set(of('compound').flat()),
  }
}
