import type { Ground, Sentence, Value } from '../briefing.ts'
import { absencesOf } from '../compose/absences.ts'
import { incidentIn, reasonFor } from '../ground.ts'

/** What is wrong with a value that the record itself gives an incident; null where it does. */
export function recordFault(value: Value, id: string, sentence: Sentence, ground: Ground): string | null {
  const told = incidentIn(ground, id)
  if (told === null) return `the record has no incident ${id}`
  if (sentence.incident !== id) return `the sentence tells of ${sentence.incident ?? 'no incident'}, not of ${id}`
  const { incident } = told
  const fits = (good: boolean, problem: string): string | null => (good ? null : problem)
  switch (value.kind) {
    case 'type':
      return fits(value.type === incident.type, `the incident is of type ${incident.type}`)
    case 'grade':
      return fits(value.grade === incident.grade, `its grade is ${incident.grade}`)
    case 'because':
      return fits(value.rule === reasonFor(incident), `its rule is ${reasonFor(incident)}`)
    case 'unit':
      return fits(
        incident.ledger.some(({ unit }) => unit === value.unit),
        'no figure of this unit is given',
      )
    case 'bound': {
      const summary = incident.summary.find(({ unit }) => unit === value.unit)
      return fits(summary?.[value.side] === value.number, 'the ledger has another bound')
    }
    case 'difference':
      return fits(
        incident.discrepancies.some(({ kind, unit }) => kind === value.difference && unit === value.unit),
        'the accounts do not differ in this',
      )
    case 'absent':
      return fits(absencesOf(told).includes(value.absent), 'an account tells it')
    case 'count':
      return fits(value.of === 'voices' && value.count === incident.origins.length, 'the record counts others')
    case 'name':
      return fits(incident.origins.length === 1, 'it is not the only origin')
    case 'state':
      // Whether the figure beside it is so, the sentence as a whole is asked.
      return null
    default:
      return 'an incident gives no such value'
  }
}
