import type { Offsets } from '../../annotation/reading.ts'
import type { Ground, Passage, Sentence, Slot, Support, TemplateId } from '../briefing.ts'
import { reportIn, sentenceAround } from '../ground.ts'

/** Where a support has its words; none for what the report as a whole or the record gives. */
export function placesOf(support: Support): readonly Offsets[] {
  if (!('at' in support)) return []
  return support.of === 'content' ? support.at : [support.at]
}

export const covers = ({ span }: Passage, [start, end]: Offsets): boolean =>
  span !== null && span[0] <= start && end <= span[1]

/**
 * A sentence with its citations: the passages given, the sentence of a report around every word that they leave out, and
 * the report itself where only its outlet or day is said.
 */
export function sentence(
  ground: Ground,
  template: TemplateId,
  slots: { readonly [name: string]: readonly Slot[] },
  given: readonly Passage[] = [],
  incident: string | null = null,
): Sentence {
  const cites: Passage[] = []
  for (const passage of given) if (!cites.some((one) => isSame(one, passage))) cites.push(passage)
  const supports = Object.values(slots).flatMap((all) => all.flatMap(({ support }) => support))
  for (const support of supports) {
    if (!('report' in support)) continue
    const { report } = support
    for (const span of placesOf(support)) {
      if (cites.some((passage) => passage.report === report && covers(passage, span))) continue
      cites.push({ report, span: sentenceAround(reportIn(ground, report)?.report.text ?? '', span) })
    }
  }
  for (const support of supports) {
    if ('report' in support && !cites.some(({ report }) => report === support.report)) {
      cites.push({ report: support.report, span: null })
    }
  }
  return { template, slots: filled(slots), cites, incident }
}

const isSame = (a: Passage, b: Passage): boolean =>
  a.report === b.report && a.span?.[0] === b.span?.[0] && a.span?.[1] === b.span?.[1]

const filled = (slots: Sentence['slots']): Sentence['slots'] =>
  Object.fromEntries(Object.entries(slots).filter(([, all]) => all.length > 0))
