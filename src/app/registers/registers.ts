import { shifted } from '../../record/accounts/days.ts'
import { presupposes } from '../../record/registers/checks/belongs.ts'
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
import { dayOf, incidentRows, inOrder, placeOf, positionOf, rowsOfIncidents, type Step, saidRows } from './streams.ts'

export type { Definition } from '../../record/registers/definition.ts'
export type { Cite, Finding, RegisterRow, Value } from '../../record/registers/row.ts'
export { loadRegisters, ownFolder, type Register, registerNamed } from './load.ts'
export type { RegisterFilter } from './narrow.ts'

/** So many of the latest incidents are looked through for what a row presupposes. */
const PRESUPPOSED = 300

export interface ReaderOptions {
  /**
   * For so many milliseconds it is looked for rows of a part; what is found by then is given, be it nothing. Without it
   * a part is looked for to the end of the record.
   */
  readonly patience?: number
}

/** A part of a register. */
export interface RegisterPart extends Page<RegisterRow> {
  /** The day that was come to where patience ended before the part was full; null where it did not. */
  readonly until: string | null
}

/**
 * Reads a register part by part, the latest day first. Whoever asks for the part behind the last one goes on where it
 * ended; any other part is found anew. Holds some days of reports at a time, however large the record is.
 */
export function registerReader(
  store: Store,
  { definition }: Pick<Register, 'definition'>,
  filter: RegisterFilter,
  { patience = Number.POSITIVE_INFINITY }: ReaderOptions = {},
): (paging: Paging) => Promise<RegisterPart> {
  const passes = passing(definition, filter)
  const looking = lookingWith(definition)
  let steps: AsyncGenerator<Step> | null = null
  let ahead: RegisterRow | null = null
  let ended: string | undefined
  return async ({ limit, after }) => {
    const from = after === undefined ? undefined : behind(after)
    if (steps === null || after !== ended) {
      steps = merged([incidentRows(store, looking, filter, from), saidRows(store, looking, filter, from)])
      ahead = null
    }
    const shown = ahead === null ? [] : [ahead]
    ahead = null
    let reached: Behind | null = null
    const began = performance.now()
    while (ahead === null && reached === null) {
      const next = await steps.next()
      if (next.done === true) break
      if ('through' in next.value) {
        const { through } = next.value
        const isFarther = from === undefined || inOrder(from, through) < 0
        if (isFarther && performance.now() - began > patience) reached = through
      } else if (passes(next.value.row)) {
        if (shown.length < limit) shown.push(next.value.row)
        else ahead = next.value.row
      }
    }
    const last = shown.at(-1)
    const place = reached ?? (ahead === null || last === undefined ? null : positionOf(last))
    ended = place === null ? undefined : writeCursor([place.day, place.id])
    return {
      rows: await related(store, looking, filter, shown),
      next: ended ?? null,
      until: reached === null ? null : dayOf(reached),
    }
  }
}

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
async function* merged(streams: readonly AsyncGenerator<Step>[]): AsyncGenerator<Step> {
  const heads = await Promise.all(streams.map((stream) => stream.next()))
  for (;;) {
    let best: number | null = null
    for (const [at, head] of heads.entries()) {
      if (head.done === true) continue
      const other = best === null ? undefined : heads[best]
      if (other === undefined || other.done === true || inOrder(placeOf(head.value), placeOf(other.value)) < 0)
        best = at
    }
    const taken = best === null ? undefined : heads[best]
    if (best === null || taken === undefined || taken.done === true) return
    yield taken.value
    heads[best] = await (streams[best] as AsyncGenerator<Step>).next()
  }
}

/** The checks that look at other rows of the register, earlier than these. */
async function related(
  store: Store,
  looking: Looking,
  filter: RegisterFilter,
  rows: readonly RegisterRow[],
): Promise<readonly RegisterRow[]> {
  const checks = (looking.definition.checks ?? []).filter((check) => check.kind === 'belongs')
  const reach = checks.map((check) => check.days)
  const asking = rows.filter((row) => checks.some((check) => presupposes(check, row)))
  const days = asking.flatMap(({ day }) => day ?? []).sort()
  const { events } = looking.definition.from
  const [first] = days
  if (checks.length === 0 || events === undefined) return rows
  if (first === undefined) return rows.map((row) => withRelations(looking, row, rows))
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
