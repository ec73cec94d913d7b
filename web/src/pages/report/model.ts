import type { Offsets, WholeReport } from '../../../../src/http/wire.ts'
import { type Evidence, evidenceOf } from '../../../../src/view/evidence.ts'
import { headlineEnd, isBlank, paragraphEnds } from '../../../../src/view/paragraphs.ts'
import { type Segment, segmentsOf } from '../../../../src/view/segments.ts'

/** A report cut for showing: its headline and paragraphs, each a row of stretches with the values that lie over them. */
export interface Sheet {
  readonly headline: readonly Segment[] | null
  readonly paragraphs: readonly (readonly Segment[])[]
  readonly evidence: ReadonlyMap<string, Evidence>
}

/** Cuts a report's text at its paragraphs, at the edges of all values, and at the edges of `shown`. */
export function sheetOf({ report: { text, title }, reading }: WholeReport, shown: Offsets | null): Sheet {
  const all = evidenceOf(reading)
  const ends = paragraphEnds(text)
  const segments = segmentsOf(
    all,
    text.length,
    [...ends, ...(shown ?? [])].filter((at) => at <= text.length),
  )
  const head = headlineEnd(text, title)
  const rows: Segment[][] = [[]]
  const endsAt = new Set(ends)
  for (const segment of segments) {
    rows.at(-1)?.push(segment)
    if (endsAt.has(segment.end)) rows.push([])
  }
  const filled = rows.filter((row) => row.some(({ start, end }) => !isBlank(text.slice(start, end))))
  const isHead = (row: readonly Segment[]) => (row.at(-1)?.end ?? 0) <= head
  return {
    headline: head === 0 ? null : filled.filter(isHead).flat(),
    paragraphs: filled.filter((row) => !isHead(row)),
    evidence: new Map(all.map((one) => [one.id, one])),
  }
}

/** What lies over a stretch, as names for the style: what each value takes its words for. */
export function classesOf({ covers }: Segment): string {
  const contents = new Set(covers.flatMap(({ part, whole }) => (part === 'content' ? [whole] : [])))
  const names = covers.map(({ layer, part }) =>
    layer === 'events' ? (part === 'trigger' ? 'on-trigger' : 'on-argument') : `on-${part === 'whole' ? layer : part}`,
  )
  if (contents.size > 1) names.push('on-nested')
  return [...new Set(names)].join(' ')
}
