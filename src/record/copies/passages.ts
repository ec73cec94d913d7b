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
  const quotedA = flags(a, a.quotations)
  const quotedB = flags(b, b.quotations)
  const namesA = flags(a, a.names)
  const namesB = flags(b, b.names)
  return found
    .map((alignment) => {
      let narrated = 0
      let quoted = 0
      for (const [i, j] of alignment.pairs) {
        if (quotedA[i] === 1 && quotedB[j] === 1) quoted++
        else if (namesA[i] === 0 && namesB[j] === 0) narrated++
      }
      const shared = alignment.pairs.length
      const length = Math.max(alignment.aEnd - alignment.a, alignment.bEnd - alignment.b)
      const tells = within(a.anchors, alignment.a, alignment.aEnd) || within(b.anchors, alignment.b, alignment.bEnd)
      return { ...alignment, shared, narrated, quoted, fidelity: shared / length, tells }
    })
    .filter(({ narrated, quoted }) => narrated + quoted >= WORDS)
}

function flags({ words }: Fingerprint, ranges: readonly Words[]): Uint8Array {
  const set = new Uint8Array(words.length)
  for (const [from, to] of ranges) set.fill(1, from, to)
  return set
}

const within = (places: readonly number[], from: number, to: number): boolean =>
  places.some((at) => from <= at && at < to)
