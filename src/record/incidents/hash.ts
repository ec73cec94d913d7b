/** Words as sorted hashes, to be compared quickly. */
export const hashesOf = (words: readonly string[]): readonly number[] => words.map(hash).sort((a, b) => a - b)

/** A word as 32 bits (FNV-1a). Spread evenly, so that the lowest of a sentence are a fair sample of its words. */
function hash(word: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193)
  return value >>> 0
}
