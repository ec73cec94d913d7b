/** Units of time; the order is that of the values words of time carry. */
export const unitNames = [
  'second',
  'minute',
  'hour',
  'night',
  'day',
  'week',
  'month',
  'year',
  'decade',
  'century',
  'period',
] as const
export type UnitName = (typeof unitNames)[number]

const DECADE = 10
const CENTURY = 100

/** A duration as TIMEX3 writes it; `null` stands for a number that the text leaves open (`PXD`). */
export function durationText(count: number | null, unit: UnitName): string | null {
  if (unit === 'period') return null
  if (count === null) return `PX${letters[unit]}`
  if (unit === 'decade' || unit === 'century') return `P${count * (unit === 'decade' ? DECADE : CENTURY)}Y`
  const clock = unit === 'second' || unit === 'minute' || unit === 'hour'
  return `P${clock ? 'T' : ''}${count}${letters[unit]}`
}

const letters: Readonly<Record<UnitName, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  night: 'D',
  day: 'D',
  week: 'W',
  month: 'M',
  year: 'Y',
  decade: 'Y',
  century: 'Y',
  period: '',
}
