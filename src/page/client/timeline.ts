import type { EventType } from '../../annotation/reading.ts'

/** An event on the line of time. */
export interface TimePoint {
  readonly type: EventType
  /** TIMEX3 value, or null where the report gives none. */
  readonly time: string | null
}

export type Grain = 'day' | 'month' | 'year'

const DAY_MS = 86_400_000

/** The days that a TIMEX3 value spans, first and last; null where it has no place on the calendar. */
export function daysOf(value: string): readonly [first: number, last: number] | null {
  const [start = '', end] = value.split('/')
  if (end !== undefined) {
    const from = daysOf(start)
    const to = daysOf(end)
    return from === null || to === null || from[0] > to[1] ? null : [from[0], to[1]]
  }
  const week = /^(\d{4})-W(\d\d)$/.exec(start)
  if (week !== null) {
    // ISO: the week of 4 January is the first.
    const fourth = Date.UTC(Number(week[1]), 0, 4) / DAY_MS
    const monday = fourth - ((new Date(fourth * DAY_MS).getUTCDay() + 6) % 7) + (Number(week[2]) - 1) * 7
    return [monday, monday + 6]
  }
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?$/.exec(start)
  if (parts === null) return null
  const year = Number(parts[1])
  const month = parts[2] === undefined ? null : Number(parts[2]) - 1
  if (month === null) return [Date.UTC(year, 0, 1) / DAY_MS, Date.UTC(year + 1, 0, 0) / DAY_MS]
  if (parts[3] === undefined) return [Date.UTC(year, month, 1) / DAY_MS, Date.UTC(year, month + 1, 0) / DAY_MS]
  const day = Date.UTC(year, month, Number(parts[3])) / DAY_MS
  return [day, day]
}

/** Number of the column a day falls in: days since 1970, or months or years since year 0. */
function columnOf(day: number, grain: Grain): number {
  if (grain === 'day') return day
  const date = new Date(day * DAY_MS)
  return grain === 'year' ? date.getUTCFullYear() : date.getUTCFullYear() * 12 + date.getUTCMonth()
}

/** ISO name of a column: `2015-10-13`, `2015-10`, `2015`. */
export function columnName(column: number, grain: Grain): string {
  if (grain === 'day') return new Date(column * DAY_MS).toISOString().slice(0, 10)
  if (grain === 'year') return String(column).padStart(4, '0')
  return `${String(Math.floor(column / 12)).padStart(4, '0')}-${String((column % 12) + 1).padStart(2, '0')}`
}

/** Points laid on columns of one grain, and those that fit none. */
export interface Timeline<P extends TimePoint> {
  readonly grain: Grain
  readonly first: number
  readonly last: number
  readonly columns: ReadonlyMap<number, readonly P[]>
  /** Points longer than a column, with their first and last column. */
  readonly wide: readonly { readonly point: P; readonly from: number; readonly to: number }[]
  readonly earlier: readonly P[]
  readonly later: readonly P[]
  readonly undated: readonly P[]
}

const widest: readonly (readonly [Grain, number])[] = [
  ['day', 45],
  ['month', 36],
  ['year', 60],
]
/** A grain is fine enough when one screen of it holds this share of the dated points. */
const ENOUGH = 0.6

/** The run of at most `length` columns that holds the most of `sorted`. */
function fullestRun(sorted: readonly number[], length: number): { from: number; to: number; held: number } {
  let best = { from: sorted[0] as number, to: sorted[0] as number, held: 0 }
  let low = 0
  sorted.forEach((column, high) => {
    while (column - (sorted[low] as number) >= length) low++
    if (high - low + 1 > best.held) best = { from: sorted[low] as number, to: column, held: high - low + 1 }
  })
  return best
}

/**
 * Lays points on the finest grain at which most of them are seen at once. What lies outside is counted as earlier or
 * later, what is longer than a column is kept apart, and what has no date stays undated.
 */
export function timelineOf<P extends TimePoint>(points: readonly P[]): Timeline<P> | null {
  const dated = points.flatMap((point) => {
    const days = point.time === null ? null : daysOf(point.time)
    return days === null ? [] : [{ point, days }]
  })
  const undated = points.filter((point) => point.time === null || daysOf(point.time) === null)
  if (dated.length === 0) return null
  for (const [grain, length] of widest) {
    const placed = dated.map(({ point, days }) => ({
      point,
      from: columnOf(days[0], grain),
      to: columnOf(days[1], grain),
    }))
    const narrow = placed.filter(({ from, to }) => from === to)
    if (narrow.length === 0 && grain !== 'year') continue
    const run = fullestRun(
      (narrow.length > 0 ? narrow : placed).map(({ from }) => from).sort((a, b) => a - b),
      length,
    )
    const reaches = ({ from, to }: { from: number; to: number }) => to >= run.from && from <= run.to
    const wide = placed.filter((one) => one.from !== one.to && reaches(one))
    if (run.held + wide.length < ENOUGH * dated.length && grain !== 'year') continue
    const columns = new Map<number, P[]>()
    for (const { point, from } of narrow) {
      if (from >= run.from && from <= run.to) columns.set(from, [...(columns.get(from) ?? []), point])
    }
    const outside = placed.filter((one) => !reaches(one))
    return {
      grain,
      first: run.from,
      last: run.to,
      columns,
      wide,
      earlier: outside.filter(({ to }) => to < run.from).map(({ point }) => point),
      later: outside.filter(({ from }) => from > run.to).map(({ point }) => point),
      undated,
    }
  }
  return null
}
