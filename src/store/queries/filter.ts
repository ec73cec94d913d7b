import { type RawBuilder, sql } from 'kysely'
import { foldWord } from '../../text/fold.ts'
import type { Filter } from '../store.ts'
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
export const labelsOf = ({ outlet, speaker, place }: Filter): readonly string[] => [
  ...(outlet === undefined ? [] : labelQuery('outlet', outlet)),
  ...(speaker === undefined ? [] : labelQuery('speaker', speaker)),
  ...(place === undefined ? [] : labelQuery('place', place)),
]

export const all = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`
