import type { Decision, Fields, Mark, Standing, ValueKind } from '../../annotation/decision.ts'
import type { Event, Reading, RemovedValue, Statement } from '../../annotation/reading.ts'
import { attach, isSame } from './attach.ts'
import { needed, problemOf } from './check.ts'
import { fieldGroups, fieldsOf, listOf, type Value, withFields } from './fields.ts'
import { markOf } from './mark.ts'
import { blank, newValue, ordered } from './newValue.ts'
import { retold } from './retold.ts'

/** A reading as people left it, and how each decision about it stands. */
export interface Effective {
  readonly reading: Reading
  readonly standings: ReadonlyMap<string, Standing>
}

/** A decision about a value of this report, oldest first in a list of them. */
export type ValueDecision = Extract<Decision, { readonly about: { readonly kind: 'value' } }>

export const isAboutValue = (decision: Decision): decision is ValueDecision =>
  'about' in decision && 'kind' in decision.about && decision.about.kind === 'value'

/**
 * Puts decisions, oldest first and none of them undone, into the reading that rules made. The reading that comes out
 * says of each value who decided what about it. A decision whose value is not read any more, or reads otherwise now, or
 * whose words do not stand in the report's text, changes nothing and says so by its standing.
 */
export function applyDecisions(text: string, reading: Reading, decisions: readonly ValueDecision[]): Effective {
  const standings = new Map<string, Standing>()
  let effective = reading
  for (const decision of decisions) {
    const [after, standing] = isGrounded(text, decision) ? applied(effective, decision) : unfit(effective)
    effective = after
    standings.set(decision.id, standing)
  }
  return { reading: effective, standings }
}

type Step = readonly [Reading, Standing]

const unfit = (reading: Reading): Step => [reading, 'unattached']

/** Decisions come from other records too, so what they put into a reading is looked at again. */
function isGrounded(text: string, decision: ValueDecision): boolean {
  const { value: kind, seen } = decision.about
  if (decision.act === 'add') {
    return needed[kind].every((key) => key in seen) && problemOf(kind, { ...blank[kind], ...seen }, text) === null
  }
  if (decision.act !== 'correct') return true
  const keys = fieldGroups[kind][decision.field] ?? []
  return Object.keys(decision.to).every((key) => keys.includes(key)) && problemOf(kind, decision.to, text) === null
}

function applied(reading: Reading, decision: ValueDecision): Step {
  const { value: kind, seen } = decision.about
  const found = attach(kind, seen, reading)
  if (decision.act === 'add') {
    return found !== null && isSame(kind, found.differs)
      ? [replaced(reading, kind, found.index, withFields(kind, found.value, seen, reading), decision), 'agreed']
      : [added(reading, kind, decision), 'attached']
  }
  if (found === null) return [reading, 'unattached']
  switch (decision.act) {
    case 'accept':
      return found.differs.length > 0
        ? [reading, 'changed']
        : [replaced(reading, kind, found.index, found.value, decision), 'attached']
    case 'reject':
      return isSame(kind, found.differs)
        ? [removed(reading, kind, found.index, decision), 'attached']
        : [reading, 'changed']
    case 'note':
      return [replaced(reading, kind, found.index, found.value, decision), 'attached']
    case 'correct': {
      // Another value that now stands in its place was never seen by who corrected the one before it.
      const others = found.differs.filter((field) => field !== decision.field)
      if (!isSame(kind, others)) return [reading, 'changed']
      const was = fieldsIn(kind, decision.field, fieldsOf(kind, found.value, reading))
      const value = withFields(kind, found.value, decision.to, reading)
      return [replaced(reading, kind, found.index, value, decision, was), 'attached']
    }
  }
}

const fieldsIn = (kind: ValueKind, field: string, fields: Fields): Fields =>
  Object.fromEntries((fieldGroups[kind][field] ?? []).map((key) => [key, fields[key] ?? null]))

const marked = (value: Value, mark: Mark): Value => ({ ...value, decisions: [...(value.decisions ?? []), mark] })

function replaced(
  reading: Reading,
  kind: ValueKind,
  index: number,
  value: Value,
  decision: ValueDecision,
  was?: Fields,
): Reading {
  const list = listOf[kind]
  const values = [...reading[list]] as Value[]
  values[index] = marked(value, markOf(decision, was))
  const after = { ...reading, [list]: values } as Reading
  const moved = decision.act === 'add' || (decision.act === 'correct' && decision.field === 'content')
  return kind === 'statement' && moved ? retold(after, (value as Statement).id) : after
}

function added(reading: Reading, kind: ValueKind, decision: ValueDecision): Reading {
  const value = marked(newValue(kind, decision, reading), markOf(decision))
  const list = listOf[kind]
  const after = { ...reading, [list]: ordered(kind, [...(reading[list] as readonly Value[]), value]) } as Reading
  return kind === 'statement' ? retold(after, (value as Statement).id) : after
}

function removed(reading: Reading, kind: ValueKind, index: number, decision: ValueDecision): Reading {
  const list = listOf[kind]
  const value = reading[list][index] as Value
  const gone: RemovedValue = { kind, value, decision: markOf(decision) }
  const values = (reading[list] as readonly Value[]).filter((_, at) => at !== index)
  const after = { ...reading, [list]: values, removed: [...(reading.removed ?? []), gone] } as Reading
  if (kind === 'statement') return retold(after, (value as Statement).id)
  return kind === 'quantity' ? withoutFigure(after, (value as { readonly id: string }).id) : after
}

/** No event has a figure that is none. */
function withoutFigure(reading: Reading, id: string): Reading {
  const without = (event: Event): Event =>
    event.quantities.includes(id) ? { ...event, quantities: event.quantities.filter((one) => one !== id) } : event
  return { ...reading, events: reading.events.map(without) }
}
