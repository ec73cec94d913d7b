import type { Glyph } from './glyphs.ts'

/** Figures of notes are smaller than the line by this much, and stand higher by that part of its size. */
const smaller = 0.85
const higher = 0.15

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/**
 * The signs of a line, in which the small raised figures of a note are one sign in brackets: no part of a number before
 * them.
 */
export function withNoteMarks(line: readonly Glyph[]): readonly Glyph[] {
  const size = middle(line.map((glyph) => glyph.size))
  const base = middle(line.filter((glyph) => glyph.size > smaller * size).map(({ y }) => y))
  const isRaised = (glyph: Glyph): boolean =>
    /^\p{Nd}+$/u.test(glyph.text) && glyph.size <= smaller * size && base - glyph.y >= higher * size
  const marks: Glyph[] = []
  for (const figure of line.filter(isRaised).sort((a, b) => a.x - b.x)) {
    const before = marks.at(-1)
    if (before !== undefined && figure.x - before.x - before.width < size / 4) {
      const width = figure.x + figure.width - before.x
      marks[marks.length - 1] = { ...before, text: `${before.text.slice(0, -1)}${figure.text}]`, width }
    } else marks.push({ ...figure, text: `[${figure.text}]` })
  }
  return marks.length === 0 ? line : [...line.filter((glyph) => !isRaised(glyph)), ...marks]
}
