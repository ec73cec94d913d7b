import type { EventGrammar } from '../events/events.ts'
import type { NameGrammar } from '../mentions/mentions.ts'
import type { Disambiguator } from '../morphology/context.ts'
import type { Lexicon } from '../morphology/lexicon.ts'
import type { Segmenter } from '../morphology/segment.ts'
import type { QuantityGrammar } from '../quantities/quantities.ts'
import type { StatementGrammar } from '../statements/statements.ts'
import type { TimeGrammar } from '../times/times.ts'
import type { SentenceGrammar } from '../tokenize/sentences.ts'

/** Everything that the engines need to know of a language. Built once, then never changed. */
export interface Language {
  readonly code: string
  readonly lexicon: Lexicon
  readonly segment: Segmenter
  readonly disambiguate: Disambiguator
  readonly sentences: SentenceGrammar
  readonly quantities: QuantityGrammar
  readonly times: TimeGrammar
  readonly names: NameGrammar
  readonly statements: StatementGrammar
  readonly events: EventGrammar
}
