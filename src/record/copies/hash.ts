/** Words in a shingle: three content words in a row are seldom the same by chance. */
export const SHINGLE = 3

const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

/** 32-bit hash of a word (FNV-1a over UTF-16 units). */
export function hashOf(word: string): number {
  let hash = OFFSET
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME)
  return mixed(hash)
}

/** Hash of a sequence whose last member is `next`: order matters. */
export const joined = (before: number, next: number): number => mixed(Math.imul(before, 31) ^ next)

/** Spreads every bit over all others, so that the smallest hashes are a fair sample (the finisher of MurmurHash3). */
function mixed(hash: number): number {
  let bits = hash ^ (hash >>> 16)
  bits = Math.imul(bits, 0x85ebca6b)
  bits ^= bits >>> 13
  bits = Math.imul(bits, 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

/** Hashes of all runs of `SHINGLE` words. */
export function shinglesOf(words: readonly number[]): readonly number[] {
  const shingles: number[] = []
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    let hash = 0
    for (let next = at; next < at + SHINGLE; next++) hash = joined(hash, words[next] as number)
    shingles.push(hash)
  }
  return shingles
}
