import { buildLexicon, type Lexicon, type Paradigm } from '../../morphology/lexicon.ts'
import { skeleton } from './skeleton.ts'
import { cell, list, readTable } from './table.ts'
import {
  adjectiveParadigm,
  nameParadigm,
  nationalityParadigm,
  nounParadigm,
  particleParadigm,
  verbParadigms,
} from './words.ts'

/** The general word lists, and how each becomes paradigms. A word of several lists keeps its first inflection. */
function* general(): Generator<Paradigm> {
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
  const nouns = ['singular', 'gender', 'plural', 'tags', 'gloss']
  for (const row of readTable('lexicon/nouns.tsv', nouns, ['singular', 'plural'])) yield nounParadigm(row)
  const adjectives = ['masculine', 'plural', 'tags', 'gloss']
  for (const row of readTable('lexicon/adjectives.tsv', adjectives, ['masculine'])) yield adjectiveParadigm(row)
  for (const row of readTable('lexicon/given-names.tsv', ['name', 'gender', 'origin'], ['name'])) {
    const name = cell(row, 'name') ?? ''
    if (!name.includes(' ')) yield nameParadigm(name, ['given', ...list(row, 'gender')])
  }
}

/** The lexicon of Arabic: the general lists and what the engines' own lists add to them. */
export const loadLexicon = (extra: Iterable<Paradigm> = []): Lexicon =>
  buildLexicon(
    (function* all() {
      yield* general()
      yield* extra
    })(),
    skeleton,
  )
