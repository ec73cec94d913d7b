import type { Offsets } from '../../annotation/reading.ts'
import type { Ground, Passage, Sentence, Support } from '../briefing.ts'
import { covers, placesOf } from '../compose/cites.ts'
import { incidentIn, reportIn, sentenceAround, trimmedSpan } from '../ground.ts'

/** What is wrong with the citations of a sentence: none at all, not of its reports, not of its words. */
export function citationFaults(sentence: Sentence, ground: Ground): readonly string[] {
  const { cites, slots } = sentence
  if (cites.length === 0) return ['it cites nothing']
  const supports = Object.values(slots).flatMap((all) => all.flatMap(({ support }) => support))
  return [
    ...cites.flatMap((cite) => passageFault(cite, sentence, supports, ground) ?? []),
    ...supports.flatMap((support) => uncited(support, cites) ?? []),
    ...missingReports(sentence, supports, ground),
  ]
}

function uncited(support: Support, cites: readonly Passage[]): string | null {
  if (!('report' in support)) return null
  const own = cites.filter(({ report }) => report === support.report)
  if (own.length === 0) return `${support.report} supports it and is not cited`
  const bare = placesOf(support).find((span) => !own.some((cite) => covers(cite, span)))
  return bare === undefined ? null : `its words at ${bare.join('–')} of ${support.report} are not cited`
}

/** A passage is a report as a whole, the sentence of an account, or the sentence around words that a slot rests on. */
function passageFault(
  { report, span }: Passage,
  { incident }: Sentence,
  supports: readonly Support[],
  ground: Ground,
): string | null {
  const read = reportIn(ground, report)
  if (read === null) return `there is no report ${report}`
  const own = supports.filter((support) => 'report' in support && support.report === report)
  if (span === null) return incident === null || own.length > 0 ? null : `${report} is cited for nothing`
  const told = incident === null ? null : incidentIn(ground, incident)
  const accounts = told?.accounts.filter((account) => account.report === report) ?? []
  const known: readonly Offsets[] = [
    ...accounts.map(({ sentenceSpan }) => trimmedSpan(read.report.text, sentenceSpan)),
    ...own.flatMap(placesOf).map((place) => sentenceAround(read.report.text, place)),
  ]
  const found = known.some(([start, end]) => start === span[0] && end === span[1])
  return found ? null : `${report} has no passage of this sentence at ${span.join('–')}`
}

/** A sentence that counts reports or incidents cites each report that it counts, and no other. */
function missingReports(
  { cites, incident }: Sentence,
  supports: readonly Support[],
  ground: Ground,
): readonly string[] {
  const counted = new Set(
    supports.flatMap((support) => {
      if (support.of === 'reports') return support.among
      if (support.of !== 'incidents') return []
      return support.among.flatMap((id) => incidentIn(ground, id)?.accounts.map(({ report }) => report) ?? [])
    }),
  )
  if (counted.size === 0) return []
  const cited = new Set(cites.map(({ report }) => report))
  const missing = [...counted].filter((report) => !cited.has(report))
  const strange = incident !== null ? [] : [...cited].filter((report) => !counted.has(report))
  return [
    ...missing.map((report) => `${report} is counted and not cited`),
    ...strange.map((report) => `${report} is cited and not counted`),
  ]
}
