import { daysBetween } from '../accounts/days.ts'

const EPOCH = '1970-01-01'

/**
 * The number of the stretch of so many days that a report is printed in; null where its day is unknown. Stretches begin on
 * fixed days, so that a chain of reports ends where one does.
 */
export const stretchOf = (published: string | null, days: number): number | null =>
  published === null ? null : Math.floor(daysBetween(EPOCH, published) / days)
