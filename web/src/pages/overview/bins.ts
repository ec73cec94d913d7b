import type { Timeline } from '../../../../src/http/wire.ts'
import { type Family, families, familyOf } from '../../../../src/view/families.ts'
import { sayDate } from '../../../../src/words/dates.ts'
import type { Voice } from '../../language/voice.ts'

/** A bar of the timeline: how many of each family began in the time that begins on `day`. */
export interface Bar {
  readonly day: string
  /** The last day that it stands for. */
  readonly end: string
  readonly counts: Readonly<Record<Family, number>>
  readonly total: number
}

/** A bar in words: its days and how many began in them. */
export const sayBar = ({ day, end, total }: Bar, { words, number }: Voice): string =>
  `${sayDate(day === end ? day : `${day}/${end}`, words).text}: ${number(total)}`

const DAY = 86_400_000
const steps = { day: 1, week: 7 } as const

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** The day on which the next bin begins. */
function after(day: string, unit: Timeline['unit']): string {
  const date = new Date(`${day}T00:00:00Z`)
  if (unit === 'day' || unit === 'week') return iso(date.getTime() + steps[unit] * DAY)
  if (unit === 'month') return iso(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1))
  return iso(Date.UTC(date.getUTCFullYear() + 1, 0, 1))
}

const none = (): Record<Family, number> => ({ force: 0, people: 0, ground: 0, politics: 0, relief: 0 })

/** More bars than can be told apart are not drawn: the earliest are left to the list. */
const MOST = 120

/**
 * The bins as bars in the order of time, those in which nothing began among them, so that gaps show as gaps.
 * @param from day before which nothing is drawn, where there is something after it
 */
export function barsOf({ bins, unit }: Timeline, from: string | null = null): readonly Bar[] {
  const byDay = new Map<string, Record<Family, number>>()
  for (const { day, type, count } of bins) {
    if (day === null) continue
    const counts = byDay.get(day) ?? none()
    counts[familyOf(type)] += count
    byDay.set(day, counts)
  }
  const every = [...byDay.keys()].toSorted()
  const later = from === null ? every : every.filter((day) => after(day, unit) > from)
  const days = later.length > 0 ? later : every
  const bars: Bar[] = []
  const last = days.at(-1)
  for (let day = days[0]; day !== undefined && last !== undefined && day <= last; ) {
    const next = after(day, unit)
    const counts = byDay.get(day) ?? none()
    const total = families.reduce((sum, family) => sum + counts[family], 0)
    bars.push({ day, end: iso(Date.parse(next) - DAY), counts, total })
    day = next
  }
  return bars.slice(-MOST)
}
