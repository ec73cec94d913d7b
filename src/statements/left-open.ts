import type { Sentence } from '../annotation/document.ts'
import { firstIndex } from '../text/first-index.ts'
import type { Word } from './words.ts'

/**
 * «… «لا نعلم. وقال الوزير: «…»»: a sentence of the report's own («وقال …») begins between two marks, so the first of them
 * was never closed and belongs to no quotation.
 * @param open token of the first mark, `close` of the other
 */
export function isLeftOpen(
  words: readonly Word[],
  sentences: readonly Sentence[],
  open: number,
  close: number,
): boolean {
  for (let at = firstIndex(sentences, ({ from }) => from > open + 1); at < sentences.length; at++) {
    const from = sentences[at]?.from as number
    if (from >= close) return false
    const word = words[from]
    if (word?.joins && word.verbs.some(({ cue, analysis }) => cue.uses.has('saying') && isPast(analysis.features)))
      return true
  }
  return false
}

const isPast = ({ tense }: { readonly tense?: string | undefined }): boolean => tense === 'past'
