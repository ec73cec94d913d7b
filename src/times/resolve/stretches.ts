import type { Atom } from '../atoms.ts'
import { type Day, dayText, monthOf, monthText, yearOf, yearText } from '../calendar.ts'
import { durationText, type UnitName } from '../units.ts'
import {
  ALL,
  type Context,
  dayResult,
  type Implied,
  pick,
  type Resolved,
  type Resolver,
  unresolved,
} from './context.ts'
import { spoken } from './relative.ts'

const WEEK = 7
const HOURS = 24
/** Counts above this are no stretch that news counts from today. */
const LONGEST = 1000

/** How many of which unit: a number with its unit, a dual, a unit alone; `count` null where the text leaves it open. */
function measure(atoms: readonly Atom[]): { readonly count: number | null; readonly unit: UnitName } | null {
  const unit = pick(atoms, 'unit', 'units', 'lasting', 'theunits', 'theunit', 'two', 'thetwo')
  if (unit === undefined) return null
  const number = pick(atoms, 'number', 'thenumber')
  // Behind its unit only "one" is a number: the year 2003 is no length.
  if (number !== undefined && number.value !== 1 && number.from > unit.from && unit.kind === 'unit') return null
  const one = unit.kind === 'unit' ? 1 : null
  const count = number?.value ?? (unit.kind === 'two' || unit.kind === 'thetwo' ? 2 : one)
  return { count, unit: unit.text as UnitName }
}

const placing = ['year', 'hijriyear', 'month', 'weakmonth', 'weekday', 'number', 'ordinal', 'deictic', 'ref'] as const

/** "Before the year 2003", "wounded 40 on the day of Friday": the unit belongs to what follows it. */
const belongsAhead = (atoms: readonly Atom[], { followedBy }: Context): boolean =>
  atoms.at(-1)?.kind === 'unit' &&
  (followedBy('weekday') || (pick(atoms, 'number') === undefined && placing.some(followedBy)))

/** The last 48 hours, the coming three months. */
export const stretch: Resolver = (atoms, context) => {
  const found = measure(atoms)
  if (found === null || found.count === null || found.count > LONGEST) return null
  if (context.now === null) return unresolved
  const shift = pick(atoms, 'ref', 'recent')?.value ?? -1
  const towards = shift < 0 ? -1 : 1
  // The last two days are those before today, the last 48 hours reach to it.
  const days = found.unit === 'day' || found.unit === 'night'
  const now = found.unit === 'hour' ? spoken(context.now, context.here) : days ? context.now + towards : context.now
  const other = moved(now, found.unit, towards * (days ? found.count - 1 : found.count))
  if (other === null) return null
  const here = at(now, other.unit)
  return { value: shift < 0 ? `${other.text}/${here}` : `${here}/${other.text}`, implied: other.implied }
}

interface Moved {
  readonly text: string
  readonly unit: 'day' | 'month' | 'year'
  readonly implied: Implied
  readonly day?: Day
}

/** The day, month or year that many units away from `now`, no finer than the unit says. */
function moved(now: Day, unit: UnitName, count: number): Moved | null {
  if (!Number.isInteger(count)) return null
  const day = (days: number): Moved => ({ text: dayText(now + days), unit: 'day', implied: ALL, day: now + days })
  if (unit === 'day' || unit === 'night') return day(count)
  if (unit === 'week') return day(count * WEEK)
  if (unit === 'hour') return day(Math.sign(count) * Math.ceil(Math.abs(count) / HOURS))
  if (unit === 'month') return { text: monthText(monthOf(now) + count), unit: 'month', implied: ['year', 'month'] }
  const years = unit === 'year' ? count : unit === 'decade' ? count * 10 : unit === 'century' ? count * 100 : null
  return years === null ? null : { text: yearText(yearOf(now) + years), unit: 'year', implied: ['year'] }
}

const at = (now: Day, unit: Moved['unit']): string =>
  unit === 'day' ? dayText(now) : unit === 'month' ? monthText(monthOf(now)) : yearText(yearOf(now))

/** The past days, the coming weeks: no more than before or after now. */
export const vague: Resolver = (atoms) => {
  const ref = pick(atoms, 'ref', 'recent')?.value ?? -1
  return { value: ref < 0 ? 'PAST_REF' : ref > 0 ? 'FUTURE_REF' : 'PRESENT_REF', implied: [] }
}

/** Two weeks ago. Before a partitive it measures from an event (two days before the vote): a duration. */
export const ago: Resolver = (atoms, context) => {
  const found = measure(atoms)
  if (found === null) return null
  if (belongsAhead(atoms, context)) return null
  if (context.followedBy('of')) return lasting(found)
  if (found.count === null) return { value: 'PAST_REF', implied: [] }
  if (context.now === null) return unresolved
  if (found.count > LONGEST) return null
  if (found.unit === 'minute' || found.unit === 'second') return { value: 'PAST_REF', implied: [] }
  const hours = found.unit === 'hour' && found.count < HOURS
  const other = hours ? moved(context.now, 'day', 0) : moved(context.now, found.unit, -Math.round(found.count))
  if (other === null) return null
  return other.day === undefined ? { value: other.text, implied: other.implied } : dayResult(other.day, other.implied)
}

/** How long: three months, two weeks, a few hours. */
export const duration: Resolver = (atoms, context) => {
  const found = measure(atoms)
  if (belongsAhead(atoms, context)) return null
  // The word for a decade is also one for holding a meeting.
  if (found === null || (found.unit === 'decade' && found.count === 1)) return null
  return found.count === null && isDefined(atoms, context) ? null : lasting(found)
}

/** "After months of fighting", "since the hours of the morning": the unit belongs to what follows it. */
const isDefined = (atoms: readonly Atom[], { followedBy, governs }: Context): boolean =>
  pick(atoms, 'several', 'hedge') === undefined && (followedBy('of') || followedBy('part') || governs())

/** For months: since when nobody counts. */
export const since: Resolver = (atoms, context) =>
  isDefined(atoms, context) ? null : { value: 'PAST_REF', implied: [] }

function lasting({ count, unit }: { count: number | null; unit: UnitName }): Resolved | null {
  const text = durationText(count, unit)
  return text === null ? null : { duration: text, implied: [] }
}

/** Now, recently, later. What follows a past verb as "later" lies before now too. */
export const phrase: Resolver = (atoms, context) => {
  const text = pick(atoms, 'phrase')?.text ?? ''
  // "Close to" is no "soon".
  if (text === 'FUTURE_REF' && context.followedBy('of')) return null
  if (text === 'THEN_REF') return { value: context.direction() === 'future' ? 'FUTURE_REF' : 'PAST_REF', implied: [] }
  if (text !== 'LATER_REF') return { value: text, implied: [] }
  const past = context.reports || context.direction() === 'past'
  return { value: past ? 'PAST_REF' : 'FUTURE_REF', implied: [] }
}
