import { type Alignment, align } from './align.ts'
import type { Fingerprint, Words } from './fingerprint.ts'

/** A passage that two reports share, in words of their fingerprints, weighed. */
export interface Passage extends Alignment {
  readonly shared: number
  /** Shared words that a writer chose: neither quoted in both reports nor part of a name or an office. */
  readonly narrated: number
  /** Shared words that both reports give as quoted. */
  readonly quoted: number
  /** Shared words of all that the longer side has between the ends, up to 1. */
  readonly fidelity: number
  /** The reading of either report finds an event or a statement in it. */
  readonly tells: boolean
}

/** Fewer words beside names are no passage: «وزير الخارجية سيرغي لافروف» is everybody's. */
const WORDS = 3

/** The passages that two reports share, in the order of `a`; what is made of names alone is left out. */
export function passagesOf(a: Fingerprint, b: Fingerprint): readonly Passage[] {
  const found = align(a.words, b.words)
  if (found.length === 0) return []
  const left = kindsOf(a)
  const right = kindsOf(b)
  return found
    .map((alignment) => {
      let narrated = 0
      let quoted = 0
      for (const pair of alignment.pairs) {
        const one = left[pair[0]] as number
        const other = right[pair[1]] as number
        if ((one & other & QUOTED) !== 0) quoted++
        else if (((one | other) & NAMED) === 0) narrated++
      }
      const shared = alignment.pairs.length
      const length = Math.max(alignment.aEnd - alignment.a, alignment.bEnd - alignment.b)
      const tells = within(a.anchors, alignment.a, alignment.aEnd) || within(b.anchors, alignment.b, alignment.bEnd)
      return { ...alignment, shared, narrated, quoted, fidelity: shared / length, tells }
    })
    .filter(({ narrated, quoted }) => narrated + quoted >= WORDS)
}

const QUOTED = 1
const NAMED = 2

const known = new WeakMap<Fingerprint, Uint8Array>()

/** What each word is, as bits. */
function kindsOf(print: Fingerprint): Uint8Array {
  const before = known.get(print)
  if (before) return before
  const kinds = new Uint8Array(print.words.length)
  mark(kinds, print.quotations, QUOTED)
  mark(kinds, print.names, NAMED)
  known.set(print, kinds)
  return kinds
}

function mark(kinds: Uint8Array, ranges: readonly Words[], bit: number): void {
  for (const [from, to] of ranges) for (let at = from; at < to; at++) kinds[at] = (kinds[at] as number) | bit
}

const within = (places: readonly number[], from: number, to: number): boolean =>
  places.some((at) => from <= at && at < to)
