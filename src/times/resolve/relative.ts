import type { Atom } from '../atoms.ts'
import { type Day, monthOf, monthText, weekdayOf, weekText, yearOf, yearText } from '../calendar.ts'
import type { UnitName } from '../units.ts'
import { ALL, type Context, dayResult, pick, type Resolved, type Resolver, unresolved } from './context.ts'

const WEEK = 7
const DAY_LENGTH = 'yyyy-mm-dd'.length
/** A report's own "today" lies no further than this from its publication. */
const LATE = 3

/** The day of the week on or before `day`. */
export const onOrBefore = (weekday: number, day: Day): Day => day - ((weekdayOf(day) - weekday + WEEK) % WEEK)
const onOrAfter = (weekday: number, day: Day): Day => day + ((weekday - weekdayOf(day) + WEEK) % WEEK)

export const weekday: Resolver = (atoms, context) => {
  const name = pick(atoms, 'weekday')
  if (name === undefined) return null
  const { now } = context
  if (now === null) return unresolved
  // "The latest Friday" of many may be today; the past one is not.
  if (pick(atoms, 'recent')) return dayResult(onOrBefore(name.value, now), ALL)
  return dayResult(weekdayFrom(name.value, now, pick(atoms, 'ref')?.value, context), ALL)
}

export function weekdayFrom(weekday: number, now: Day, ref: number | undefined, { direction }: Context): Day {
  if (ref === undefined || ref === 0) {
    const towards = direction()
    const before = onOrBefore(weekday, now)
    // Six days ago is tomorrow's day: without a past verb tomorrow is meant.
    const tomorrow = now - before === WEEK - 1 && towards !== 'past'
    // A report that tells of Wednesday as ahead and is dated Thursday was written the day before.
    if (now - before === 1) return before
    return towards === 'future' || tomorrow ? onOrAfter(weekday, now) : before
  }
  return ref < 0 ? onOrBefore(weekday, now - 1) + (ref + 1) * WEEK : onOrAfter(weekday, now + 1)
}

/** Today, yesterday, tomorrow; the day of the week beside it tells from which day the report counts. */
export const deictic: Resolver = (atoms, { now, here, quoted, followedBy, today }) => {
  const word = pick(atoms, 'deictic')
  const shift = word?.value ?? 0
  const name = pick(atoms, 'weekday')
  // The second day of something is no today.
  if (shift === 0 && name === undefined && followedBy('ordinal')) return null
  const meant = word?.text === 'TODAY' && atoms.length === 1 ? today() : 'today'
  if (meant === 'none') return null
  if (meant === 'nowadays') return { value: 'PRESENT_REF', implied: [] }
  if (now === null) return unresolved
  // What somebody said on Friday counts from Friday: "we begin today", he said on Friday.
  if (name === undefined) return dayResult((here !== null && here < now && quoted() ? here : now) + shift, ALL)
  const day = shift > 0 ? onOrAfter(name.value, now) : onOrBefore(name.value, now)
  const anchor = day - shift
  const result = dayResult(day, ALL)
  return result === null || Math.abs(anchor - now) > LATE ? result : { ...result, anchor }
}

/** An hour of a day that is named with it, or else the day the report speaks of. */
export const clock: Resolver = (atoms, context) => {
  if (pick(atoms, 'deictic')) return deictic(atoms, context)
  if (pick(atoms, 'weekday')) return weekday(atoms, context)
  return daily(atoms, context)
}

export const daily: Resolver = (_, { now, here, main }) => {
  const day = here ?? main ?? now
  return day === null ? unresolved : dayResult(day, ALL)
}

/** Last week, this month, next year. */
export const unit: Resolver = (atoms, context) => {
  const name = pick(atoms, 'theunit')
  if (name === undefined || name.text === 'hour' || name.text === 'minute' || name.text === 'second') return null
  if (context.now === null) return unresolved
  const shift = pick(atoms, 'ref', 'recent')?.value ?? 0
  const night = name.text === 'night' || name.text === 'day'
  return unitAt(night ? spoken(context.now, context.here) : context.now, name.text as UnitName, shift)
}

/** The day from which a sentence counts hours and nights: the one it named, if that is not long past. */
export const spoken = (now: Day, here: Day | null): Day =>
  here !== null && here <= now && now - here <= WEEK ? here : now

function unitAt(now: Day, name: UnitName, shift: number): Resolved | null {
  if (name === 'day' || name === 'night') return dayResult(now + shift, ALL)
  if (name === 'week') return { value: weekText(now + shift * WEEK), implied: ALL }
  if (name === 'month') return { value: monthText(monthOf(now) + shift), implied: ['year', 'month'] }
  const year = yearOf(now)
  if (name === 'year') return { value: yearText(year + shift), implied: ['year'] }
  if (name === 'decade') return { value: yearText(year + shift * 10).slice(0, 3), implied: ['year'] }
  return name === 'century' ? { value: yearText(year + shift * 100).slice(0, 2), implied: ['year'] } : null
}

/** The year that a season or quarter belongs to: given, relative, or the one spoken of. */
export function yearLike(atoms: readonly Atom[], context: Context): Resolved | null {
  const given = pick(atoms, 'year')
  if (given !== undefined) return { value: yearText(given.value), implied: [] }
  if (pick(atoms, 'same', 'that'))
    return context.last === null ? null : { value: context.last.slice(0, 4), implied: ['year'] }
  if (context.now === null) return unresolved
  return { value: yearText(yearOf(context.now) + (pick(atoms, 'ref', 'recent')?.value ?? 0)), implied: ['year'] }
}

/** The same day, the said year; the day after; since then. */
export const same: Resolver = (atoms, { focus, last }) => {
  const later = pick(atoms, 'later')
  if (later !== undefined && later.value !== 0) return focus === null ? null : dayResult(focus + later.value, ALL)
  if (last === null) return null
  const name = pick(atoms, 'theunit')?.text
  if (later !== undefined) return { value: last, implied: ALL, ...(focus === null ? {} : { day: focus }) }
  // A day was named only where the last value is one.
  if (name === 'day' || name === 'night') {
    return focus === null || last.length !== DAY_LENGTH ? null : dayResult(focus, ALL)
  }
  if (name === 'week') return focus === null ? null : { value: weekText(focus), implied: ALL }
  if (name === 'month') return /^\d{4}-\d\d/.test(last) ? { value: last.slice(0, 7), implied: ['year', 'month'] } : null
  return name === 'year' && /^\d{4}/.test(last) ? { value: last.slice(0, 4), implied: ['year'] } : null
}
