import { SHINGLE, shinglesOf } from './hash.ts'

/** Words `[a, aEnd)` of one report say the same as `[b, bEnd)` of the other. */
export interface Alignment {
  readonly a: number
  readonly aEnd: number
  readonly b: number
  readonly bEnd: number
  /** Pairs of equal words in text order, at least one at either end. */
  readonly pairs: readonly Pair[]
}

/** Words that may be put in, left out or changed between two shared ones. */
const GAP = 4
/** A shingle that a report repeats more often than this leads nowhere. */
const REPEATS = 6
/** Shorter runs are names and set phrases. */
const SHORTEST = 4
/** A passage may overlap an already aligned one by this share: a report that repeats its lead says it once. */
const OVERLAP = 0.3

type Pair = readonly [a: number, b: number]

interface Chain {
  readonly seeds: Pair[]
}

/**
 * The passages that two word sequences share, allowing for small edits: shared shingles are chained along the diagonal,
 * then extended word by word. Longest first in choosing, text order in the result; no word of `a` is aligned twice but
 * at edges. Linear in the words and the shared shingles.
 */
export function align(a: readonly number[], b: readonly number[]): readonly Alignment[] {
  const found = chains(seeds(a, b))
    .map((chain) => extended(chain, a, b))
    .filter(({ pairs }) => pairs.length >= SHORTEST)
    .sort((x, y) => y.pairs.length - x.pairs.length || x.a - y.a || x.b - y.b)
  const kept: Alignment[] = []
  const takenA = new Uint8Array(a.length)
  const takenB = new Uint8Array(b.length)
  for (const passage of found) {
    const taken = passage.pairs.filter(([i, j]) => takenA[i] === 1 || takenB[j] === 1).length
    if (taken > OVERLAP * passage.pairs.length) continue
    for (const [i, j] of passage.pairs) {
      takenA[i] = 1
      takenB[j] = 1
    }
    kept.push(passage)
  }
  return kept.sort((x, y) => x.a - y.a || x.b - y.b)
}

/** Where a shingle of the one stands in the other, ordered by `a`, then `b`. */
function seeds(a: readonly number[], b: readonly number[]): readonly Pair[] {
  const { places } = shinglesIn(b)
  const { shingles } = shinglesIn(a)
  const found: Pair[] = []
  for (let at = 0; at < shingles.length; at++) {
    const own = places.get(shingles[at] as number)
    if (own !== undefined) for (const place of own) found.push([at, place])
  }
  return found
}

interface Shingles {
  readonly shingles: readonly number[]
  /** Where each stands, `REPEATS` places at most. */
  readonly places: ReadonlyMap<number, readonly number[]>
}

/** One report is compared with several others, one after the other. */
const known = new WeakMap<readonly number[], Shingles>()

function shinglesIn(words: readonly number[]): Shingles {
  const before = known.get(words)
  if (before) return before
  const shingles = shinglesOf(words)
  const places = new Map<number, number[]>()
  for (const [at, shingle] of shingles.entries()) {
    const own = places.get(shingle)
    if (own === undefined) places.set(shingle, [at])
    else if (own.length < REPEATS) own.push(at)
  }
  const made = { shingles, places }
  known.set(words, made)
  return made
}

/** Seeds that follow each other in both texts with at most `GAP` words between. */
function chains(found: readonly Pair[]): readonly Chain[] {
  const all: Chain[] = []
  let open: Chain[] = []
  for (const seed of found) {
    const [a, b] = seed
    open = open.filter(({ seeds }) => a - (seeds.at(-1) as [number, number])[0] <= SHINGLE + GAP)
    let best: Chain | null = null
    let shift = Number.POSITIVE_INFINITY
    for (const chain of open) {
      const [lastA, lastB] = chain.seeds.at(-1) as [number, number]
      const onA = a - lastA
      const onB = b - lastB
      if (onA <= 0 || onB <= 0 || onB > SHINGLE + GAP) continue
      // Shingles that overlap in one text overlap by as much in the other, or a word would be counted twice.
      if (Math.min(onA, onB) < SHINGLE && onA !== onB) continue
      if (Math.abs(onA - onB) >= shift) continue
      best = chain
      shift = Math.abs(onA - onB)
    }
    if (best === null) {
      const chain = { seeds: [seed] }
      all.push(chain)
      open.push(chain)
    } else {
      best.seeds.push(seed)
    }
  }
  return all
}

function extended({ seeds }: Chain, a: readonly number[], b: readonly number[]): Alignment {
  const pairs: [number, number][] = []
  for (const [i, j] of seeds) {
    const last = pairs.at(-1)
    if (last) pairs.push(...between(a, b, last[0] + 1, i, last[1] + 1, j))
    for (let step = 0; step < SHINGLE; step++) if (i + step > (last?.[0] ?? -1)) pairs.push([i + step, j + step])
  }
  const before = run(a, b, pairs[0] as [number, number], -1).reverse()
  const after = run(a, b, pairs.at(-1) as [number, number], 1)
  const whole = [...before, ...pairs, ...after]
  const [first, last] = [whole[0] as [number, number], whole.at(-1) as [number, number]]
  return { a: first[0], aEnd: last[0] + 1, b: first[1], bEnd: last[1] + 1, pairs: whole }
}

/** Equal words in a gap, in order: the gap is small, the first fit serves. */
function between(
  a: readonly number[],
  b: readonly number[],
  fromA: number,
  toA: number,
  fromB: number,
  toB: number,
): readonly [number, number][] {
  const pairs: [number, number][] = []
  let next = fromB
  for (let i = fromA; i < toA; i++) {
    let at = next
    while (at < toB && b[at] !== a[i]) at++
    if (at >= toB) continue
    pairs.push([i, at])
    next = at + 1
  }
  return pairs
}

/** Words that may be skipped in either text where the two words behind them are equal. */
const SKIPS: readonly (readonly [number, number])[] = [
  [1, 1],
  [1, 0],
  [0, 1],
  [2, 1],
  [1, 2],
  [2, 2],
  [2, 0],
  [0, 2],
]

/** Equal words that go on from a pair in one direction over small edits. */
function run(a: readonly number[], b: readonly number[], from: readonly [number, number], step: 1 | -1) {
  const pairs: [number, number][] = []
  let [i, j] = [from[0] + step, from[1] + step]
  const same = (x: number, y: number): boolean => a[x] !== undefined && a[x] === b[y]
  for (;;) {
    if (same(i, j)) {
      pairs.push([i, j])
      i += step
      j += step
      continue
    }
    const skip = SKIPS.find(
      ([x, y]) => same(i + x * step, j + y * step) && same(i + (x + 1) * step, j + (y + 1) * step),
    )
    if (!skip) return pairs
    i += skip[0] * step
    j += skip[1] * step
  }
}
