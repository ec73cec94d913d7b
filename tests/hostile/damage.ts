/** Numbers from 0 to below 1 that are the same on every run (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

type Damage = (bytes: Buffer, chance: () => number) => Buffer

const at = (bytes: Buffer, chance: () => number) => Math.floor(chance() * bytes.length)

const kinds: readonly Damage[] = [
  // A few bits.
  (bytes, chance) => {
    for (let count = 1 + Math.floor(chance() * 8); count > 0; count--) {
      const place = at(bytes, chance)
      bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(chance() * 8))
    }
    return bytes
  },
  // Cut off.
  (bytes, chance) => bytes.subarray(0, at(bytes, chance)),
  // A part again and again.
  (bytes, chance) => {
    const from = at(bytes, chance)
    const part = bytes.subarray(from, from + Math.ceil(chance() * 200))
    return Buffer.concat([bytes.subarray(0, from), ...Array.from({ length: 20 }, () => part), bytes.subarray(from)])
  },
  // A part left out.
  (bytes, chance) => {
    const from = at(bytes, chance)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + Math.ceil(chance() * 100))])
  },
  // Lengths that lie: four bytes of nothing or of everything, and other figures.
  (bytes, chance) => {
    const from = Math.min(at(bytes, chance), Math.max(0, bytes.length - 4))
    return Buffer.from(bytes).fill(chance() < 0.5 ? 0xff : 0, from, from + 4)
  },
  (bytes, chance) => {
    const figures = [...bytes.toString('latin1').matchAll(/\d+/g)]
    const figure = figures[Math.floor(chance() * figures.length)]
    if (figure === undefined) return bytes
    const other = chance() < 0.5 ? '99999999999' : '0'
    const end = figure.index + figure[0].length
    return Buffer.concat([bytes.subarray(0, figure.index), Buffer.from(other), bytes.subarray(end)])
  },
  // Encodings that lie.
  (bytes, chance) => {
    const names = ['utf-8', 'windows-1256', 'utf-16le', 'x-none']
    const name = () => names[Math.floor(chance() * names.length)] ?? 'utf-8'
    return Buffer.from(bytes.toString('latin1').replace(/utf-?8|windows-1256/gi, name), 'latin1')
  },
  // Bytes of no text.
  (bytes, chance) => {
    const from = at(bytes, chance)
    const noise = Buffer.from(Array.from({ length: 32 }, () => Math.floor(chance() * 256)))
    return Buffer.concat([bytes.subarray(0, from), noise, bytes.subarray(from)])
  },
]

/** So many damaged forms of a file, each of its own kind of damage, the same on every run. */
export function* damaged(bytes: Uint8Array, count: number, seed = 7): Generator<Buffer> {
  const chance = chances(seed)
  for (let turn = 0; turn < count; turn++) {
    const damage = kinds[turn % kinds.length] as Damage
    yield damage(Buffer.from(bytes), chance)
  }
}
