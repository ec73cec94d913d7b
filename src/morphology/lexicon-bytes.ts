import type { PackedLexicon } from './packed-lexicon.ts'

/** What stands before a packed lexicon: its texts, where its arrays lie, and what it was made from. */
interface Head extends Pick<PackedLexicon, 'tags' | 'features'> {
  readonly made: string
  /** By array: how many numbers it has. */
  readonly sizes: readonly number[]
  readonly letters: number
}

const arrays = [
  ['letters', Uint16Array],
  ['lexeme', Uint16Array],
  ['said', Uint16Array],
  ['from', Uint32Array],
  ['first', Uint32Array],
  ['slots', Uint32Array],
  ['ends', Uint32Array],
] as const
/** Arrays begin where a number of four bytes may. */
const aligned = (at: number): number => Math.ceil(at / 4) * 4

/** A packed lexicon as bytes; `made` tells what it was made from. Numbers are in the byte order of the machine. */
export function bytesOf(lexicon: PackedLexicon, made: string): Uint8Array<ArrayBuffer> {
  const { tags, features, lexemes } = lexicon
  const texts = Buffer.from(lexemes, 'utf16le')
  const sizes = arrays.map(([name]) => lexicon[name].length)
  const head: Head = { made, tags, features, sizes, letters: lexemes.length }
  const json = Buffer.from(JSON.stringify(head))
  const parts: Uint8Array[] = [new Uint8Array(Uint32Array.of(json.length).buffer)]
  const add = (part: Uint8Array): void => {
    parts.push(part, new Uint8Array(aligned(part.length) - part.length))
  }
  add(json)
  add(texts)
  for (const [name] of arrays) {
    const { buffer, byteOffset, byteLength } = lexicon[name]
    add(new Uint8Array(buffer, byteOffset, byteLength))
  }
  return Buffer.concat(parts)
}

/** The lexicon that the bytes hold; null where it was made from something else than `made`. Shares their memory. */
export function lexiconOf(bytes: Uint8Array<ArrayBuffer>, made: string): PackedLexicon | null {
  // Arrays of numbers must lie where such numbers may.
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes)
  const [length = 0] = new Uint32Array(buffer, byteOffset, 1)
  let at = byteOffset + 4
  const head = JSON.parse(Buffer.from(buffer, at, length).toString()) as Head
  if (head.made !== made) return null
  at += aligned(length)
  const lexemes = Buffer.from(buffer, at, head.letters * 2).toString('utf16le')
  at += aligned(head.letters * 2)
  const found = arrays.map(([name, type], number) => {
    const size = head.sizes[number] as number
    const array = new type(buffer, at, size)
    at += aligned(size * type.BYTES_PER_ELEMENT)
    return [name, array]
  })
  const numbers = Object.fromEntries(found) as Pick<PackedLexicon, (typeof arrays)[number][0]>
  return { ...numbers, lexemes, tags: head.tags, features: head.features }
}
