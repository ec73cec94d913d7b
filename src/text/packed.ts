/** A hash of a stretch of a text, 32 bits (FNV-1a over UTF-16 units, mixed so that its low bits can choose a slot). */
export function hashOf(text: string, from: number, to: number): number {
  let hash = START
  for (let at = from; at < to; at++) hash = step(hash, text.charCodeAt(at))
  return mixed(hash)
}

/** The same of units that stand in an array. */
export function hashOfUnits(units: Uint16Array, from: number, to: number): number {
  let hash = START
  for (let at = from; at < to; at++) hash = step(hash, units[at] as number)
  return mixed(hash)
}

const START = 0x811c9dc5
const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)
const mixed = (hash: number): number => hash ^ (hash >>> 15)

/** An array of numbers of twice the length, with the old one's content at its start. */
export function doubled<T extends Int32Array | Uint16Array>(from: T): T {
  const to = from instanceof Int32Array ? new Int32Array(from.length * 2) : new Uint16Array(from.length * 2)
  to.set(from)
  return to as T
}

/** Numbers for objects, in the order in which they are met. */
export interface Numbered<T> {
  number(object: T): number
  of(number: number): T
  size(): number
}

export function numbered<T>(): Numbered<T> {
  const numbers = new Map<T, number>()
  const objects: T[] = []
  return {
    number(object) {
      const known = numbers.get(object)
      if (known !== undefined) return known
      numbers.set(object, objects.length)
      objects.push(object)
      return objects.length - 1
    },
    of: (number) => objects[number] as T,
    size: () => objects.length,
  }
}
