import type { Document } from '../annotation/document.ts'
import type { Report } from '../annotation/report.ts'
import { analysedTokens } from '../morphology/analyse.ts'
import { toldBySpelling } from '../morphology/spelling.ts'
import { fold } from '../text/fold.ts'
import { marksOf, quotations } from '../text/quotations.ts'
import { sentences } from '../tokenize/sentences.ts'
import { rawTokens } from '../tokenize/tokens.ts'
import type { Language } from './language.ts'

/** The geometry and words of a report: folded view, tokens with analyses, sentences, quotations. */
export function documentOf(report: Report, language: Language): Document {
  const folded = fold(report.text)
  const tokens = analysedTokens(folded, rawTokens(folded), language.segment)
  const cut = sentences(report.text, tokens, language.sentences)
  const startsSentence = new Uint8Array(tokens.length)
  for (const { from } of cut) startsSentence[from] = 1
  return {
    report,
    text: report.text,
    folded,
    tokens: toldBySpelling(folded, language.disambiguate(tokens, startsSentence)),
    sentences: cut,
    quotations: quotations(marksOf(folded)),
  }
}
