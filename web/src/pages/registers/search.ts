import type { FilterQuery, RegisterHead } from '../../../../src/http/wire.ts'
import type { Query } from '../../api/client.ts'
import { filterIn } from '../../ui/Filters.tsx'

/** All that makes a view of a register: kept in the address, and in saved views. */
export interface RegisterSearch extends FilterQuery {
  readonly actor?: string
  /** `column=words`; all must hold. */
  readonly where?: readonly string[]
  /** A column, `-` before it for the greatest first. */
  readonly sort?: string
  readonly series?: 'true'
  /** Columns in their order, between commas; all where none are named. */
  readonly columns?: string
}

const text = (value: unknown, shape: RegExp): string | undefined =>
  typeof value === 'string' && shape.test(value) ? value : undefined

/** Only what a view knows, so that an address typed by hand breaks nothing. */
export function registerSearch(search: Readonly<Record<string, unknown>>): RegisterSearch {
  const given = Array.isArray(search.where) ? search.where : [search.where]
  const where = given.filter((one): one is string => typeof one === 'string' && /^[a-z][a-z0-9_-]*=./.test(one))
  const [actor, sort] = [text(search.actor, /\S/), text(search.sort, /^-?[a-z][a-z0-9_-]*$/)]
  const columns = text(search.columns, /^[a-z0-9_,-]+$/)
  return {
    ...filterIn(search),
    ...(actor === undefined ? {} : { actor }),
    ...(where.length === 0 ? {} : { where }),
    ...(sort === undefined ? {} : { sort }),
    ...(String(search.series) === 'true' ? { series: 'true' as const } : {}),
    ...(columns === undefined ? {} : { columns }),
  }
}

const without: readonly string[] = ['outlets', 'reports', 'origins']

/** Names of the columns that a view shows, in their order. */
export function columnsIn({ columns }: RegisterSearch, head: RegisterHead): readonly string[] {
  const known = allColumns(head)
  const named = columns?.split(',').filter((name) => known.includes(name)) ?? []
  if (named.length > 0) return named
  const own = head.columns.filter(({ value }) => !without.includes(value)).map(({ name }) => name)
  return [...new Set(['day', ...own, 'checks', 'texts'])].filter((name) => known.includes(name))
}

/** Every column that can be shown: the register’s own day stands for that of the row. */
export function allColumns(head: RegisterHead): readonly string[] {
  const own = head.columns.map(({ name }) => name)
  return [...new Set(['day', ...own, 'checks', 'texts', 'reports'])]
}

/** The part of a view that the server is asked with. */
export const queryOf = ({ columns: _, ...query }: RegisterSearch): Query => query
