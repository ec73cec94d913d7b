import { shifted } from '../../record/accounts/days.ts'
import type { Looking } from '../../record/registers/item.ts'
import type { RegisterRow } from '../../record/registers/row.ts'
import { latestFirst, withRelations } from '../../record/registers/table.ts'
import { readCursor, writeCursor } from '../../store/cursor.ts'
import type { Behind } from '../../store/queries/registers.ts'
import type { Page, Paging, Store } from '../../store/store.ts'
import type { Register } from './load.ts'
import { lookingWith } from './looking.ts'
import { passing, type RegisterFilter } from './narrow.ts'
import { ordered } from './ordered.ts'
import { incidentRows, positionOf, rowsOfIncidents, saidRows } from './streams.ts'

export type { Definition } from '../../record/registers/definition.ts'
export type { Cite, Finding, RegisterRow, Value } from '../../record/registers/row.ts'
export { loadRegisters, ownFolder, type Register, registerNamed } from './load.ts'
export type { RegisterFilter } from './narrow.ts'

/** So many of the latest incidents are looked through for what a row presupposes. */
const PRESUPPOSED = 300

/**
 * Reads a register part by part, the latest day first. Whoever asks for the part behind the last one goes on where it
 * ended; any other part is found anew. Holds some days of reports at a time, however large the record is.
 */
export function registerReader(
  store: Store,
  { definition }: Pick<Register, 'definition'>,
  filter: RegisterFilter,
): (paging: Paging) => Promise<Page<RegisterRow>> {
  const passes = passing(definition, filter)
  const looking = lookingWith(definition)
  let rows: AsyncGenerator<RegisterRow> | null = null
  let ahead: RegisterRow | null = null
  let ended: string | undefined
  return async ({ limit, after }) => {
    if (rows === null || after !== ended) {
      const from = after === undefined ? undefined : behind(after)
      rows = merged([incidentRows(store, looking, filter, from), saidRows(store, looking, filter, from)])
      ahead = null
    }
    const shown = ahead === null ? [] : [ahead]
    ahead = null
    while (ahead === null) {
      const next = await rows.next()
      if (next.done === true) break
      if (!passes(next.value)) continue
      if (shown.length < limit) shown.push(next.value)
      else ahead = next.value
    }
    const last = shown.at(-1)
    ended = ahead === null || last === undefined ? undefined : writeCursor([positionOf(last).day, last.id])
    return { rows: await related(store, looking, filter, shown), next: ended ?? null }
  }
}

/** One part of a register. */
export const registerRows = (
  store: Store,
  register: Pick<Register, 'definition'>,
  filter: RegisterFilter,
  paging: Paging,
): Promise<Page<RegisterRow>> => registerReader(store, register, filter)(paging)

/** All rows of a register with those of a series together, each series from its beginning, the series by their names. */
export const bySeries = (parts: (paging: Paging) => Promise<Page<RegisterRow>>) =>
  ordered(parts, (a, b) => {
    const [left, right] = [a.series ?? '', b.series ?? '']
    return left === right ? -latestFirst(a, b) : left < right ? -1 : 1
  })

function behind(cursor: string): Behind {
  const [day, id] = readCursor(cursor, ['string', 'string'])
  return { day: String(day), id: String(id) }
}

/** Two lists in one order as one. Both are left where they are when the taker stops. */
async function* merged(streams: readonly AsyncGenerator<RegisterRow>[]): AsyncGenerator<RegisterRow> {
  const heads = await Promise.all(streams.map((stream) => stream.next()))
  for (;;) {
    let best: number | null = null
    for (const [at, head] of heads.entries()) {
      if (head.done === true) continue
      const other = best === null ? undefined : heads[best]
      if (other === undefined || other.done === true || latestFirst(head.value, other.value) < 0) best = at
    }
    const taken = best === null ? undefined : heads[best]
    if (best === null || taken === undefined || taken.done === true) return
    yield taken.value
    heads[best] = await (streams[best] as AsyncGenerator<RegisterRow>).next()
  }
}

/** The checks that look at other rows of the register, earlier than these. */
async function related(
  store: Store,
  looking: Looking,
  filter: RegisterFilter,
  rows: readonly RegisterRow[],
): Promise<readonly RegisterRow[]> {
  const reach = (looking.definition.checks ?? []).flatMap((check) => (check.kind === 'belongs' ? [check.days] : []))
  const days = rows.flatMap(({ day }) => day ?? []).sort()
  const { events } = looking.definition.from
  const [first] = days
  if (reach.length === 0 || first === undefined || events === undefined) return rows
  const found = await store.incidentsFor({
    filter: { from: shifted(first, -Math.max(...reach)), to: days.at(-1), place: filter.place },
    types: events.types,
    limit: PRESUPPOSED,
  })
  const shown = new Set(rows.map(({ id }) => id))
  const others = await rowsOfIncidents(
    store,
    looking,
    found.filter(({ name }) => !shown.has(name)),
  )
  return rows.map((row) => withRelations(looking, row, [...rows, ...others]))
}
