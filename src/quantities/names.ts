import type { Document } from '../annotation/document.ts'
import type { Token } from '../annotation/token.ts'
import { PLURAL, SINGULAR } from './counted.ts'
import type { QuantityGrammar } from './grammar.ts'
import type { WrittenNumber } from './numbers.ts'

const INNER = new Set([...'-/:._+#'])
const YEAR = /^(19|20)\d\d$/
/** Digits without a scale or signs longer than this are a telephone or account number. */
const LONGEST = 7

/** True where the number is part of a name, a date, an hour, a score or a list, and counts nothing. */
export function isName(
  { tokens }: Document,
  number: WrittenNumber,
  last: WrittenNumber,
  grammar: QuantityGrammar,
): boolean {
  const before = tokens[number.from - 1]
  if (before !== undefined && (labelled(before, grammar) || grammar.ordinals.has(before.form))) return true
  if (YEAR.test(tokens[number.from]?.form ?? '') && grammar.sinces.has(before?.form ?? '')) return true
  if (duration(tokens[last.to], grammar) || (number.article && isStretch(tokens[number.head - 1], grammar))) return true
  if (!number.digits) return false
  const token = tokens[number.from] as Token
  const after = tokens[last.to]
  if (after !== undefined && after.kind === 'punctuation' && !after.spaced && INNER.has(after.form)) {
    const next = tokens[last.to + 1]
    if (next !== undefined && !next.spaced && next.kind === 'number') return true
    // The bullet of a list: "1- …" at the start of a line.
    if (token.form.length <= 2 && (before === undefined || tokens[number.from - 1]?.form === '.')) return true
  }
  if (before !== undefined && !token.spaced && INNER.has(before.form)) {
    const joint = tokens[number.from - 2]
    if (joint !== undefined && !before.spaced && joint.kind !== 'punctuation') return true
  }
  if (number.to === number.from + 1 && YEAR.test(token.form) && yearContext(tokens, number, grammar)) return true
  return number.to === number.from + 1 && token.form.length > LONGEST && /^\d+$/.test(token.form)
}

/** «فئة» is, «فيه» is not, though they fold alike. */
const labelled = ({ analyses }: Token, { labels }: QuantityGrammar): boolean =>
  analyses[0]?.pos !== 'particle' && analyses.some(({ pos, lemma }) => pos === 'noun' && labels.has(lemma))

/** Four digits that could be a year are one, unless a listed noun or one of people follows them. */
function yearContext(tokens: readonly Token[], { to }: WrittenNumber, grammar: QuantityGrammar): boolean {
  const { nouns, personTag, peopleTag } = grammar
  const next = tokens[to]
  return !(
    next?.analyses.some(({ lemma, lexeme, article, proclitics, pos, features }) => {
      if ((pos !== 'noun' && pos !== 'adjective') || article || proclitics.length > 0) return false
      const people = lexeme?.tags.has(personTag) === true || lexeme?.tags.has(peopleTag) === true
      return nouns.has(lemma) || (people && features.number === SINGULAR && features.gender !== 'f')
    }) === true
  )
}

/** The days, the years before a number with the article: the three days. */
function isStretch(token: Token | undefined, { timeTag }: QuantityGrammar): boolean {
  const best = token?.analyses[0]
  return (
    best?.pos === 'noun' && best.article && best.features.number === PLURAL && best.lexeme?.tags.has(timeTag) === true
  )
}

/** A noun of time after a number makes a duration or a date. */
function duration(token: Token | undefined, { timeTag, nouns, adverbs }: QuantityGrammar): boolean {
  // «أن» is rather the complementizer than a moment.
  if (token === undefined || token.kind !== 'word' || adverbs.has(token.form) || token.analyses[0]?.pos === 'particle')
    return false
  return token.analyses.some(
    ({ pos, article, proclitics, lexeme, lemma, enclitic }) =>
      pos === 'noun' &&
      !article &&
      proclitics.length === 0 &&
      enclitic === '' &&
      lexeme?.tags.has(timeTag) === true &&
      !nouns.has(lemma),
  )
}
