import type { Briefing, Ground, Section, Sentence } from '../briefing.ts'
import { citationFaults } from './citations.ts'
import { coherenceFaults } from './coherence.ts'
import { kindsOf, requiredIn } from './shape.ts'
import { type Numbers, valueFault } from './values.ts'

/** A sentence that its spans do not support. */
export interface Fault {
  /** Where it stands: `summary`, or the section's name. */
  readonly where: string
  readonly template: string
  /** The slot; null where the sentence as a whole is at fault. */
  readonly slot: string | null
  readonly problem: string
}

/**
 * Every sentence of a briefing that the record and its reports do not bear out; empty where all is supported. Knows
 * nothing of how the briefing was made: each value is looked up again where its support says that it stands.
 */
export function check(briefing: Briefing, ground: Ground, numbers: Numbers): readonly Fault[] {
  const faults = (where: string, sentence: Sentence) =>
    sentenceFaults(sentence, ground, numbers).map((fault) => ({ where, ...fault }))
  return [
    ...briefing.summary.flatMap((sentence) => faults('summary', sentence)),
    ...briefing.sections.flatMap((section) => sentencesIn(section).flatMap((sentence) => faults(section.id, sentence))),
  ]
}

const sentencesIn = ({ groups }: Section): readonly Sentence[] =>
  groups.flatMap(({ blocks }) =>
    blocks.flatMap(({ heading, sentences }) => (heading === null ? sentences : [heading, ...sentences])),
  )

function sentenceFaults(sentence: Sentence, ground: Ground, numbers: Numbers): readonly Omit<Fault, 'where'>[] {
  const { template, slots } = sentence
  const at = (slot: string | null, problem: string | null) => (problem === null ? [] : [{ template, slot, problem }])
  return [
    ...requiredIn(template)
      .filter((name) => (slots[name] ?? []).length === 0)
      .flatMap((name) => at(name, 'it is empty')),
    ...Object.entries(slots).flatMap(([name, all]) =>
      all.flatMap((slot) => {
        if (slot.support.length === 0) return at(name, 'nothing supports it')
        const wrong = slot.support.find(({ of }) => !kindsOf(name).includes(of))
        if (wrong !== undefined) return at(name, `a ${wrong.of} cannot support it`)
        return at(name, valueFault(slot, sentence, ground, numbers))
      }),
    ),
    ...citationFaults(sentence, ground).flatMap((problem) => at(null, problem)),
    ...coherenceFaults(sentence, ground).flatMap((problem) => at(null, problem)),
  ]
}
