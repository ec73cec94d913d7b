import type { Event } from '../../annotation/reading.ts'
import type { AccountPhrase } from '../../annotation/record.ts'
import { foldWord } from '../../text/fold.ts'
import type { Span } from '../../text/span.ts'
import type { RecordGrammar } from './grammar.ts'

/** So many words name a happening; more tell of it. */
const WORDS = 9
const LONGEST = 70
/** Punctuation that ends a clause. */
const ENDS = /[.،,؛;:!?؟()[\]«»"“”…\n–]/
const WORD = /[^\s.،,؛;:!?؟()[\]«»"“”…–]+/gu

/** Rules of events are called after the word that they hang on. */
const VERB = '/verb/'

/**
 * The words that name an event, from its trigger, or from the doer who stands right before it, to the end of the clause
 * and no more than a heading has, without the small words that would be left hanging at its end. They stand so in the
 * text.
 */
export function phraseOf(
  text: string,
  { trigger, agentSpans, rule }: Pick<Event, 'trigger' | 'agentSpans' | 'rule'>,
  { end }: Span,
  grammar: Pick<RecordGrammar, 'article' | 'relatives' | 'stop'>,
): AccountPhrase {
  const doer = agentSpans.find((span) => span[1] < trigger[0] && text.slice(span[1], trigger[0]).trim() === '')
  const start = withArticle(text, doer?.[0] ?? trigger[0], grammar)
  const rest = text.slice(start, Math.min(end, start + LONGEST))
  const cut = rest.search(ENDS)
  const clause = cut < 0 ? rest : rest.slice(0, cut)
  const words = [...clause.matchAll(WORD)]
  // The last word may be cut in two.
  const whole =
    cut < 0 && start + LONGEST < end && !/\s/.test(text[start + LONGEST] ?? ' ') ? words.slice(0, -1) : words
  // What describes it tells of something else.
  const described = whole.findIndex(([word], at) => at > 0 && grammar.relatives.has(foldWord(word)))
  const kept = whole.slice(0, described < 0 ? WORDS : Math.min(described, WORDS))
  while (kept.length > 1 && grammar.stop.has(foldWord(kept.at(-1)?.[0] ?? ''))) kept.pop()
  const last = kept.at(-1)
  const written = last === undefined ? '' : clause.slice(0, last.index + last[0].length)
  const bare = doer === undefined && rule.includes(VERB)
  return { span: [start, start + written.length], written, ...(bare ? { verb: true } : {}) }
}

/** A trigger may leave the article to the word around it. */
function withArticle(text: string, start: number, { article }: Pick<RecordGrammar, 'article'>): number {
  const found = article.find((prefix) => foldWord(text.slice(start - prefix.length, start)) === prefix)
  return found === undefined ? start : start - found.length
}
