import type { Briefing, Ground, Subject } from '../briefing.ts'
import { differ } from './differ.ts'
import { figures } from './figures.ts'
import { happened } from './happened.ts'
import { summary } from './summary.ts'
import { tellers } from './tellers.ts'
import { unknown } from './unknown.ts'

/** A briefing on all that is in the ground. Pure; in no language yet. `limit` is how many incidents are told. */
export function compose(ground: Ground, subject: Subject, limit: number): Briefing {
  const sections = [
    happened(ground, subject.from ?? firstDay(ground), limit),
    tellers(ground),
    differ(ground),
    figures(ground),
    unknown(ground),
  ]
  return { subject, summary: summary(ground), sections: sections.filter(({ groups }) => groups.length > 0) }
}

/** The first day of publication: what lies long before it is background. */
function firstDay({ reports }: Ground): string | null {
  const days = [...reports.values()].flatMap(({ report }) => report.published ?? []).sort()
  return days[0] ?? null
}
