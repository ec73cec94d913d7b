import { disambiguator } from '../../morphology/context.ts'
import { segmenter } from '../../morphology/segment.ts'
import { foldWord } from '../../text/fold.ts'
import { clitics } from './clitics.ts'
import { context } from './context.ts'
import { loadEvents } from './events/grammar.ts'
import { loadLexicon, loadLikely } from './lexicon.ts'
import { headParadigms, nameGrammar } from './mentions/grammar.ts'
import { countedParadigms, loadQuantities } from './quantities/index.ts'
import { loadNumbers } from './quantities/numbers.ts'
import { statementGrammar, statementParadigms } from './statements/grammar.ts'
import { loadTimes } from './times/index.ts'
import { nameParadigm } from './words.ts'

/**
 * Arabic, as data and rules for the engines. `names` are the folded words of known names (a gazetteer's `words`), so
 * that a clitic before one is seen as a clitic (وبغزة).
 * @throws Error naming file and line where a word list is malformed
 */
export function loadArabic(names: Iterable<string> = []) {
  const occurrences = loadEvents()
  const lexicon = loadLexicon([
    ...headParadigms(),
    ...countedParadigms(),
    ...occurrences.words,
    ...statementParadigms(),
    ...[...names].map((name) => nameParadigm(name, ['known'])),
  ])
  const numberAt = loadNumbers()
  return {
    code: 'ar',
    lexicon,
    segment: segmenter(lexicon, { ...clitics, likely: loadLikely() }),
    disambiguate: disambiguator(context),
    sentences: {
      continuations: new Set(['إن', 'أن', 'بأن', 'إنه', 'أنه', 'إنها', 'أنها', 'بأنه', 'بأنها'].map(foldWord)),
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
    events: occurrences.grammar,
  }
}
