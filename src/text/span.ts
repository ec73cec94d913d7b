/** Half-open range of UTF-16 offsets into a report's original text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The words a span stands for. */
export const textOf = (text: string, { start, end }: Span): string => text.slice(start, end)

/** True where the two ranges share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** True where `inner` lies wholly inside `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** `span` without the white space at its two ends; empty spans stay where they started. */
export function trimmed(text: string, { start, end }: Span): Span {
  let from = start
  let to = end
  while (from < to && /\s/.test(text[from] as string)) from++
  while (to > from && /\s/.test(text[to - 1] as string)) to--
  return { start: from, end: to }
}
