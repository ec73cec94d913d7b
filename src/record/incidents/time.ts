import type { EventType } from '../../annotation/reading.ts'
import type { Account, Feature } from '../../annotation/record.ts'
import { daysBetween } from '../accounts/days.ts'

const feature = (weight: number, why: string): Feature => ({ name: 'time', weight, why })

/** A happening that is told of without a day is seldom older than this. */
const RECENT = 4
/** Nor so old, where it has another tense or is background. */
const OLD = 30
const SEASON = 100
const YEAR = 400

/** What a war brings every day: those of the next day are others. */
const isRepeated = (type: EventType): boolean => type === 'air_strike' || type === 'shelling' || type === 'armed_clash'

/** How well the days of two accounts agree. */
export function timeFeature(a: Account, b: Account): Feature {
  if (a.from === null || a.to === null || b.from === null || b.to === null) return feature(0, 'no days are known')
  if (a.dated === 'published' || b.dated === 'published') return undated(a, b)
  const gap = Math.max(daysBetween(a.to, b.from), daysBetween(b.to, a.from))
  if (a.dated === 'coarse' || b.dated === 'coarse') return coarse(a, b, gap)
  if (gap > 3) return feature(-4, `${gap} days apart`)
  if (gap > 1) return feature(-2, `${gap} days apart`)
  if (gap === 1) return feature(isRepeated(a.type) || isRepeated(b.type) ? -1.2 : -0.4, 'a day apart')
  if (a.dated === 'day' && b.dated === 'day') return feature(1.2, `both on ${a.from}`)
  return feature(0.6, `${rangeOf(a)} and ${rangeOf(b)} overlap`)
}

function coarse(a: Account, b: Account, gap: number): Feature {
  if (gap > 31) return feature(-4, `${rangeOf(a)} and ${rangeOf(b)} are far apart`)
  if (gap > 0) return feature(-1, `${rangeOf(a)} and ${rangeOf(b)} are apart`)
  // A month is shared by less than a year.
  const length = daysBetween(a.from as string, a.to as string)
  if (a.time === b.time) return feature(length > 100 ? 0.4 : 1, `both in ${rangeOf(a)}`)
  if (a.dated === b.dated) return feature(a.from === b.from ? 0.7 : 0, `${rangeOf(a)} and ${rangeOf(b)} overlap`)
  return feature(-0.8, `one is a day, the other ${a.dated === 'coarse' ? rangeOf(a) : rangeOf(b)}`)
}

function undated(a: Account, b: Account): Feature {
  const told = a.dated === 'published' ? b : a
  const untold = told === a ? b : a
  const to = untold.to as string
  if (told.dated === 'published') {
    const gap = Math.abs(daysBetween(a.to as string, b.to as string))
    return gap <= 1 ? feature(0.2, 'no day told; published together') : feature(-0.3 * Math.min(gap, 10), 'no day told')
  }
  const age = daysBetween(told.to as string, to)
  const why = `one has no day and is told on ${to}, the other is of ${rangeOf(told)}`
  if (daysBetween(to, told.from as string) > 1) return feature(-4, `${why}, later`)
  if (age > SEASON) return feature(age > YEAR ? -3 : -2, why)
  if (told.dated === 'coarse') return feature(age > OLD ? -1.1 : -0.6, why)
  if (age > OLD) return feature(-1.2, why)
  // A strike without a day is news; an attack may be looked back on for weeks.
  const later = isRepeated(a.type) || isRepeated(b.type) || a.type === 'casualties' || b.type === 'casualties'
  return feature(age <= RECENT ? 0.2 : later ? -1 : -0.2, why)
}

const rangeOf = ({ from, to }: Account): string => (from === to ? `${from}` : `${from} to ${to}`)
