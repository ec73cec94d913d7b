import { marsadError } from '../../annotation/errors.ts'
import type { ColumnField, Definition } from '../../record/registers/definition.ts'
import type { RegisterRow, Value } from '../../record/registers/row.ts'
import { nameWords } from '../../store/queries/filter.ts'
import type { Filter } from '../../store/store.ts'

/** What a register is narrowed to: what lists are narrowed to, an actor, and words that a column must show. */
export interface RegisterFilter extends Filter {
  readonly actor?: string | undefined
  /** `topic=هدنة`: the column shows a value of this code, or with these words. All must hold. */
  readonly where?: readonly string[] | undefined
}

const actors: ReadonlySet<ColumnField> = new Set([
  'speakers',
  'role',
  'agents',
  'targets',
  'parties',
  'target',
  'named',
])
const places: ReadonlySet<ColumnField> = new Set(['places', 'place', 'said'])

const showsWords = ({ text, title }: Value, words: readonly string[]): boolean => {
  const shown = new Set([text, title?.ar ?? '', title?.en ?? ''].flatMap(nameWords))
  return words.every((word) => shown.has(word))
}

/**
 * Whether a row passes. Rows of reports are looked at once more for the place, because a report names many.
 * @throws MarsadError where a condition names no column
 */
export function passing(definition: Definition, filter: RegisterFilter): (row: RegisterRow) => boolean {
  const conditions: ((row: RegisterRow) => boolean)[] = []
  const any = (fields: ReadonlySet<ColumnField>, name: string): void => {
    const columns = definition.columns.filter(({ value }) => fields.has(value)).map((column) => column.name)
    const words = nameWords(name)
    conditions.push(({ cells }) => columns.some((column) => cells[column]?.some((value) => showsWords(value, words))))
  }
  if (filter.actor !== undefined) any(actors, filter.actor)
  const { place } = filter
  if (place !== undefined) {
    const words = nameWords(place)
    const columns = definition.columns.filter(({ value }) => places.has(value)).map(({ name }) => name)
    conditions.push(
      ({ incident, cells }) =>
        incident !== null || columns.some((column) => cells[column]?.some((value) => showsWords(value, words))),
    )
  }
  for (const condition of filter.where ?? []) {
    const at = condition.indexOf('=')
    const column = condition.slice(0, Math.max(at, 0))
    if (!definition.columns.some(({ name }) => name === column)) {
      const known = definition.columns.map(({ name }) => name).join(', ')
      throw marsadError('REGISTER_FILTER_INVALID', { filter: condition, register: definition.name, known })
    }
    const wanted = condition.slice(at + 1)
    const words = nameWords(wanted)
    conditions.push(({ cells }) =>
      (cells[column] ?? []).some((value) => value.code === wanted || showsWords(value, words)),
    )
  }
  return (row) => conditions.every((holds) => holds(row))
}
