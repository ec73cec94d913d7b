import type { Vocabulary } from './ar.ts'

const amounts = new Intl.NumberFormat('en', { maximumFractionDigits: 3 })

/** An interval as its report gives it; null on a side is open. */
export interface Interval {
  readonly min: number | null
  readonly max: number | null
  readonly approx?: boolean
}

/** An interval as an amount: نحو 2,000, 600 فأكثر, 30–40. Numbers out of reports keep Latin figures. */
export function sayAmount({ min, max, approx = false }: Interval, words: Vocabulary): string {
  const about = approx ? `${words.about} ` : ''
  if (min === null && max === null) return words.unknownAmount
  if (min === null) return `${about}${amounts.format(max as number)} ${words.orLess}`
  if (max === null) return `${about}${amounts.format(min)} ${words.orMore}`
  const range = min === max ? amounts.format(min) : `${amounts.format(min)}${words.dash}${amounts.format(max)}`
  return `${about}${range}`
}
