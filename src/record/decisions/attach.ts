import type { Fields, FieldValue, ValueKind } from '../../annotation/decision.ts'
import type { Offsets } from '../../annotation/reading.ts'
import { foldWord } from '../../text/fold.ts'
import { fieldGroups, fieldsOf, listOf, overlap, placeOf, shared, type Value, type Values } from './fields.ts'

/** A value of the reading as it is now that a decision is about, and in what it differs from what was seen. */
export interface Attached {
  readonly index: number
  readonly value: Value
  /** Fields that say something else now. */
  readonly differs: readonly string[]
}

/** Contents that share so much are of one statement, if their cues lie apart. */
const SAME_CONTENT = 0.5
/** Rules may move the end of a content by a word; what is said stays. */
const SAME_WORDS = 0.9

/** What a value is, beside where it stands: if this differs, it is another value in the same place. */
const core: { readonly [kind in ValueKind]: readonly string[] } = {
  statement: ['speaker'],
  event: ['type'],
  quantity: ['figure', 'unit'],
  time: ['value', 'duration'],
  mention: ['kind'],
}

/** Finds the value that somebody saw in a reading that may have been made by other rules: by its place and what it is. */
export function attach(kind: ValueKind, seen: Fields, reading: Values): Attached | null {
  if (!hasPlace(kind, seen)) return null
  let best: Attached | null = null
  let most = 0
  for (const [index, value] of reading[listOf[kind]].entries()) {
    const fields = fieldsOf(kind, value, reading)
    const near = nearness(kind, seen, fields)
    if (near === 0) continue
    const differs = differences(kind, seen, fields)
    const score = near + (isSame(kind, differs) ? 2 : 0) - differs.length / 100
    if (score > most) {
      most = score
      best = { index, value, differs }
    }
  }
  return best
}

const isOffsets = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every((at) => Number.isInteger(at))

/** Decisions come from other records too: one that says of no place what it is about is about nothing. */
function hasPlace(kind: ValueKind, seen: Fields): boolean {
  const { content } = seen
  const whole = kind !== 'statement' || (Array.isArray(content) && (content as readonly unknown[]).every(isOffsets))
  return whole && isOffsets(placeOf(kind, seen))
}

/** True where the value is still the same one, whatever else is read of it. */
export const isSame = (kind: ValueKind, differs: readonly string[]): boolean =>
  !core[kind].some((field) => differs.includes(field))

/** 0 where the two stand in different places, else more the more they share. */
function nearness(kind: ValueKind, seen: Fields, fields: Fields): number {
  const place = overlap([placeOf(kind, seen)], [placeOf(kind, fields)])
  if (kind !== 'statement') return place
  const content = overlap(seen.content as readonly Offsets[], fields.content as readonly Offsets[])
  return place > 0 || content >= SAME_CONTENT ? place + content : 0
}

/** The fields, by the names under which they are corrected, in which two values differ. */
export function differences(kind: ValueKind, seen: Fields, fields: Fields): readonly string[] {
  return Object.entries(fieldGroups[kind]).flatMap(([name, keys]) => {
    const spans = name === 'content' || name === 'quantities'
    // Names are compared by what they say: their words may be found elsewhere, or written with another hamza.
    const compared = spans ? [name] : name === 'figure' ? keys : keys.slice(0, 1)
    return compared.every((key) => isEqual(key, seen[key] ?? null, fields[key] ?? null)) ? [] : [name]
  })
}

const single = new Set(['cue', 'trigger', 'span', 'source', 'anonymity'])

function isEqual(key: string, a: FieldValue, b: FieldValue): boolean {
  if (a === null || b === null) return a === b
  if (single.has(key)) return shared(a as Offsets, b as Offsets) > 0
  if (key === 'content') return overlap(a as readonly Offsets[], b as readonly Offsets[]) >= SAME_WORDS
  if (key === 'quantities') return sameSpans(a as readonly Offsets[], b as readonly Offsets[])
  if (Array.isArray(a) && Array.isArray(b)) return foldedSet(a) === foldedSet(b)
  return typeof a === 'string' && typeof b === 'string' ? foldWord(a) === foldWord(b) : a === b
}

const sameSpans = (a: readonly Offsets[], b: readonly Offsets[]): boolean =>
  a.length === b.length && a.every((one) => b.some((other) => shared(one, other) > 0))

const foldedSet = (names: readonly unknown[]): string =>
  names
    .map((name) => foldWord(String(name)))
    .sort()
    .join('\n')
