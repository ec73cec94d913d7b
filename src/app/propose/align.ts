import { type Document, nameSpan, stemSpan, wordSpan } from '../../annotation/document.ts'
import type { Offsets } from '../../annotation/reading.ts'
import { foldWord } from '../../text/fold.ts'

/** Finds words in one report. */
export interface Aligner {
  /**
   * The span of these words, letter for letter after folding, within another span where one is given; of several the
   * nearest to it. Null where they do not stand there, or begin or end within a word where no clitic does.
   */
  find(words: string, within: Offsets | null, near?: Offsets): Offsets | null
}

const letter = /[\p{L}\p{N}]/u
const plainSpaces = (text: string): string => text.replace(/\s/g, ' ')

/** Where words begin and end, and within them where what is written together with them does: «غزة» in «وبغزة». */
function edgesOf(document: Document): { readonly starts: ReadonlySet<number>; readonly ends: ReadonlySet<number> } {
  const starts = new Set<number>()
  const ends = new Set<number>()
  for (const token of document.tokens) {
    // The likeliest way to take it apart, and others that leave a word of the lists.
    const likely = token.analyses.filter(({ lexeme }, rank) => rank === 0 || lexeme !== null)
    const parts = likely.flatMap((one) => [wordSpan, nameSpan, stemSpan].map((part) => part(document, token, one)))
    for (const { start, end } of [token, ...parts]) {
      starts.add(start)
      ends.add(end)
    }
  }
  return { starts, ends }
}

export function alignerOf(document: Document): Aligner {
  const { folded } = document
  const hay = plainSpaces(folded.text)
  const { starts, ends } = edgesOf(document)
  return {
    find: (words, within, near) => {
      const needle = plainSpaces(foldWord(words.trim())).replace(/ +/g, ' ')
      if (!letter.test(needle)) return null
      let best: Offsets | null = null
      const target = near ?? within ?? [0, 0]
      const apart = ([start]: Offsets): number => Math.abs(start - target[0])
      for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) {
        const span = [folded.start[at] as number, folded.end[at + needle.length - 1] as number] as const
        if (within !== null && (span[0] < within[0] || span[1] > within[1])) continue
        const isWhole =
          (starts.has(span[0]) || !letter.test(needle.charAt(0))) &&
          (ends.has(span[1]) || !letter.test(needle.at(-1) ?? ''))
        if (isWhole && (best === null || apart(span) < apart(best))) best = span
      }
      return best
    },
  }
}
