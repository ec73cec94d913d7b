import { isSpace } from './code-points.ts'
import type { Span } from './span.ts'

/** Words between quotation marks: the span takes the marks in, `inner` leaves them out. */
export interface Quotation extends Span {
  readonly inner: Span
  /** How many quotations it stands inside. */
  readonly depth: number
}

const OPENING = new Set([0xab, 0x201c, 0x201e, 0x201f])
const CLOSING = new Set([0xbb, 0x201d])
const STRAIGHT = 0x22
const DEEPEST = 8

interface Open {
  readonly at: number
  readonly after: number
  readonly unit: number
}

/** A mark as the folded text shows it, with its original offsets. */
export interface Mark extends Span {
  readonly unit: number
  readonly spaceBefore: boolean
  readonly spaceAfter: boolean
  /** A blank line stands between the mark before and this one. */
  readonly newParagraph: boolean
}

/**
 * Pairs quotation marks of mixed and unbalanced kinds («» “” "" ”“). A straight mark opens or closes by the white
 * space around it, and by what is open where the space does not tell. What a paragraph leaves open is no quotation,
 * nor are the marks of a pair with nothing between. Linear in the number of marks.
 */
export function quotations(marks: readonly Mark[]): readonly Quotation[] {
  const found: Quotation[] = []
  let open: Open[] = []
  for (const mark of marks) {
    if (mark.newParagraph) open = []
    const previous = open.at(-1)
    const opens = previous === undefined ? canOpen(mark) : opensInside(mark)
    if (opens) {
      if (open.length < DEEPEST) open.push({ at: mark.start, after: mark.end, unit: mark.unit })
    } else if (previous !== undefined) {
      const at = matching(open, mark)
      const first = open[at] as Open
      open = open.slice(0, at)
      if (first.after < mark.start) {
        found.push({
          start: first.at,
          end: mark.end,
          inner: { start: first.after, end: mark.start },
          depth: open.length,
        })
      }
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Which open mark a closing one answers: the innermost of its kind, else the innermost. */
function matching(open: readonly Open[], mark: Mark): number {
  for (let at = open.length - 1; at >= 0; at--) {
    const { unit } = open[at] as Open
    if (unit === mark.unit || (OPENING.has(unit) && CLOSING.has(mark.unit) && pairs(unit, mark.unit))) return at
  }
  return open.length - 1
}

const pairs = (open: number, close: number): boolean => (open === 0xab) === (close === 0xbb)

function canOpen(mark: Mark): boolean {
  if (mark.unit === STRAIGHT) return !mark.spaceAfter || mark.spaceBefore
  if (OPENING.has(mark.unit)) return true
  // Reversed curly marks (”…“) are common: a closing mark before a word and after a space opens.
  return mark.spaceBefore && !mark.spaceAfter
}

function opensInside(mark: Mark): boolean {
  if (mark.unit === 0xab) return true
  if (mark.unit === 0xbb) return false
  // Curly marks are typed either way round (“…“, ”…“): inside a quotation one that stands like a closing mark closes.
  if (mark.unit !== STRAIGHT && OPENING.has(mark.unit)) return mark.spaceBefore || !mark.spaceAfter
  return mark.spaceBefore && !mark.spaceAfter
}

/** Asked for every character of a text, so by comparison and not by look-up. */
const isMark = (unit: number): boolean =>
  unit === STRAIGHT || unit === 0xab || unit === 0xbb || (unit >= 0x201c && unit <= 0x201f)

/** The quotation marks of a folded text, aligned to the original. */
export function marksOf(folded: { text: string; start: Uint32Array; end: Uint32Array }): readonly Mark[] {
  const { text, start, end } = folded
  const marks: Mark[] = []
  let newlines = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x0a) newlines++
    else if (!isSpace(unit) && newlines === 1) newlines = 0
    if (!isMark(unit)) continue
    marks.push({
      unit,
      start: start[at] as number,
      end: end[at] as number,
      spaceBefore: at === 0 || opensAfter(text.charCodeAt(at - 1)),
      spaceAfter: at + 1 >= text.length || closesBefore(text.charCodeAt(at + 1)),
      newParagraph: newlines > 1,
    })
    newlines = 0
  }
  return marks
}

const BEFORE = new Set([...'([{:-/'].map((sign) => sign.charCodeAt(0)))
const AFTER = new Set([...')]},.;:!?-\u060c\u061b\u061f'].map((sign) => sign.charCodeAt(0)))
const opensAfter = (unit: number): boolean => isSpace(unit) || BEFORE.has(unit)
const closesBefore = (unit: number): boolean => isSpace(unit) || AFTER.has(unit)
