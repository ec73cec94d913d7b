import { foldedUnits } from './code-points.ts'
import { entityAt } from './entities.ts'

/**
 * A view of a text for matching, with the way back: `text` is folded, `start[i]` and `end[i]` are the
 * original offsets of the character (with the marks written on it) that folded to `text[i]`.
 */
export interface Folded {
  readonly original: string
  readonly text: string
  readonly start: Uint32Array
  readonly end: Uint32Array
}

const AMPERSAND = 0x26
const LATIN_CAPITAL_A = 0x41
const LATIN_CAPITAL_Z = 0x5a

/**
 * Folds the spelling differences that outlets do not agree on (hamza seats, final ya, ta marbuta, vowel signs,
 * tatweel, digits, presentation forms, HTML entities left over) and keeps the alignment. Linear in the text.
 */
export function fold(original: string): Folded {
  const units = new Uint16Array(original.length + 16)
  const start = new Uint32Array(original.length + 16)
  const end = new Uint32Array(original.length + 16)
  let length = 0
  let out = units
  let starts = start
  let ends = end
  const push = (unit: number, from: number, to: number): void => {
    if (length === out.length) {
      out = grown16(out)
      starts = grown32(starts)
      ends = grown32(ends)
    }
    out[length] = unit
    starts[length] = from
    ends[length] = to
    length++
  }
  for (let at = 0; at < original.length; at++) {
    const unit = original.charCodeAt(at)
    if (unit === AMPERSAND) {
      const entity = entityAt(original, at)
      if (entity) {
        push(entity.unit, at, entity.end)
        at = entity.end - 1
        continue
      }
    }
    const folded = foldedUnits(unit)
    if (folded === MARK) {
      // A mark belongs to the letter it is written on, so a span that ends on the letter takes it along.
      if (length > 0 && ends[length - 1] === at) ends[length - 1] = at + 1
    } else if (typeof folded === 'number') {
      if (folded !== NOTHING) {
        const lower = folded >= LATIN_CAPITAL_A && folded <= LATIN_CAPITAL_Z ? folded + 32 : folded
        push(lower, at, at + 1)
      }
    } else {
      for (let i = 0; i < folded.length; i++) push(folded.charCodeAt(i), at, at + 1)
    }
  }
  return {
    original,
    text: decode(out.subarray(0, length)),
    start: starts.subarray(0, length),
    end: ends.subarray(0, length),
  }
}

/** The folded form of a word or a phrase, without its alignment: الهُدنة and الهدنه both give الهدنه. */
export function foldWord(word: string): string {
  let folded = ''
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at)
    const to = foldedUnits(unit)
    // Words of lists need no alignment; what is rare in them (entities, capitals, ligatures) goes the long way.
    if (unit === AMPERSAND || typeof to === 'string' || (to >= LATIN_CAPITAL_A && to <= LATIN_CAPITAL_Z)) {
      return fold(word).text
    }
    if (to !== MARK && to !== NOTHING) folded += String.fromCharCode(to)
  }
  return folded
}

const MARK = -1
const NOTHING = 0

// The units are written in the machine's byte order, which is little-endian wherever Node runs.
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true })

const decode = (units: Uint16Array): string =>
  units.length < 64 ? String.fromCharCode(...units) : safe(units) ? utf16.decode(units) : piecewise(units)

/** A decoder would replace lone surrogates; texts that hold any surrogate take the slower way. */
function safe(units: Uint16Array): boolean {
  for (const unit of units) if (unit >= 0xd800 && unit < 0xe000) return false
  return true
}

function piecewise(units: Uint16Array): string {
  let text = ''
  for (let at = 0; at < units.length; at += 8192) text += String.fromCharCode(...units.subarray(at, at + 8192))
  return text
}

function grown16(from: Uint16Array): Uint16Array<ArrayBuffer> {
  const to = new Uint16Array(from.length * 2)
  to.set(from)
  return to
}

function grown32(from: Uint32Array): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(from.length * 2)
  to.set(from)
  return to
}
