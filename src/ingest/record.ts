import { marsadError, reasonOf } from '../annotation/errors.ts'
import type { Details, InputOptions } from './item.ts'
import { isRecord, stringOrNull, valueAt } from './json.ts'
import { type Made, makeReport } from './report.ts'
import type { ColumnName } from './tables/columns.ts'

/** Where a line stands, and the id of a record that brings none. */
export interface LinePlace {
  readonly path: string
  readonly line: number
  readonly fallbackId: string
}

function idOf(value: unknown, place: LinePlace): string {
  if (value === undefined || value === null || value === '') return place.fallbackId
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return value
  throw marsadError('LINE_NOT_REPORT', { ...place, problem: '"id" is neither a string nor a number' })
}

/** The report in a line of JSON. Its text is the record's `text` exactly as written; the title stands beside it. */
export function reportFromLine(line: string, place: LinePlace, options: InputOptions): Made {
  const refuse = (problem: string) => marsadError('LINE_NOT_REPORT', { ...place, problem })
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch (error) {
    throw marsadError('LINE_NOT_JSON', { ...place, reason: reasonOf(error) })
  }
  if (!isRecord(record)) throw refuse('it is not a JSON object')
  const nameOf = (key: ColumnName) => options.columns?.[key] ?? key
  const written = (key: ColumnName) => valueAt(record, nameOf(key))
  const field = (key: keyof Details) => {
    const given = written(key)
    const value = typeof given === 'number' ? String(given) : stringOrNull(given)
    if (value === undefined) throw refuse(`"${nameOf(key)}" is neither a string nor null`)
    return value
  }
  const text = written('text')
  if (text === undefined || text === null) throw refuse(`"${nameOf('text')}" is missing`)
  if (typeof text !== 'string') throw refuse(`"${nameOf('text')}" is not a string`)
  if (!/\S/.test(text)) throw refuse(`"${nameOf('text')}" holds no words`)
  const details = { published: field('published'), outlet: field('outlet'), title: field('title'), url: field('url') }
  return makeReport(idOf(written('id'), place), `${place.path}, line ${place.line}`, text, details, options)
}
