import type { Paradigm } from '../../morphology/lexicon.ts'
import { foldWord } from '../../text/fold.ts'
import { cell, list, oneOf, readTable } from './table.ts'
import {
  adjectiveParadigm,
  nameParadigm,
  nationalityParadigm,
  nounParadigm,
  particleParadigm,
  taggedVerb,
  verbParadigms,
} from './words.ts'

/** The general word lists, and how each becomes paradigms. A word of several lists keeps its first inflection. */
export function* generalParadigms(): Generator<Paradigm> {
  for (const row of readTable('lexicon/particles.tsv', ['form', 'pos', 'gloss'], ['form', 'pos'])) {
    yield particleParadigm(row)
  }
  for (const row of readTable('lexicon/nationalities.tsv', ['adjective', 'noun', 'people', 'gloss'], ['adjective'])) {
    yield nationalityParadigm(row)
    const noun = cell(row, 'noun')
    if (noun !== null && !noun.includes(' ')) yield nameParadigm(noun, ['place'])
  }
  const verbs = ['past', 'present', 'masdar', 'participle', 'gloss']
  for (const row of readTable('lexicon/verbs.tsv', verbs, ['past', 'present'])) yield* verbParadigms(row)
  for (const row of readTable('lexicon/auxiliaries.tsv', ['past', 'tags', 'gloss'], ['past'])) yield taggedVerb(row)
  const nouns = ['singular', 'gender', 'plural', 'tags', 'gloss']
  for (const row of readTable('lexicon/nouns.tsv', nouns, ['singular', 'plural'])) yield nounParadigm(row)
  const adjectives = ['masculine', 'plural', 'tags', 'gloss']
  for (const row of readTable('lexicon/adjectives.tsv', adjectives, ['masculine'])) yield adjectiveParadigm(row)
  for (const row of readTable('lexicon/given-names.tsv', ['name', 'gender', 'origin'], ['name'])) {
    const name = cell(row, 'name') ?? ''
    if (!name.includes(' ')) yield nameParadigm(name, ['given', ...list(row, 'gender')])
  }
}

/** How much likelier than by its grammar a form is one word: by the form and the word's id (`likely.tsv`). */
export function loadLikely(): ReadonlyMap<string, number> {
  const columns = ['form', 'pos', 'lemma', 'by', 'gloss']
  return new Map(
    readTable('lexicon/likely.tsv', columns, ['form', 'pos', 'lemma']).map((row): [string, number] => {
      const by = Number(cell(row, 'by'))
      if (!(by > 0)) throw new Error(`${row.file} line ${row.line}: by is not a number above 0`)
      const pos = oneOf(row, 'pos', ['verb', 'noun', 'adjective', 'name', 'particle'])
      return [`${foldWord(cell(row, 'form') ?? '')} ${pos}:${foldWord(cell(row, 'lemma') ?? '')}`, by]
    }),
  )
}
