import { marsadError } from '../../annotation/errors.ts'
import { readCursor, writeCursor } from '../../store/cursor.ts'
import type { Page, Paging } from '../../store/store.ts'
import type { Definition, RegisterPart, RegisterRow } from './registers.ts'
import { sayValue, type Tongue } from './say.ts'

type Parts = (paging: Paging) => Promise<Page<RegisterRow>>
type Compare = (a: RegisterRow, b: RegisterRow) => number

const ALL_AT_ONCE = 500

/**
 * All rows of a register in another order than the latest first. Has to hold all rows (not their reports) before it can
 * give the first.
 */
export function ordered(parts: Parts, compare: Compare): (paging: Paging) => Promise<RegisterPart> {
  let sorted: readonly RegisterRow[] | null = null
  return async ({ limit, after }) => {
    sorted ??= (await allOf(parts)).toSorted(compare)
    const start = after === undefined ? 0 : Number(readCursor(after, ['string', 'number'])[1])
    const end = start + limit
    const next = end < sorted.length ? writeCursor(['ordered', end]) : null
    return { rows: sorted.slice(start, end), next, until: null }
  }
}

async function allOf(parts: Parts): Promise<readonly RegisterRow[]> {
  const rows: RegisterRow[] = []
  let after: string | undefined
  do {
    const page = await parts({ limit: ALL_AT_ONCE, after })
    rows.push(...page.rows)
    after = page.next ?? undefined
  } while (after !== undefined)
  return rows
}

type Key = string | number | null

const results = ['differs', 'open', 'agrees']

/** Columns that every register has beside its own. */
const common: Readonly<Record<string, (row: RegisterRow) => Key>> = {
  day: ({ day }) => day,
  checks: ({ checks }) => {
    const found = checks.map(({ result }) => results.indexOf(result))
    return found.length === 0 ? null : Math.min(...found)
  },
  reports: ({ reports }) => reports.length,
  texts: ({ texts }) => texts,
}

/**
 * The order by one column: `killed`, or `-killed` for the greatest first. Figures are ordered by their least number, other
 * values as they are read in the language; rows without a value come last either way.
 * @throws MarsadError where the register has no such column
 */
export function byColumn({ name, columns }: Definition, sort: string, language: Tongue): Compare {
  const down = sort.startsWith('-')
  const wanted = down ? sort.slice(1) : sort
  const column = columns.find((one) => one.name === wanted)
  const keyOf = column === undefined && Object.hasOwn(common, wanted) ? common[wanted] : undefined
  if (column === undefined && keyOf === undefined) {
    const known = [...new Set([...Object.keys(common), ...columns.map((one) => one.name)])].join(', ')
    throw marsadError('REGISTER_FILTER_INVALID', { filter: `sort=${sort}`, register: name, known })
  }
  const inCell = (row: RegisterRow): Key => {
    const [first] = column === undefined ? [] : (row.cells[column.name] ?? [])
    if (first === undefined || column === undefined) return null
    return first.min ?? first.max ?? sayValue(column, first, language)
  }
  const key = keyOf ?? inCell
  const collator = new Intl.Collator(language, { numeric: true })
  const order = (a: Key, b: Key): number =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
  return (one, other) => {
    const [a, b] = [key(one), key(other)]
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
    return down ? order(b, a) : order(a, b)
  }
}
