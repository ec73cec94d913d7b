import type { Event, Quantity } from '../../annotation/reading.ts'
import { groupBy } from '../group.ts'
import { eventItem, type Item, type Looking, statementItem } from './item.ts'
import type { Leaf } from './leaf.ts'

/**
 * The bulletins that a report prints: all that one speaker (or the outlet itself) tells of events of the register, with
 * the figures he gives beside them.
 */
export function bulletinItems(looking: Looking, leaf: Leaf): readonly Item[] {
  const told = leaf.reading.events.flatMap((event) => eventItem(looking, leaf, event))
  const units = new Set(
    looking.definition.columns.flatMap(({ value, units: own }) => (value === 'figure' ? (own ?? []) : [])),
  )
  return [...groupBy(told, ({ said }) => said?.speaker ?? '').values()].map((items) => {
    const [first] = items as [Item, ...Item[]]
    const speaker = first.said?.speaker ?? null
    const beside = speaker === null ? [] : leaf.reading.statements.filter((said) => said.speaker === speaker)
    const own = items.flatMap(({ quantities }) => quantities)
    const others = beside.flatMap((said) => statementItem(leaf, said).quantities.filter(({ unit }) => units.has(unit)))
    return {
      ...first,
      events: items.flatMap(({ events }): readonly Event[] => events),
      quantities: inOrder([...own, ...others]),
      scope: items.flatMap(({ scope }) => scope),
    }
  })
}

/** Each once, in the order of the text. */
const inOrder = (quantities: readonly Quantity[]): readonly Quantity[] =>
  [...new Map(quantities.map((quantity) => [quantity.id, quantity])).values()].sort((a, b) => a.span[0] - b.span[0])
