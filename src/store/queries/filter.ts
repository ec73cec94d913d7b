import { type RawBuilder, sql } from 'kysely'
import { foldWord } from '../../text/fold.ts'
import type { Filter, SearchFilter } from '../store.ts'
import { type Label, labelled } from '../vector.ts'
import { quotedLexeme } from './tsquery.ts'

type Condition = RawBuilder<boolean>

/** The folded words of a name, letters and digits only. */
export const nameWords = (name: string): readonly string[] => foldWord(name).match(/[\p{L}\p{N}]+/gu) ?? []

/** Conditions on a report's day. `day` is a column of type date. */
export function dayConditions({ from, to }: Filter, day: string): readonly Condition[] {
  const column = sql.ref(day)
  return [
    ...(from === undefined ? [] : [sql<boolean>`${column} >= ${from}::date`]),
    ...(to === undefined ? [] : [sql<boolean>`${column} <= ${to}::date and ${column} > '-infinity'::date`]),
  ]
}

const labelQuery = (label: Label, name: string): readonly string[] =>
  nameWords(name).map((word) => quotedLexeme(labelled(label, word)))

/** What the index of words answers of a filter, as parts of a `tsquery` that must all hold. */
export const labelsOf = ({ outlet, speaker, place, name }: SearchFilter): readonly string[] => [
  ...(outlet === undefined ? [] : labelQuery('outlet', outlet)),
  ...(speaker === undefined ? [] : labelQuery('speaker', speaker)),
  ...(place === undefined ? [] : labelQuery('place', place)),
  ...(name === undefined ? [] : labelQuery('name', name)),
]

/** Only reports that tell of an event of one of these types. `report` is a column of reports' numbers. */
export const typeConditions = ({ types }: SearchFilter, report: string): readonly Condition[] =>
  types === undefined
    ? []
    : [
        sql<boolean>`exists (select from events e where e.report = ${sql.ref(report)} and e.type = any(${types}::text[]))`,
      ]

export const all = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`
