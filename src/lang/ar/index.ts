import { disambiguator } from '../../morphology/context.ts'
import { buildLexicon, type Paradigm } from '../../morphology/lexicon.ts'
import { segmenter } from '../../morphology/segment.ts'
import { foldWord } from '../../text/fold.ts'
import { clitics } from './clitics.ts'
import { context } from './context.ts'
import { eventParadigms, loadEvents } from './events/grammar.ts'
import { generalParadigms, loadLikely } from './lexicon.ts'
import { packedLexicon } from './lexicon-file.ts'
import { headParadigms, nameGrammar } from './mentions/grammar.ts'
import { countedParadigms, loadQuantities } from './quantities/index.ts'
import { loadNumbers } from './quantities/numbers.ts'
import { skeletonKey } from './skeleton.ts'
import { statementGrammar, statementParadigms } from './statements/grammar.ts'
import { loadTimes } from './times/index.ts'
import { nameParadigm } from './words.ts'

/**
 * Arabic, as data and rules for the engines. `names` are the folded words of known names (a gazetteer's `words`), so
 * that a clitic before one is seen as a clitic (وبغزة).
 * @throws Error naming file and line where a word list is malformed
 */
export function loadArabic(names: Iterable<string> = []) {
  const known = [...names]
  const lexicon = packedLexicon(known) ?? buildLexicon(allParadigms(known), skeletonKey)
  const numberAt = loadNumbers()
  return {
    code: 'ar',
    lexicon,
    segment: segmenter(lexicon, { ...clitics, likely: loadLikely() }),
    disambiguate: disambiguator(context),
    sentences: {
      continuations: new Set(['إن', 'أن', 'بأن', 'إنه', 'أنه', 'إنها', 'أنها', 'بأنه', 'بأنها'].map(foldWord)),
      domains: new Set(['نت', 'كوم', 'اورغ']),
      abbreviations: new Set(
        [
          'د',
          'أ',
          'م',
          'ج',
          'ش',
          'ف',
          'ب',
          'ت',
          'غ',
          'ه',
          'هـ',
          'ق',
          'ص',
          'ع',
          'س',
          'ك',
          'ل',
          'ن',
          'و',
          'ي',
          'أ ف ب',
        ].map(foldWord),
      ),
    },
    quantities: loadQuantities(numberAt),
    times: loadTimes(numberAt),
    names: nameGrammar(),
    statements: statementGrammar(),
    events: loadEvents(),
  }
}

/** The lexicon's words: the general lists, what the engines' own lists add to them, and the words of known names. */
export function* allParadigms(names: readonly string[]): Generator<Paradigm> {
  yield* generalParadigms()
  yield* headParadigms()
  yield* countedParadigms()
  yield* eventParadigms()
  yield* statementParadigms()
  for (const name of names) yield nameParadigm(name, ['known'])
}
