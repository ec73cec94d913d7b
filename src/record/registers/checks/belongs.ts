import { foldWord } from '../../../text/fold.ts'
import { daysBetween } from '../../accounts/days.ts'
import { wordsOf } from '../../accounts/stem.ts'
import type { Check } from '../definition.ts'
import type { Finding, RegisterRow, Value } from '../row.ts'

type BelongsCheck = Extract<Check, { readonly kind: 'belongs' }>

/** Whether what a row presupposes must be looked for in other rows, because it has one of `values` and none of `to`. */
export const presupposes = (check: BelongsCheck, row: RegisterRow): boolean =>
  valuesIn(row, check.column, check.values).length > 0 && valuesIn(row, check.column, check.to).length === 0

/**
 * What a row presupposes: a breach, its truce. It is looked for in the row itself, then in the latest earlier row that
 * shares a value (a party, a place) with it.
 * @param others rows of the same register, this one may be among them
 */
export function checkBelongs(
  check: BelongsCheck,
  row: RegisterRow,
  others: readonly RegisterRow[],
): readonly Finding[] {
  const breaches = valuesIn(row, check.column, check.values)
  if (breaches.length === 0) return []
  const cites = breaches.flatMap((value) => value.cites)
  const own = valuesIn(row, check.column, check.to)
  if (own.length > 0) {
    return [{ check: 'belongs', result: 'agrees', why: { key: 'belongs-here', values: [] }, cites }]
  }
  const found = others
    .filter((other) => other.id !== row.id && valuesIn(other, check.column, check.to).length > 0)
    .filter((other) => isBefore(other, row, check.days) && check.share.some((column) => shares(row, other, column)))
    .sort((a, b) =>
      (a.day ?? '') === (b.day ?? '') ? (a.id < b.id ? -1 : 1) : (a.day ?? '') < (b.day ?? '') ? 1 : -1,
    )[0]
  if (found === undefined) {
    return [{ check: 'belongs', result: 'open', why: { key: 'belongs-open', values: [`${check.days}`] }, cites }]
  }
  const there = valuesIn(found, check.column, check.to).flatMap((value) => value.cites)
  const why = { key: 'belongs-there', values: [found.id, found.day ?? ''] }
  return [{ check: 'belongs', result: 'agrees', why, cites: [...cites, ...there] }]
}

const valuesIn = ({ cells }: RegisterRow, column: string, codes: readonly string[]): readonly Value[] =>
  (cells[column] ?? []).filter(({ code }) => code !== undefined && codes.includes(code))

function isBefore(other: RegisterRow, row: RegisterRow, days: number): boolean {
  if (other.day === null || row.day === null) return false
  const gap = daysBetween(other.day, row.day)
  return gap >= 0 && gap <= days
}

/** One name is the other, or all of its words stand in the other. */
function shares(a: RegisterRow, b: RegisterRow, column: string): boolean {
  const namesOf = ({ cells }: RegisterRow) => (cells[column] ?? []).map(({ text }) => wordsOf(foldWord(text)))
  const right = namesOf(b)
  return namesOf(a).some((one) =>
    right.some((other) => {
      const [short, long] = one.length <= other.length ? [one, other] : [other, one]
      return short.length > 0 && short.every((word) => long.includes(word))
    }),
  )
}
