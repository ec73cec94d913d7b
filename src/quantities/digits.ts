const THOUSANDS = /^\d{1,3}([.,\u066c]\d{3})+$/

/**
 * The value of a number in digits: 2,400 and 2.400 are thousands, 1.8 and 4,5 decimals. A sign before three digits
 * is decimal only after a zero (0.125), or where `scaled` says that a scale word follows (1.250 million).
 */
export function digitsValue(form: string, scaled: boolean): number | null {
  const plain = form.replaceAll('\u066b', '.')
  if (THOUSANDS.test(plain) && !plain.startsWith('0') && !(scaled && /^\d{1,3}\.\d{3}$/.test(plain))) {
    return Number(plain.replace(/\D/g, ''))
  }
  const value = Number(plain.replace(',', '.'))
  return Number.isFinite(value) && plain.length <= 15 ? value : null
}

/** Decimal digits that a value is told by: what is behind them comes of multiplying. */
const DIGITS = 12

/** The value without what multiplying fractions leaves behind its twelfth digit; most values are whole and as they are. */
export const rounded = (value: number): number =>
  Number.isInteger(value) && Math.abs(value) < 10 ** DIGITS ? value : Number(value.toPrecision(DIGITS))
