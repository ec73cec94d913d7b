import type { Offsets } from '../../annotation/reading.ts'
import { groupBy } from '../../text/group.ts'
import { components } from '../incidents/components.ts'
import type { Copy } from './copy.ts'
import { type Printing, source } from './source.ts'

/** Reports that carry passages of one text, and who had it first. */
export interface Family {
  /** The report that had it first and where its first passage starts: `r12@340`. */
  readonly id: string
  /** In order of publication. */
  readonly members: readonly FamilyMember[]
  /** The report that had it first. */
  readonly first: string
  /** Why that one: published before all others, or named by them as their relay. */
  readonly by: 'published' | 'relay' | 'order'
  /** Whom most members name as their relay, folded; null where none does. */
  readonly relay: string | null
}

export interface FamilyMember {
  readonly report: string
  /** What of the report is shared with other members, in text order. */
  readonly passages: readonly Offsets[]
}

/**
 * The families that the pairs make. Reports belong together where they share the same passage: a roundup that cuts
 * from two wires is a member of two families and joins them not. A family within another is part of it. Depends on the
 * set of pairs only.
 */
export function families(copies: readonly Copy[], printings: ReadonlyMap<string, Printing>): readonly Family[] {
  const pieces = piecesOf(copies)
  const { join, sets } = components(pieces.length)
  for (let at = 0; at < pieces.length; at += 2) join(at, at + 1)
  for (const own of groupBy([...pieces.keys()], (at) => (pieces[at] as Piece).report).values())
    joinSame(pieces, own, join)
  const texts = sets().map((set) =>
    groupBy(
      set.map((at) => pieces[at] as Piece),
      ({ report }) => report,
    ),
  )
  return merged(texts)
    .map((text) => familyOf(text, printings))
    .sort((a, b) => order(a.id, b.id) || order(idsOf(a), idsOf(b)))
}

interface Piece {
  readonly report: string
  readonly span: Offsets
}

/** Both sides of all passages that hold narration, side by side: names and sayings alone bind no family. */
function piecesOf(copies: readonly Copy[]): readonly Piece[] {
  return copies.flatMap(({ reports, passages, rule }) =>
    passages
      .filter(({ narrated, shared }) => narrated >= NARRATED || (rule === 'introduced' && shared >= LONG))
      .flatMap(({ a, b }) => [
        { report: reports[0], span: a },
        { report: reports[1], span: b },
      ]),
  )
}

/** Narrated words from which a passage is a text of its own, and shared ones where a quotation is introduced. */
const NARRATED = 4
const LONG = 10

/** Spans of one report are of one text where they overlap by half of the shorter. */
function joinSame(pieces: readonly Piece[], own: readonly number[], join: (a: number, b: number) => boolean): void {
  const spanOf = (at: number): Offsets => (pieces[at] as Piece).span
  const alike = [...groupBy(own, (at) => spanOf(at).join()).values()]
  for (const [head, ...rest] of alike) for (const at of rest) join(head as number, at)
  const heads = alike.map(([head]) => head as number)
  let open: number[] = []
  for (const at of heads.sort((x, y) => spanOf(x)[0] - spanOf(y)[0] || spanOf(x)[1] - spanOf(y)[1])) {
    const [start, end] = spanOf(at)
    open = open.filter((other) => spanOf(other)[1] > start)
    for (const other of open) {
      const [from, to] = spanOf(other)
      if (2 * (Math.min(end, to) - start) >= Math.min(end - start, to - from)) join(other, at)
    }
    open.push(at)
  }
}

type Text = ReadonlyMap<string, readonly Piece[]>

/** Texts whose reports all carry another text are passages of that one. */
function merged(texts: readonly Text[]): readonly Text[] {
  const largest = [...texts].sort((a, b) => b.size - a.size || order(keyOf(a), keyOf(b)))
  const kept: Map<string, Piece[]>[] = []
  const keptBy = new Map<string, Map<string, Piece[]>[]>()
  for (const text of largest) {
    const reports = [...text.keys()]
    const whole = (keptBy.get(reports[0] as string) ?? []).find((other) => reports.every((report) => other.has(report)))
    if (whole) {
      for (const [report, pieces] of text) (whole.get(report) as Piece[]).push(...pieces)
      continue
    }
    const own = new Map([...text].map(([report, pieces]): [string, Piece[]] => [report, [...pieces]]))
    kept.push(own)
    for (const report of reports) keptBy.set(report, [...(keptBy.get(report) ?? []), own])
  }
  return kept
}

const keyOf = (text: Text): string => [...text.keys()].sort().join('\n')

function familyOf(text: Text, printings: ReadonlyMap<string, Printing>): Family {
  const { reports, by, relay } = source([...text.keys()], printings)
  const members = reports.map((report) => ({
    report,
    passages: united((text.get(report) ?? []).map(({ span }) => span)),
  }))
  const first = reports[0] as string
  return { id: `${first}@${members[0]?.passages[0]?.[0]}`, members, first, by, relay }
}

const idsOf = ({ members }: Family): string => members.map(({ report }) => report).join('\n')

/** Spans as few disjoint ones, in order. */
function united(spans: readonly Offsets[]): readonly Offsets[] {
  const found: [number, number][] = []
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = found.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else found.push([start, end])
  }
  return found
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
