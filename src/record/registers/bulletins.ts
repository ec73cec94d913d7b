import type { Quantity } from '../../annotation/reading.ts'
import { groupBy } from '../../text/group.ts'
import { eventItem, type Item, type Looking, statementItem } from './item.ts'
import type { Leaf } from './leaf.ts'

/** A round-up prints several bulletins of one speaker: what stands more sentences apart is another one. */
const APART = 3

/**
 * The bulletins that a report prints: what one speaker (or the outlet itself) tells of events of the register in one
 * place, with the figures he gives beside them.
 */
export function bulletinItems(looking: Looking, leaf: Leaf): readonly Item[] {
  const told = leaf.reading.events.flatMap((event) => eventItem(looking, leaf, event))
  const beside = inOrder(told.flatMap(({ quantities }) => quantities))
  return [...groupBy(told, ({ said }) => said?.speaker ?? '').values()]
    .flatMap((items) => inPlaces(leaf, items))
    .map((items) => bulletinOf(looking, leaf, items, beside))
}

const ordinalOf = (leaf: Leaf, { anchor }: Item): number => leaf.sentenceAt(anchor[0]).ordinal

function inPlaces(leaf: Leaf, items: readonly Item[]): readonly (readonly Item[])[] {
  const places: Item[][] = []
  for (const item of items) {
    const last = places.at(-1)
    const before = last?.at(-1)
    const near = before !== undefined && ordinalOf(leaf, item) - ordinalOf(leaf, before) <= APART
    if (last !== undefined && near) last.push(item)
    else places.push([item])
  }
  return places
}

function bulletinOf(looking: Looking, leaf: Leaf, items: readonly Item[], beside: readonly Quantity[]): Item {
  const [first] = items as readonly [Item, ...Item[]]
  const last = items.at(-1) ?? first
  const { columns } = looking.definition
  const units = new Set(columns.flatMap(({ value, units: own }) => (value === 'figure' ? (own ?? []) : [])))
  const speaker = first.said?.speaker
  const from = ordinalOf(leaf, first) - APART
  const to = ordinalOf(leaf, last) + APART
  const others = leaf.reading.statements
    .filter((said) => said.speaker === speaker)
    .flatMap((said) => statementItem(leaf, said).quantities)
    .filter(({ unit, span }) => {
      const { ordinal } = leaf.sentenceAt(span[0])
      return units.has(unit) && ordinal >= from && ordinal <= to
    })
  return {
    ...first,
    events: items.flatMap(({ events }) => events),
    quantities: inOrder([...items.flatMap(({ quantities }) => quantities), ...others]),
    beside,
    scope: [...new Map(items.flatMap(({ scope }) => scope).map((span) => [span[0], span])).values()],
  }
}

/** Each once, in the order of the text. */
const inOrder = (quantities: readonly Quantity[]): readonly Quantity[] =>
  [...new Map(quantities.map((quantity) => [quantity.id, quantity])).values()].sort((a, b) => a.span[0] - b.span[0])
