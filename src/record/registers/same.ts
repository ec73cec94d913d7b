import type { Offsets } from '../../annotation/reading.ts'
import type { Copies } from '../../annotation/record.ts'
import { foldWord } from '../../text/fold.ts'
import { wordsOf } from '../accounts/stem.ts'
import type { Item } from './item.ts'

/** Pairs of copies by the names of their reports, in either order. */
export type CopyIndex = ReadonlyMap<string, Copies>

export const copyKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`)

export const indexCopies = (copies: readonly Copies[]): CopyIndex =>
  new Map(copies.map((pair) => [copyKey(...pair.reports), pair]))

/** Words that two tellings must share to be one: fewer where both stand in a passage that their reports share. */
const ALIKE = 0.8
const ALIKE_IN_PASSAGE = 0.5

/** What two items must agree in before they are compared: who says it, and whom he calls what. */
export function groundOf({ said, designation }: Item): string {
  const speaker = foldWord(said?.speaker ?? '').trim()
  if (designation === null) return speaker
  return `${speaker}\n${foldWord(designation.name).trim()}\n${designation.match.term.value}`
}

/**
 * True where two items are one thing printed twice: a headline and its report, or copies of one text. Items of one
 * report that say the same words, call one the same thing or give one figure are one.
 */
export function isSame(a: Item, b: Item, copies: CopyIndex): boolean {
  if (a.designation !== null && a.leaf.report.id === b.leaf.report.id) return true
  if (a.events.length > 0 && b.events.length > 0) {
    // Two outlets may count the same of two things; two speakers of one name do not.
    const known = a.said !== null || a.leaf.report.outlet === b.leaf.report.outlet || inPassage(a, b, copies)
    return known && sharesFigure(a, b)
  }
  const alike = likeness(a, b)
  return alike >= ALIKE || (alike >= ALIKE_IN_PASSAGE && inPassage(a, b, copies))
}

/** A bulletin is known by its figures: the same body does not give the same odd number twice in two days. */
function sharesFigure(a: Item, b: Item): boolean {
  const given = new Set(a.quantities.map(({ unit, min, max }) => `${unit} ${min} ${max}`))
  return b.quantities.some(({ unit, min, max }) => given.has(`${unit} ${min} ${max}`))
}

function likeness(a: Item, b: Item): number {
  const [left, right] = [wordsIn(a), wordsIn(b)]
  if (left.size === 0 || right.size === 0) return 0
  let shared = 0
  for (const word of left) if (right.has(word)) shared++
  return shared / (left.size + right.size - shared)
}

const known = new WeakMap<Item, ReadonlySet<string>>()

function wordsIn(item: Item): ReadonlySet<string> {
  const before = known.get(item)
  if (before !== undefined) return before
  const { text } = item.leaf.report
  const words = new Set(item.scope.flatMap(([start, end]) => wordsOf(foldWord(text.slice(start, end)))))
  known.set(item, words)
  return words
}

const within = ([start, end]: Offsets, offset: number): boolean => start <= offset && offset < end

function inPassage(a: Item, b: Item, copies: CopyIndex): boolean {
  const pair = copies.get(copyKey(a.leaf.report.id, b.leaf.report.id))
  if (pair === undefined) return false
  const [left, right] = pair.reports[0] === a.leaf.report.id ? [a, b] : [b, a]
  return pair.passages.some((shared) => within(shared.a, left.anchor[0]) && within(shared.b, right.anchor[0]))
}
