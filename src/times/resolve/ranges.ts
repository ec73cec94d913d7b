import { dayOf, dayText, monthAt, monthText, yearText } from '../calendar.ts'
import { ALL, every, pick, type Resolver, unresolved } from './context.ts'
import { nearestDay, nearestMonth } from './nearest.ts'
import { onOrBefore, weekdayFrom } from './relative.ts'

/** Two dates of one month: 14 and 15 October; from 3 to 5 May. */
export const days: Resolver = (atoms, context) => {
  const [first, second] = every(atoms, 'day', 'ordinal')
  const month = pick(atoms, 'month', 'weakmonth')
  if (first === undefined || second === undefined || month === undefined || first.value >= second.value) return null
  const year = pick(atoms, 'year')
  if (year === undefined && context.now === null) return unresolved
  const to =
    year === undefined
      ? nearestDay(month.value, second.value, context.now as number, pick(atoms, 'ref')?.value, context)
      : dayOf(year.value, month.value, second.value)
  if (to === null) return null
  const from = to - (second.value - first.value)
  return { value: `${dayText(from)}/${dayText(to)}`, implied: year === undefined ? ['year'] : [], day: to }
}

/** Two months: from September to January last. The first is the latest of its name before the second. */
export const months: Resolver = (atoms, context) => {
  const [first, second] = every(atoms, 'month', 'weakmonth')
  if (first === undefined || second === undefined) return null
  const year = pick(atoms, 'year')
  if (year === undefined && context.now === null) return unresolved
  const to =
    year === undefined
      ? nearestMonth(second.value, context.now as number, pick(atoms, 'ref')?.value, context)
      : monthAt(year.value, second.value)
  const from = to - ((second.value - first.value + 12) % 12)
  return from === to
    ? null
    : { value: `${monthText(from)}/${monthText(to)}`, implied: year === undefined ? ['year'] : [] }
}

export const years: Resolver = (atoms, { before, beforeYear }) => {
  const [first, second] = every(atoms, 'year')
  if (first === undefined || second === undefined || first.value >= second.value) return null
  if (!pick(atoms, 'yearword', 'between', 'from') && !beforeYear.has(before)) return null
  return { value: `${yearText(first.value)}/${yearText(second.value)}`, implied: [] }
}

/** Two days of the week that follow one another: the night of Friday to Saturday. */
export const weekdays: Resolver = (atoms, context) => {
  const [first, second] = every(atoms, 'weekday')
  if (first === undefined || second === undefined) return null
  if (context.now === null) return unresolved
  const to = weekdayFrom(second.value, context.now, pick(atoms, 'ref')?.value, context)
  const from = onOrBefore(first.value, to)
  // "They left on Sunday and Wednesday": two days with nothing else between them are no stretch.
  if (to - from > 1 && !pick(atoms, 'dayword', 'part', 'ref', 'between', 'from')) return null
  return from === to ? null : { value: `${dayText(from)}/${dayText(to)}`, implied: ALL, day: to }
}
