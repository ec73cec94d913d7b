/** Ends of the paragraphs of `text`: each paragraph takes the line breaks after it along. */
export function paragraphEnds(text: string): number[] {
  const ends: number[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text[at]
    const next = text[at + 1]
    if ((code === '\n' || code === '\r') && next !== '\n' && next !== '\r') ends.push(at + 1)
  }
  if (ends.at(-1) !== text.length) ends.push(text.length)
  return ends
}

export const isBlank = (words: string): boolean => words.trim() === ''

/** Where the headline ends if `text` opens with `title`; 0 where it does not. */
export function headlineEnd(text: string, title: string | null): number {
  if (title === null || isBlank(title)) return 0
  const from = text.length - text.trimStart().length
  const end = paragraphEnds(text).find((at) => at > from) ?? 0
  return text.slice(0, end).trim() === title.trim() ? end : 0
}
