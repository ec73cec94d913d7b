import type { Glyph } from './glyphs.ts'
import { withNoteMarks } from './noteMarks.ts'
import { logical } from './order.ts'

/** A line of a page, in the order in which it is read; lengths in points. */
export interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly rightToLeft: boolean
}

/** Signs whose baselines are nearer than this part of their size stand in one line; marks and small figures too. */
const sameLine = 0.4
/** A wider gap than this many sizes parts columns. */
const columnGap = 2.5

const mark = /^\p{M}+$/u

/** Puts marks to the letters above or below which they stand. */
function withMarks(glyphs: readonly Glyph[]): readonly Glyph[] {
  const letters = glyphs.filter(({ text }) => !mark.test(text)).map((glyph) => ({ ...glyph }))
  for (const { x, width, text } of glyphs.filter((glyph) => mark.test(glyph.text))) {
    const middle = x + width / 2
    const away = (glyph: Glyph) => Math.max(glyph.x - middle, middle - glyph.x - glyph.width, 0)
    const nearest = letters.reduce<({ text: string } & Glyph) | null>(
      (best, glyph) => (glyph.text !== ' ' && (best === null || away(glyph) < away(best)) ? glyph : best),
      null,
    )
    if (nearest !== null) nearest.text += text
  }
  return letters
}

/** Signs that are drawn one after the other on one baseline. */
function rowsOf(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const rows: Glyph[][] = []
  let row: Glyph[] = []
  let last: Glyph | null = null
  for (const glyph of glyphs) {
    const near = last !== null && Math.abs(glyph.y - last.y) <= sameLine * Math.max(glyph.size, last.size)
    if (!near) {
      row = []
      rows.push(row)
    }
    row.push(glyph)
    // A small figure above the line does not lift the line.
    if (last === null || !near || glyph.size >= last.size) last = glyph
  }
  return rows
}

/** The parts of a row between which there is more room than between words, from the left. */
function partsOf(row: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const sorted = row.filter(({ text }) => text.trim() !== '').sort((a, b) => a.x - b.x)
  const spaces = row.filter(({ text }) => text.trim() === '')
  const parts: Glyph[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const glyph of sorted) {
    if (parts.length === 0 || glyph.x - end > columnGap * glyph.size) parts.push([])
    parts.at(-1)?.push(glyph)
    end = Math.max(end, glyph.x + glyph.width)
  }
  return parts.map((part) => {
    const [left, right] = [part[0]?.x ?? 0, Math.max(...part.map(({ x, width }) => x + width))]
    const between = spaces.filter(({ x, width }) => x + width / 2 > left && x + width / 2 < right)
    return [...part, ...between]
  })
}

/** The lines of a page, in the order in which it draws them; of two on one height the one where reading begins first. */
export function linesOf(glyphs: readonly Glyph[]): readonly Line[] {
  const rtlPage = isRightToLeft(glyphs.map(({ text }) => text).join(''), false)
  return rowsOf(glyphs).flatMap((row) => {
    const lines = partsOf(row).map((part) => {
      const letters = withNoteMarks(withMarks(part))
      const rightToLeft = isRightToLeft(letters.map(({ text }) => text).join(''), rtlPage)
      const sizes = letters.map(({ size }) => size).sort((a, b) => a - b)
      return {
        text: logical(letters, rightToLeft),
        left: letters.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY),
        right: letters.reduce((most, { x, width }) => Math.max(most, x + width), Number.NEGATIVE_INFINITY),
        y: letters[0]?.y ?? 0,
        size: sizes[Math.floor(sizes.length / 2)] ?? 0,
        rightToLeft,
      }
    })
    const read = lines.filter(({ text }) => text !== '')
    return rtlPage ? read.reverse() : read
  })
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Whether more is written from the right than from the left; `otherwise` where there are no letters. */
function isRightToLeft(text: string, otherwise: boolean): boolean {
  const right = count(text, /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/gu)
  const left = count(text, /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}/gu)
  return right + left === 0 ? otherwise : right >= left
}
