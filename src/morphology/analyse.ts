import type { Analysis, Token, WordForm } from '../annotation/token.ts'
import { isSpace, TEH_MARBUTA } from '../text/code-points.ts'
import type { Folded } from '../text/fold.ts'
import { recentForms } from '../text/recent-forms.ts'
import { remembered } from '../text/remembered.ts'
import type { Segmenter } from './segment.ts'
import { readAs, rescored, wordForm } from './word-form.ts'

/** A word cut out of the folded text, before it is taken apart. */
interface Cut {
  readonly kind: Token['kind']
  readonly from: number
  readonly to: number
}

/** Tokens with their analyses by form alone; a word that nobody lists is split where the report shows its bare stem. */
export function analysedTokens(folded: Folded, cuts: readonly Cut[], segment: Segmenter): readonly Token[] {
  const { text, start, end } = folded
  const tokens: Token[] = []
  for (const { kind, from, to } of cuts) {
    const word =
      kind === 'word' ? segment(text, lastLetter(folded, to) === TEH_MARBUTA, from, to) : unread(kind, text, from, to)
    tokens.push({
      start: start[from] as number,
      end: end[to - 1] as number,
      kind,
      form: word.form,
      folded: from,
      analyses: word.analyses,
      spaced: from === 0 || isSpace(text.charCodeAt(from - 1)),
      word,
    })
  }
  return withReportEvidence(tokens)
}

const none: readonly Analysis[] = []
/** Signs and numbers that are remembered, and how long they may be. */
const KEPT = 1000
const LONGEST_KEPT = 20
const signs = recentForms<WordForm>(KEPT)

/** A sign or a number. */
function unread(kind: Token['kind'], text: string, from: number, to: number): WordForm {
  const known = signs.get(text, from, to)
  if (known !== undefined) return known
  // A copy, because a part of a long string keeps the whole report in memory.
  const word = wordForm(kind, ` ${text.slice(from, to)}`.slice(1), none)
  if (to - from <= LONGEST_KEPT) signs.add(word)
  return word
}

const lastLetter = ({ original, start }: Folded, to: number): number => original.charCodeAt(start[to - 1] as number)

/** وكيري is split where the same report has كيري: the bare stems of a report are evidence for its clitics. */
function withReportEvidence(tokens: Token[]): readonly Token[] {
  const bare = new Set<string>()
  for (const { analyses, form } of tokens) if (isBareUnknown(analyses[0])) bare.add(form)
  if (bare.size === 0) return tokens
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token
    if (!isBareUnknown(token.analyses[0])) continue
    const split = token.analyses.findIndex(
      (other) => other.pos === 'unknown' && other.prefix > 0 && other.stem.length > 2 && bare.has(other.stem),
    )
    if (split >= 0) tokens[at] = readAs(token, splitAt(token.word, split))
  }
  return tokens
}

const isBareUnknown = (best: Analysis | undefined): boolean =>
  best !== undefined && best.pos === 'unknown' && best.prefix === 0

const splits = remembered((_: WordForm) => new Map<number, WordForm>())

/** The form with one of its analyses first. */
function splitAt(word: WordForm, at: number): WordForm {
  const known = splits(word).get(at)
  if (known !== undefined) return known
  const { analyses } = word
  // Its score must lead too, or the words beside would put it back.
  const first = rescored(analyses[at] as Analysis, (analyses[0] as Analysis).score + 0.5)
  const split = wordForm(word.kind, word.form, [first, ...analyses.filter((_, index) => index !== at)])
  splits(word).set(at, split)
  return split
}
