import type { Offsets } from '../annotation/reading.ts'
import type { Report } from '../annotation/report.ts'
import type { Briefing, Ground, Passage, Sentence } from './briefing.ts'
import { reportIn, wordsAt } from './ground.ts'

/** A report that is cited, with the passages that are. */
export interface Reference {
  readonly label: string
  readonly report: Report
  readonly passages: readonly { readonly label: string; readonly span: Offsets; readonly words: string }[]
}

export interface References {
  readonly list: readonly Reference[]
  /** What stands in a sentence for its citations: `3.2`, or `1–17` for reports as a whole. */
  readonly labels: (cites: readonly Passage[]) => readonly { readonly label: string; readonly target: string }[]
}

/** All that a briefing cites: reports by day of publication, their passages as they stand in the text. */
export function referencesOf(briefing: Briefing, ground: Ground): References {
  const spans = new Map<string, Map<number, Offsets>>()
  for (const { cites } of allSentences(briefing)) {
    for (const { report, span } of cites) {
      const known = spans.get(report) ?? new Map<number, Offsets>()
      if (span !== null) known.set(span[0] * 1e8 + span[1], span)
      spans.set(report, known)
    }
  }
  const reports = [...spans.keys()].flatMap((name) => reportIn(ground, name)?.report ?? []).sort(byDay)
  const list = reports.map((report, at): Reference => {
    const own = [...(spans.get(report.id)?.values() ?? [])].sort((a, b) => a[0] - b[0] || a[1] - b[1])
    return {
      label: `${at + 1}`,
      report,
      passages: own.map((span, index) => ({
        label: `${at + 1}.${index + 1}`,
        span,
        words: wordsAt(ground, report.id, span),
      })),
    }
  })
  const byName = new Map(list.map((reference) => [reference.report.id, reference]))
  return { list, labels: (cites) => labelsOf(cites, byName) }
}

const byDay = (a: Report, b: Report): number => {
  const [left, right] = [`${a.published ?? '9999'} ${a.id}`, `${b.published ?? '9999'} ${b.id}`]
  return left < right ? -1 : 1
}

export const allSentences = ({ summary, sections }: Briefing): readonly Sentence[] => [
  ...summary,
  ...sections.flatMap(({ groups }) =>
    groups.flatMap(({ blocks }) =>
      blocks.flatMap(({ heading, sentences }) => [...(heading === null ? [] : [heading]), ...sentences]),
    ),
  ),
]

function labelsOf(cites: readonly Passage[], byName: ReadonlyMap<string, Reference>) {
  const whole: number[] = []
  const passages: { label: string; target: string; order: number }[] = []
  for (const { report, span } of cites) {
    const reference = byName.get(report)
    if (reference === undefined) continue
    if (span === null) {
      whole.push(Number(reference.label))
      continue
    }
    const index = reference.passages.findIndex((one) => one.span[0] === span[0] && one.span[1] === span[1])
    const label = `${reference.label}.${index + 1}`
    passages.push({ label, target: label, order: Number(reference.label) * 1e6 + index })
  }
  const named = passages.sort((a, b) => a.order - b.order).map(({ label, target }) => ({ label, target }))
  return [...ranges(whole.sort((a, b) => a - b)), ...named]
}

/** 1 2 3 5 → 1–3, 5. */
function ranges(numbers: readonly number[]): readonly { label: string; target: string }[] {
  const found: { from: number; to: number }[] = []
  for (const number of numbers) {
    const last = found.at(-1)
    if (last !== undefined && number <= last.to + 1) last.to = number
    else found.push({ from: number, to: number })
  }
  return found.map(({ from, to }) => ({ label: from === to ? `${from}` : `${from}–${to}`, target: `${from}` }))
}
