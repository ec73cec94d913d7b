import type { Copies } from '../../annotation/record.ts'
import { shifted } from '../../record/accounts/days.ts'
import { folding, WINDOW } from '../../record/registers/folding.ts'
import type { Looking } from '../../record/registers/item.ts'
import { leafOf } from '../../record/registers/leaf.ts'
import type { RegisterRow } from '../../record/registers/row.ts'
import { copyKey } from '../../record/registers/same.ts'
import { incidentRow, itemsOf, latestFirst, saidRow } from '../../record/registers/table.ts'
import type { Behind, DatedName } from '../../store/queries/registers.ts'
import type { Store } from '../../store/store.ts'
import type { RegisterFilter } from './narrow.ts'

/** So many incidents or reports are held at once; of reports, whole days. */
const INCIDENTS_AT_ONCE = 40
const REPORTS_AT_ONCE = 100

/** The same text is printed again for so many days at most before a list that goes on there would see it anew. */
const REACH = 10

const UNDATED = '-infinity'

export const positionOf = ({ day, id }: RegisterRow): Behind => ({ day: day ?? UNDATED, id })

/** The next row of a register, or the place in the list before which there is no row left to give. */
export type Step = { readonly row: RegisterRow } | { readonly through: Behind }

export const placeOf = (step: Step): Behind => ('row' in step ? positionOf(step.row) : step.through)

/** The day of a place; null where it is that of rows whose day nobody knows. */
export const dayOf = ({ day }: Behind): string | null => (day === UNDATED ? null : day)

/** The order of `latestFirst`, by places. */
export function inOrder(a: Behind, b: Behind): number {
  const [left, right] = [dayOf(a) ?? '', dayOf(b) ?? '']
  if (left !== right) return left < right ? 1 : -1
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1
}

const rowStep = (row: RegisterRow): Step => ({ row })

/** Rows of incidents, the latest first, a few incidents at a time. */
export async function* incidentRows(
  store: Store,
  looking: Looking,
  filter: RegisterFilter,
  from?: Behind,
): AsyncGenerator<Step> {
  const { events } = looking.definition.from
  if (looking.definition.row !== 'incident' || events === undefined) return
  let after = from
  for (;;) {
    const feed = { filter, actor: filter.actor, types: events.types, units: events.units, after }
    const found = await store.incidentsFor({ ...feed, limit: INCIDENTS_AT_ONCE })
    yield* (await rowsOfIncidents(store, looking, found)).map(rowStep)
    const last = found.at(-1)
    if (last === undefined || found.length < INCIDENTS_AT_ONCE) return
    after = { day: last.day, id: last.name }
    yield { through: after }
  }
}

export async function rowsOfIncidents(
  store: Store,
  looking: Looking,
  found: readonly DatedName[],
): Promise<readonly RegisterRow[]> {
  const incidents = await store.wholeIncidents(found.map(({ name }) => name))
  const names = [...new Set(incidents.flatMap(({ accounts }) => accounts.map(({ report }) => report)))]
  const leaves = new Map((await store.wholeReports(names)).map((read) => [read.report.id, leafOf(read)]))
  const copies = new Map((await store.copiesOf(names)).map((pair) => [copyKey(...pair.reports), pair]))
  return incidents.flatMap((incident) => incidentRow(looking, incident, leaves, copies) ?? [])
}

/** Rows of what is said, the latest first, some days of reports at a time. */
export async function* saidRows(
  store: Store,
  looking: Looking,
  filter: RegisterFilter,
  from?: Behind,
): AsyncGenerator<Step> {
  const { definition } = looking
  const { events, statements } = definition.from
  if (definition.row === 'incident' && statements === undefined) return
  const { types, units } = definition.row === 'bulletin' && events !== undefined ? events : {}
  const acts = definition.row === 'designation' ? undefined : statements?.acts
  const words = wordsOf(looking)
  const fold = folding()
  const copies = new Map<string, Copies>()
  let before = from === undefined || from.day === UNDATED ? undefined : shifted(from.day, REACH)
  for (;;) {
    const feed = { filter, actor: filter.actor, types, units, acts, words, before }
    const found = await store.reportsFor({ ...feed, atLeast: REPORTS_AT_ONCE })
    for (const pair of await store.copiesOf(found.map(({ name }) => name))) copies.set(copyKey(...pair.reports), pair)
    for (const some of inParts(found)) {
      for (const read of await store.wholeReports(some.map(({ name }) => name))) {
        fold.add(itemsOf(looking, leafOf(read)), copies)
      }
    }
    const day = found.at(-1)?.day
    const over = day === undefined || day === UNDATED
    const done = fold.closed(over ? undefined : day).map((items) => saidRow(looking, items, copies))
    yield* stepsOf(done, from)
    if (over) return
    // What is open may still be joined by a copy of some days before.
    yield { through: { day: shifted(day, WINDOW), id: '' } }
    before = shifted(day, -1)
    forget(copies, found, shifted(day, WINDOW * 2))
    // Behind the earliest day only undated reports are left.
    if ((await store.reportsFor({ ...feed, before, atLeast: 1 })).length === 0) {
      yield* stepsOf(
        fold.closed().map((items) => saidRow(looking, items, copies)),
        from,
      )
      return
    }
  }
}

const stepsOf = (rows: readonly RegisterRow[], from: Behind | undefined): readonly Step[] =>
  rows
    .toSorted(latestFirst)
    .filter((row) => from === undefined || inOrder(from, positionOf(row)) < 0)
    .map(rowStep)

/** Days in the order in which they are folded, a few reports at a time. */
function* inParts(found: readonly DatedName[]): Generator<readonly DatedName[]> {
  for (let at = 0; at < found.length; at += REPORTS_AT_ONCE) yield found.slice(at, at + REPORTS_AT_ONCE)
}

/** Pairs are needed as long as rows of their days may grow; then they would only fill memory. */
function forget(copies: Map<string, Copies>, found: readonly DatedName[], day: string): void {
  const late = new Set(found.filter((one) => one.day > day).map(({ name }) => name))
  for (const [key, { reports }] of copies) if (late.has(reports[0]) && late.has(reports[1])) copies.delete(key)
}

/** Lexemes of which a report must have one of each group; designations take any term of any list. */
function wordsOf({ definition, lists }: Looking): readonly (readonly string[])[] {
  const keys = (names: readonly string[]): readonly string[] => [
    ...new Set(names.flatMap((name) => [...(lists.get(name)?.phrases.keys() ?? [])])),
  ]
  if (definition.row === 'designation') return [keys([...lists.keys()])]
  return (definition.row === 'bulletin' ? [] : (definition.from.statements?.words ?? [])).map((name) => keys([name]))
}
