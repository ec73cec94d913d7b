import type { Atom } from '../atoms.ts'
import { dayOf, dayText, monthAt, monthOf, monthText, yearText } from '../calendar.ts'
import { hijriDay, hijriMonthEnd, hijriYearOf } from '../hijri.ts'
import { type Context, dayResult, pick, type Resolved, type Resolver, unresolved } from './context.ts'
import { nearestDay, nearestMonth } from './nearest.ts'
import { yearLike } from './relative.ts'

/** Years before this one are of the Hijri calendar in the news. */
const LAST_HIJRI = 1500

const dateNumber = (atoms: readonly Atom[]): number | undefined => pick(atoms, 'day', 'ordinal', 'thenumber')?.value

/** A day of a month, with its year or without: 7 April 2018; the 12th of this month. */
export const date: Resolver = (atoms, context) => {
  const day = dateNumber(atoms)
  if (day === undefined) return null
  const month = pick(atoms, 'month', 'weakmonth')
  const ref = pick(atoms, 'ref', 'recent')
  if (month === undefined) return dayOfMonthNearby(day, atoms, context)
  const year = statedYear(atoms, context)
  if (year !== null) return dayResult(dayOf(year.value, month.value, day), year.implied)
  if (dayOf(2000, month.value, day) === null) return null
  if (pick(atoms, 'same') && context.last !== null) {
    return dayResult(dayOf(Number(context.last.slice(0, 4)), month.value, day), ['year'])
  }
  if (context.now === null) return unresolved
  return dayResult(nearestDay(month.value, day, context.now, ref?.value, context), ['year'])
}

/** The year beside a month: 2014; of last year. */
function statedYear(
  atoms: readonly Atom[],
  context: Context,
): { readonly value: number; readonly implied: Resolved['implied'] } | null {
  if (!pick(atoms, 'year') && pick(atoms, 'theunit')?.text !== 'year') return null
  const resolved = yearLike(atoms, context)
  return resolved?.value === undefined ? null : { value: Number(resolved.value), implied: resolved.implied }
}

/** The 12th of the current month. */
function dayOfMonthNearby(day: number, atoms: readonly Atom[], context: Context): Resolved | null {
  if (pick(atoms, 'theunit')?.text !== 'month') return null
  if (context.now === null) return unresolved
  const same = pick(atoms, 'same') !== undefined && context.focus !== null
  const month = monthOf(same ? (context.focus as number) : context.now) + (pick(atoms, 'ref')?.value ?? 0)
  return dayResult(dayOf(Math.floor(month / 12), (month % 12) + 1, day), ['year', 'month'])
}

/** 15/10/2015 and its like. Where the month could not be one, day and month are the other way round. */
export const numeric: Resolver = (atoms) => {
  const [year = 0, month = 0, day = 0] = (pick(atoms, 'date')?.text ?? '').split('-').map(Number)
  if (year < LAST_HIJRI) return dayResult(hijriDay(year, month, day), [])
  return dayResult(month > 12 ? dayOf(year, day, month) : dayOf(year, month, day), [])
}

export const month: Resolver = (atoms, context) => {
  const name = pick(atoms, 'month', 'weakmonth')
  if (name === undefined) return null
  const ref = pick(atoms, 'ref', 'recent')
  const year = statedYear(atoms, context)
  if (year !== null) return { value: monthText(monthAt(year.value, name.value)), implied: year.implied }
  const shown = ref !== undefined || pick(atoms, 'monthword', 'same', 'phase') !== undefined
  if (name.kind === 'weakmonth' && !shown && !(name.bound || context.beforeMonth.has(context.before))) return null
  if (pick(atoms, 'same') && context.last !== null) {
    return { value: monthText(monthAt(Number(context.last.slice(0, 4)), name.value)), implied: ['year'] }
  }
  if (context.now === null) return unresolved
  return { value: monthText(nearestMonth(name.value, context.now, ref?.value, context)), implied: ['year'] }
}

/** A day or month of the Hijri calendar. Without its year it is the nearest, as `ref` says. */
export const hijri: Resolver = (atoms, { now }) => {
  const month = pick(atoms, 'hijri')
  if (month === undefined) return null
  const given = pick(atoms, 'hijriyear')?.value
  if (given === undefined && now === null) return unresolved
  const day = pick(atoms, 'day', 'ordinal')?.value
  let year = given ?? hijriYearOf(now as number)
  const first = (y: number): number => hijriDay(y, month.value, day ?? 1) ?? 0
  if (given === undefined) {
    const ref = pick(atoms, 'ref')?.value ?? 0
    if (ref <= 0 && first(year) > (now as number)) year--
    if (ref > 0 && first(year) <= (now as number)) year++
  }
  const implied = given === undefined ? (['year'] as const) : []
  if (day !== undefined) return dayResult(hijriDay(year, month.value, day), implied)
  const end = hijriMonthEnd(year, month.value)
  return end === null ? null : { value: `${dayText(first(year))}/${dayText(end)}`, implied }
}

export const year: Resolver = (atoms, { before, beforeYear, followedBy }) => {
  const hijriYear = pick(atoms, 'hijriyear')
  if (hijriYear !== undefined) {
    if (!pick(atoms, 'hijriera')) return null
    const from = hijriDay(hijriYear.value, 1, 1)
    const to = hijriMonthEnd(hijriYear.value, 12)
    return from === null || to === null ? null : { value: `${dayText(from)}/${dayText(to)}`, implied: [] }
  }
  const named = pick(atoms, 'yearword', 'phase', 'era') !== undefined
  const found = pick(atoms, 'year')
  const bracketed = before === '(' && followedBy('close')
  if (found === undefined || !(named || bracketed || beforeYear.has(before))) return null
  return { value: yearText(found.value), implied: [] }
}

const seasons = ['SP', 'SU', 'FA', 'WI']

export const season: Resolver = (atoms, context) => {
  const name = seasons[(pick(atoms, 'season')?.value ?? 0) - 1]
  const resolved = yearLike(atoms, context)
  if (resolved?.value === undefined) return resolved
  return { value: `${resolved.value.slice(0, 4)}-${name}`, implied: resolved.implied }
}

export const quarter: Resolver = (atoms, context) => {
  const resolved = yearLike(atoms, context)
  if (resolved?.value === undefined) return resolved
  return { value: `${resolved.value.slice(0, 4)}-Q${pick(atoms, 'quarter')?.value}`, implied: resolved.implied }
}

/** The nineteenth century: TIMEX3 writes a century by its first two digits. */
export const century: Resolver = (atoms) => {
  const number = pick(atoms, 'ordinal')?.value
  return pick(atoms, 'theunit')?.text === 'century' && number !== undefined
    ? { value: String(number - 1).padStart(2, '0'), implied: [] }
    : null
}

/** The eighties: TIMEX3 writes a decade by its first three digits. */
export const decades: Resolver = (atoms) => ({ value: String(pick(atoms, 'decades')?.value), implied: [] })
