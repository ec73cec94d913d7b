import { fold } from '../text/fold.ts'
import { rawTokens } from '../tokenize/tokens.ts'
import type { Language } from './language.ts'

/** Folded words and numbers of a query, cut as those of a report are. */
export function queryWords(text: string): readonly string[] {
  const folded = fold(text)
  return rawTokens(folded).flatMap(({ kind, from, to }) =>
    kind === 'punctuation' ? [] : [folded.text.slice(from, to)],
  )
}

/** Stems and dictionary forms of a folded word that stands alone. */
export function lexemesOfForm(form: string, { segment }: Pick<Language, 'segment'>): readonly string[] {
  const best = segment(form, false).analyses[0]
  return best === undefined ? [form] : [...new Set([best.stem, best.lemma])]
}
