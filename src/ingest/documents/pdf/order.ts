import type { Glyph } from './glyphs.ts'

/** Room between two signs that is a space though none is drawn, in sizes. */
const wordGap = 0.2

const rightward = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u
const leftward = /\p{L}/u
const digit = /\p{Nd}/u
/** What stands within a number: 1.5, 13/10/2015, 09:30. */
const within = /^[.,:/\u060c\u066b\u066c]$/

type Direction = 'right' | 'left' | 'digit' | 'none'

const directionOf = (text: string): Direction => {
  // The mark of a note belongs to no number.
  if (text.startsWith('[')) return 'none'
  if (digit.test(text)) return 'digit'
  if (rightward.test(text)) return 'right'
  return leftward.test(text) ? 'left' : 'none'
}

const mirrors = new Map(
  ['()', '[]', '{}', '<>', '\u00ab\u00bb', '\u2039\u203a'].flatMap(([a = '', b = '']) => [
    [a, b],
    [b, a],
  ]),
)

/** Signs from the left to the right, with spaces where there is room for one; no two in a row. */
function seen(glyphs: readonly Glyph[]): readonly string[] {
  const sorted = [...glyphs].sort((a, b) => a.x + a.width / 2 - (b.x + b.width / 2))
  const signs: string[] = []
  let end = Number.POSITIVE_INFINITY
  for (const { text, x, width, size } of sorted) {
    const isGap = x - end > wordGap * size
    if ((isGap || text.trim() === '') && signs.at(-1) !== ' ' && signs.length > 0) signs.push(' ')
    if (text.trim() !== '') signs.push(text)
    end = Math.max(end === Number.POSITIVE_INFINITY ? x : end, x + width)
  }
  return signs.at(-1) === ' ' ? signs.slice(0, -1) : signs
}

/** Where the run that begins at a place ends: a number, or words of letters written from the left. */
function runEnd(signs: readonly string[], from: number): number {
  const direction = (at: number): Direction => directionOf(signs[at] ?? '')
  const isNumber = direction(from) === 'digit'
  let end = from + 1
  for (let at = from + 1; at < signs.length && direction(at) !== 'right'; at++) {
    const here = direction(at)
    // «MiG-29»: what stands on the left of a number and a hyphen is the name that the number belongs to.
    const joiner = here === 'left' ? /^-$/ : within
    const touches = at === end || (isNumber && at === end + 1 && joiner.test(signs[end] ?? ''))
    if (here === 'digit' && touches) end = at + 1
    else if (here === 'left' && (!isNumber || touches)) end = at + 1
    else if (isNumber && at > end) break
  }
  return end
}

/**
 * Signs as they stand on the page, in the order in which they are read: a line that is written from the right is turned
 * round, and numbers and words in it that are written from the left are turned back. A sign of several letters is
 * never taken apart.
 */
export function logical(glyphs: readonly Glyph[], rightToLeft: boolean): string {
  const signs = seen(glyphs)
  if (!rightToLeft) return turnedWithin(signs).join('')
  const turned = [...signs].reverse()
  const read: string[] = []
  for (let at = 0; at < turned.length; ) {
    const sign = turned[at] as string
    const direction = directionOf(sign)
    if (direction === 'left' || direction === 'digit') {
      const end = runEnd(turned, at)
      read.push(...turned.slice(at, end).reverse())
      at = end
    } else {
      read.push(mirrors.get(sign) ?? sign)
      at++
    }
  }
  return read.join('')
}

/** A line that is written from the left: words in it that are written from the right are turned round. */
function turnedWithin(signs: readonly string[]): readonly string[] {
  const read: string[] = []
  for (let at = 0; at < signs.length; ) {
    let end = at
    for (let next = at; next < signs.length; next++) {
      const direction = directionOf(signs[next] ?? '')
      if (direction === 'left' || direction === 'digit') break
      if (direction === 'right') end = next + 1
    }
    if (directionOf(signs[at] ?? '') === 'right' && end > at) {
      read.push(...signs.slice(at, end).reverse())
      at = end
    } else read.push(signs[at++] as string)
  }
  return read
}
