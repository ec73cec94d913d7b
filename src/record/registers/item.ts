import type { Event, Offsets, Quantity, Statement } from '../../annotation/reading.ts'
import type { Definition } from './definition.ts'
import { holds, type Leaf, nearTo } from './leaf.ts'
import { find, type Lexemes, type Match, type WordLists } from './lists.ts'

/** What a register needs to look at reports. */
export interface Looking {
  readonly definition: Definition
  readonly lists: WordLists
  readonly lexemes: Lexemes
}

/** One thing of one report that a row is made of. */
export interface Item {
  readonly leaf: Leaf
  /** The event or statement of the reading; several where `events` are. */
  readonly id: string
  /** Words by which it is cited where a value has none of its own. */
  readonly anchor: Offsets
  readonly said: Statement | null
  readonly events: readonly Event[]
  readonly quantities: readonly Quantity[]
  /** Figures of the register that the report gives elsewhere, to check totals against. */
  readonly beside: readonly Quantity[]
  /** Where words of lists are looked for: the sentence, or what is said. */
  readonly scope: readonly Offsets[]
  /** Of a designation: the term, and the name that is called so. */
  readonly designation: { readonly match: Match; readonly name: string; readonly span: Offsets } | null
}

/** An event that passes what the register takes. */
function takesEvent(looking: Looking, leaf: Leaf, event: Event, quantities: readonly Quantity[]): boolean {
  const { events } = looking.definition.from
  if (events === undefined || !events.types.includes(event.type)) return false
  if (events.statuses !== undefined && !events.statuses.includes(event.status)) return false
  const { units, words } = events
  if (units !== undefined && !quantities.some(({ unit }) => units.includes(unit))) return false
  return (words ?? []).every((list) => hasWord(looking, leaf, list, [nearTo(leaf, event)]))
}

/** The figures of an event, in the order of the text. */
const quantitiesOf = (leaf: Leaf, event: Event): readonly Quantity[] =>
  leaf.reading.quantities.filter(({ id }) => event.quantities.includes(id))

/** One event as an item, or nothing where the register does not take it. */
export function eventItem(looking: Looking, leaf: Leaf, event: Event): readonly Item[] {
  const quantities = quantitiesOf(leaf, event)
  if (!takesEvent(looking, leaf, event, quantities)) return []
  const said = event.source === null ? null : (leaf.statements.get(event.source) ?? null)
  const scope = [leaf.sentenceAt(event.trigger[0]).span]
  return [
    {
      leaf,
      id: event.id,
      anchor: event.trigger,
      said,
      events: [event],
      quantities,
      beside: [],
      scope,
      designation: null,
    },
  ]
}

/** The statements that the register takes; where it takes events too, those in which none of these is told. */
export function statementItems(looking: Looking, leaf: Leaf): readonly Item[] {
  const { definition } = looking
  const wanted = definition.from.statements
  if (wanted === undefined) return []
  const told = leaf.reading.events.filter((event) => takesEvent(looking, leaf, event, quantitiesOf(leaf, event)))
  return leaf.reading.statements.flatMap((said) => {
    if (wanted.acts !== undefined && !wanted.acts.includes(said.act)) return []
    if (told.some(({ trigger }) => said.content.some((span) => holds(span, trigger)))) return []
    const hasAll = (wanted.words ?? []).every((list) => hasWord(looking, leaf, list, said.content))
    return hasAll ? [statementItem(leaf, said)] : []
  })
}

const hasWord = ({ lists, lexemes }: Looking, leaf: Leaf, name: string, spans: readonly Offsets[]): boolean => {
  const list = lists.get(name)
  return list !== undefined && spans.some((span) => find(list, leaf, span, lexemes).length > 0)
}

export const statementItem = (leaf: Leaf, said: Statement): Item => ({
  leaf,
  id: said.id,
  anchor: said.cue,
  said,
  events: [],
  quantities: leaf.reading.quantities.filter(({ span }) => said.content.some((content) => holds(content, span))),
  beside: [],
  scope: said.content,
  designation: null,
})
