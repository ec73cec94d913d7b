import type { Line } from './lines.ts'

/** A paragraph with the size of its letters. */
export interface Paragraph {
  readonly text: string
  readonly size: number
  readonly rightToLeft: boolean
  /** Its last line fills the column and ends no sentence, so that it goes on in the next column or page. */
  readonly isOpen: boolean
}

/** Lines further apart than this many usual distances begin anew. */
const looser = 1.35
/** Letters of another size than this are a heading or a note. */
const otherSize = 1.15
/** A line that leaves more of the width free than this is the last of its paragraph. */
const mostFree = 0.12

const sentenceEnd = /[.!?\u061f\u2026:][\p{Pf}\p{Pe}"']*$/u

const isOfOneSize = (a: number, b: number): boolean => Math.max(a, b) <= otherSize * Math.min(a, b)

/** Lines that stand over or below several columns are few, and part of none. */
const mostAcross = 0.25

/** Lines beside or above which others stand that are beside each other. */
function linesInColumns(lines: readonly Line[]): readonly Line[] {
  const within = lines.filter((line) => {
    const beside = lines.filter((other) => other.left < line.right && other.right > line.left)
    const left = beside.reduce((most, other) => Math.max(most, other.left), line.left)
    return left <= beside.reduce((least, other) => Math.min(least, other.right), line.right)
  })
  return within.length >= (1 - mostAcross) * lines.length ? within : lines
}

/** Of a page with many short paragraphs half of the distances are those between paragraphs. */
const lowerQuartile = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 4)] ?? 0

/**
 * Joins lines to paragraphs, so that sentences are whole: by the distance between lines, the size of their letters, and
 * lines that end before their column does.
 */
function paragraphsOfPage(lines: readonly Line[]): readonly Paragraph[] {
  const steps = lines.flatMap((line, at) => {
    const before = lines[at - 1]
    const step = before === undefined ? 0 : line.y - before.y
    return step > 0 && step < 4 * line.size ? [step] : []
  })
  const usual = lowerQuartile(steps)
  const columns = linesInColumns(lines)
  const columnOf = (line: Line) => {
    const beside = columns.filter((other) => other.left < line.right && other.right > line.left)
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
  const isOpen = (line: Line): boolean => !endsEarly(line) && !sentenceEnd.test(line.text)
  const paragraphs: Paragraph[] = []
  let last: Line | null = null
  for (const line of lines) {
    const step = last === null ? 0 : line.y - last.y
    const goesOn =
      last !== null &&
      (step > 0 ? step <= looser * usual && !endsEarly(last) : step < -line.size && isOpen(last)) &&
      isOfOneSize(line.size, last.size) &&
      line.rightToLeft === last.rightToLeft
    const before = goesOn ? paragraphs.pop() : undefined
    const { size, rightToLeft } = before ?? line
    const text = before === undefined ? line.text : `${before.text} ${line.text}`
    paragraphs.push({ text, size, rightToLeft, isOpen: isOpen(line) })
    last = line
  }
  return paragraphs
}

/** The paragraphs of pages; one that does not end on its page goes on with the first of the next. */
export function paragraphsOf(pages: readonly (readonly Line[])[]): readonly Paragraph[] {
  const all: Paragraph[] = []
  for (const lines of pages) {
    const [first, ...others] = paragraphsOfPage(lines)
    if (first === undefined) continue
    const before = all.at(-1)
    const goesOn =
      before?.isOpen === true && isOfOneSize(before.size, first.size) && before.rightToLeft === first.rightToLeft
    if (goesOn) all[all.length - 1] = { ...before, text: `${before.text} ${first.text}`, isOpen: first.isOpen }
    else all.push(first)
    all.push(...others)
  }
  return all
}
