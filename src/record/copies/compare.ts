import type { CopyEvidence } from '../../annotation/record.ts'
import type { Copy, CopyRule } from './copy.ts'
import type { Fingerprint } from './fingerprint.ts'
import { type Passage, passagesOf } from './passages.ts'

/** Wires live for days; the same words weeks apart are background that an outlet keeps at hand, or a set phrase. */
export const WINDOW = 4

/** What decides, in content words. */
const limits = {
  /** Narration in one passage: about one clause. */
  clause: { narrated: 8, fidelity: 0.6 },
  /** Less narration, in a passage that is long by its names and quotations, or where both name one relay. */
  part: { narrated: 6, shared: 10, fidelity: 0.85 },
  /** Narration in all faithful passages that have some, each too short to tell. */
  scraps: { narrated: 12, each: 4, fidelity: 0.85 },
  /** A quotation, and the words before it in the same passage. */
  introduced: { quoted: 7, introduction: 3, fidelity: 0.85 },
  /** Share of the shorter report, of which something stands in the head of both: teasers reach two thirds. */
  reprint: { share: 0.7, head: 0.25 },
} as const

/**
 * The passages that two reports share, where these show that one text stands behind both; null where they do not.
 * Depends on the two alone and not on their order: `reports` is in order of ids.
 */
export function compare(one: Fingerprint, other: Fingerprint): Copy | null {
  if (one.report === other.report) return null
  const [a, b] = one.report < other.report ? [one, other] : [other, one]
  if (!isTimely(a, b)) return null
  const passages = passagesOf(a, b)
  if (passages.length === 0) return null
  const evidence = evidenceOf(a, b, passages)
  const rule = ruleOf(a, b, passages, evidence)
  if (rule === null) return null
  return {
    reports: [a.report, b.report],
    passages: passages.map((passage) => ({
      a: [a.starts[passage.a] as number, a.ends[passage.aEnd - 1] as number],
      b: [b.starts[passage.b] as number, b.ends[passage.bEnd - 1] as number],
      shared: passage.shared,
      narrated: passage.narrated,
    })),
    rule,
    evidence,
  }
}

/** False where the two were published too far apart. */
export const isTimely = (a: Pick<Fingerprint, 'day'>, b: Pick<Fingerprint, 'day'>): boolean =>
  a.day === null || b.day === null || Math.abs(a.day - b.day) <= WINDOW

function evidenceOf(a: Fingerprint, b: Fingerprint, passages: readonly Passage[]): CopyEvidence {
  const shared = sum(passages.map((passage) => passage.shared))
  const said = new Set(b.quotations.map(([from, to]) => b.words.slice(from, to).join()))
  return {
    shared,
    share: Math.min(1, shared / Math.min(a.words.length, b.words.length)),
    longest: Math.max(...passages.map((passage) => passage.shared)),
    narrated: sum(passages.map(({ narrated }) => narrated)),
    quotations: a.quotations.filter(([from, to]) => said.has(a.words.slice(from, to).join())).length,
    relay: a.relays.find((relay) => b.relays.includes(relay)) ?? null,
  }
}

function ruleOf(
  a: Fingerprint,
  b: Fingerprint,
  passages: readonly Passage[],
  { share, relay }: CopyEvidence,
): CopyRule | null {
  if (a.outlet !== null && a.outlet === b.outlet) {
    const { head } = limits.reprint
    const heads = passages.some((passage) => passage.a < head * a.words.length && passage.b < head * b.words.length)
    return heads && share >= limits.reprint.share ? 'reprint' : null
  }
  // Where nobody says which outlet it was, both may be one: then what tells of nothing may be its advertisement.
  const known = a.outlet !== null && b.outlet !== null
  const telling = known ? passages : passages.filter(({ tells }) => tells)
  const { clause, part, scraps, introduced } = limits
  const narrates = telling.some(
    ({ narrated, shared, fidelity }) =>
      (narrated >= clause.narrated && fidelity >= clause.fidelity) ||
      (narrated >= part.narrated && fidelity >= part.fidelity && (shared >= part.shared || relay !== null)),
  )
  if (narrates) return 'narration'
  const faithful = telling.filter(({ narrated, fidelity }) => narrated >= scraps.each && fidelity >= scraps.fidelity)
  if (sum(faithful.map(({ narrated }) => narrated)) >= scraps.narrated) return 'narration'
  const introduces = telling.some(
    ({ quoted, shared, fidelity }) =>
      quoted >= introduced.quoted && shared - quoted >= introduced.introduction && fidelity >= introduced.fidelity,
  )
  return introduces ? 'introduced' : null
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
