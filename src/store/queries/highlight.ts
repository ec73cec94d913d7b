import type { Offsets } from '../../annotation/reading.ts'

/** Ordinals (from 1) of the words that a lexeme stands for, by lexeme. */
export type Places = Readonly<Record<string, readonly number[]>>

/**
 * Where the terms stand in a text: each term is a sequence of words, each word any of its lexemes. Spans come in the
 * order of the text; of those that overlap the longest stays.
 * @param words spans of the text's words, in order
 */
export function matches(
  terms: readonly (readonly (readonly string[])[])[],
  places: Places,
  words: readonly Offsets[],
): readonly Offsets[] {
  const found: Offsets[] = []
  for (const term of terms) {
    const sets = term.map((lexemes) => new Set(lexemes.flatMap((lexeme) => places[lexeme] ?? [])))
    const [first, ...rest] = sets
    for (const position of first ?? []) {
      if (!rest.every((set, at) => set.has(position + at + 1))) continue
      const start = words[position - 1]?.[0]
      const end = words[position + rest.length - 1]?.[1]
      if (start !== undefined && end !== undefined && start < end) found.push([start, end])
    }
  }
  return withoutOverlaps(found)
}

/** In the order of the text; of those that overlap the first, and of these the longest. */
export function withoutOverlaps(spans: readonly Offsets[]): readonly Offsets[] {
  const kept: Offsets[] = []
  for (const span of [...spans].sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = kept.at(-1)
    if (last === undefined || span[0] >= last[1]) kept.push(span)
  }
  return kept
}
