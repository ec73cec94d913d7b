import type { ValueKind } from '../../annotation/decision.ts'
import { attach, isSame } from './attach.ts'
import { fieldsOf, listOf, type Value, type Values } from './fields.ts'

/** How many values of a kind a newer reading has that the older had not, has no more, or reads otherwise. */
export interface Change {
  readonly added: number
  readonly removed: number
  readonly changed: number
}

export interface Changes {
  readonly statements: Change
  readonly events: Change
}

/** In what two readings of one report differ. */
export const changesBetween = (before: Values, after: Values): Changes => ({
  statements: changeOf('statement', before, after),
  events: changeOf('event', before, after),
})

function changeOf(kind: ValueKind, before: Values, after: Values): Change {
  const met = new Set<number>()
  let removed = 0
  let changed = 0
  for (const value of before[listOf[kind]] as readonly Value[]) {
    const found = attach(kind, fieldsOf(kind, value, before), after)
    if (found === null || !isSame(kind, found.differs) || met.has(found.index)) {
      removed++
      continue
    }
    met.add(found.index)
    if (found.differs.length > 0) changed++
  }
  return { added: after[listOf[kind]].length - met.size, removed, changed }
}
