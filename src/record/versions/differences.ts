/** What changed from one version of a text to the next, in its own words. */
export interface Differences {
  readonly gone: readonly string[]
  readonly came: readonly string[]
}

/** Texts with more paragraphs than this are compared as sets. */
const mostLines = 2000

export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')

/** What stands in the longest common order of both, as pairs of positions. Takes time and space of one by the other. */
export function commonOrder(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j
      lengths[at] =
        a[i] === b[j]
          ? (lengths[at + width + 1] as number) + 1
          : Math.max(lengths[at + width] as number, lengths[at + 1] as number)
    }
  }
  const pairs: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const at = i * width + j
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if ((lengths[at + width] as number) >= (lengths[at + 1] as number)) i++
    else j++
  }
  return pairs
}

function asSets(a: readonly string[], b: readonly string[]): Differences {
  const [before, after] = [new Set(a), new Set(b)]
  return { gone: a.filter((line) => !after.has(line)), came: b.filter((line) => !before.has(line)) }
}

/** Paragraphs that are gone and that came, in the order of their texts; one that changed is gone and came. */
export function differences(before: string, after: string): Differences {
  const [a, b] = [linesOf(before), linesOf(after)]
  if (a.length > mostLines || b.length > mostLines) return asSets(a, b)
  const pairs = commonOrder(a, b)
  const [kept, stayed] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))]
  return { gone: a.filter((_, at) => !kept.has(at)), came: b.filter((_, at) => !stayed.has(at)) }
}
