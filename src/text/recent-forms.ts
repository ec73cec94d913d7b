import { hashOf } from './packed.ts'

/** Something that is found by its folded form. */
interface Formed {
  readonly form: string
}

/**
 * What was asked for lately, as `Recent` keeps it, by forms that are asked for as stretches of a longer text: nothing
 * has to be cut out, hashed and compared as a string. At least `most` forms are kept and at most twice as many.
 */
export interface RecentForms<V extends Formed> {
  get(text: string, from: number, to: number): V | undefined
  /** Keeps a value whose form is not kept yet. */
  add(value: V): void
}

/** A table with open addressing, at most half full: a slot holds a value beside its form's hash. */
interface Generation<V> {
  readonly hashes: Int32Array
  readonly values: (V | undefined)[]
  size: number
}

export function recentForms<V extends Formed>(most: number): RecentForms<V> {
  const slots = 2 ** Math.ceil(Math.log2(most * 2))
  const mask = slots - 1
  let young = generation<V>(slots)
  let old = generation<V>(slots)
  const put = (value: V, hash: number): void => {
    if (young.size >= most) {
      const emptied = old
      old = young
      young = emptied
      young.values.fill(undefined)
      young.size = 0
    }
    let slot = hash & mask
    while (young.values[slot] !== undefined) slot = (slot + 1) & mask
    young.values[slot] = value
    young.hashes[slot] = hash
    young.size++
  }
  return {
    get(text, from, to) {
      const hash = hashOf(text, from, to)
      const recent = find(young, hash, mask, text, from, to)
      if (recent !== undefined) return recent
      const known = find(old, hash, mask, text, from, to)
      if (known !== undefined) put(known, hash)
      return known
    },
    add: (value) => put(value, hashOf(value.form, 0, value.form.length)),
  }
}

const generation = <V>(slots: number): Generation<V> => ({
  hashes: new Int32Array(slots),
  values: new Array<V | undefined>(slots).fill(undefined),
  size: 0,
})

function find<V extends Formed>(
  { hashes, values }: Generation<V>,
  hash: number,
  mask: number,
  text: string,
  from: number,
  to: number,
): V | undefined {
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const value = values[slot]
    if (value === undefined) return undefined
    if (hashes[slot] === hash && isAt(value.form, text, from, to)) return value
  }
}

function isAt(form: string, text: string, from: number, to: number): boolean {
  if (form.length !== to - from) return false
  for (let at = 0; at < form.length; at++) if (form.charCodeAt(at) !== text.charCodeAt(from + at)) return false
  return true
}
