import type { Line } from './lines.ts'

/** A paragraph with the size of its letters. */
export interface Paragraph {
  readonly text: string
  readonly size: number
}

/** Lines further apart than this many usual distances begin anew. */
const looser = 1.35
/** Letters of another size than this are a heading or a note. */
const otherSize = 1.15
/** A line that leaves more of the width free than this is the last of its paragraph. */
const mostFree = 0.12

/** Of a page with many short paragraphs half of the distances are those between paragraphs. */
const lowerQuartile = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 4)] ?? 0

/**
 * Joins lines to paragraphs, so that sentences are whole: by the distance between lines, the size of their letters, and
 * lines that end before their column does.
 */
export function paragraphsOf(lines: readonly Line[]): readonly Paragraph[] {
  const steps = lines.flatMap((line, at) => {
    const before = lines[at - 1]
    const step = before === undefined ? 0 : line.y - before.y
    return step > 0 && step < 4 * line.size ? [step] : []
  })
  const usual = lowerQuartile(steps)
  const columnOf = (line: Line) => {
    const beside = lines.filter((other) => other.left < line.right && other.right > line.left)
    return {
      left: beside.reduce((least, { left }) => Math.min(least, left), line.left),
      right: beside.reduce((most, { right }) => Math.max(most, right), line.right),
    }
  }
  const endsEarly = (line: Line): boolean => {
    const { left, right } = columnOf(line)
    const free = line.rightToLeft ? line.left - left : right - line.right
    return free > mostFree * (right - left)
  }
  const paragraphs: { text: string; size: number }[] = []
  let last: Line | null = null
  for (const line of lines) {
    const step = last === null ? 0 : line.y - last.y
    const goesOn =
      last !== null &&
      step > 0 &&
      step <= looser * usual &&
      Math.max(line.size, last.size) <= otherSize * Math.min(line.size, last.size) &&
      line.rightToLeft === last.rightToLeft &&
      !endsEarly(last)
    const paragraph = paragraphs.at(-1)
    if (goesOn && paragraph !== undefined) paragraph.text += ` ${line.text}`
    else paragraphs.push({ text: line.text, size: line.size })
    last = line
  }
  return paragraphs
}
