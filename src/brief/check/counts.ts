import type { Ground, Sentence, Support, Value } from '../briefing.ts'
import { incidentIn } from '../ground.ts'

type Counted = Extract<Support, { of: 'reports' | 'outlets' | 'incidents' | 'voices' }>

/** What is wrong with a count; null where it counts, once each, just what there is to be counted. */
export function countFault(value: Value, support: Counted, sentence: Sentence, ground: Ground): string | null {
  if (value.kind !== 'count' || value.of !== support.of) return 'it counts something else'
  const counted = new Set(support.among)
  if (counted.size !== support.among.length || counted.size !== value.count) return `${counted.size} are counted`
  const expected = whatThereIs(support.of, sentence, ground)
  const strange = [...counted].find((one) => !expected.has(one))
  if (strange !== undefined) return `${strange} is not to be counted here`
  const isPart = sentence.template === 'more' || sentence.template === 'alone'
  return isPart || counted.size === expected.size ? null : `${expected.size} should be counted`
}

function whatThereIs(of: Counted['of'], { incident }: Sentence, ground: Ground): ReadonlySet<string> {
  const one = incident === null ? null : incidentIn(ground, incident)
  const told = incident === null ? ground.told : one === null ? [] : [one]
  const reports = told.flatMap(({ accounts }) => accounts.map(({ report }) => report))
  switch (of) {
    case 'reports':
      return new Set(reports)
    case 'outlets':
      return new Set(reports.flatMap((report) => ground.reports.get(report)?.report.outlet ?? []))
    case 'incidents':
      return new Set(told.map((each) => each.incident.id))
    case 'voices':
      return new Set(told.flatMap((each) => each.incident.origins.map(({ key }) => key)))
  }
}
