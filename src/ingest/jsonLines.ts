import { marsadError } from '../annotation/errors.ts'
import type { Intake } from './intake.ts'
import { failureOf, type Item, sizeName } from './item.ts'
import { isRecord } from './json.ts'
import { linesOf } from './lines.ts'
import { fileId } from './names.ts'
import { reportFromLine } from './record.ts'
import { type Columns, guessedColumns } from './tables/columns.ts'
import { guessNotice } from './tables/mapping.ts'

/** By the fields of a file's first record: what the user named, and by their names the rest, where there is no "text". */
function fieldsOf(line: string, said: Columns): Columns {
  try {
    const record: unknown = JSON.parse(line)
    if (!isRecord(record) || typeof record.text === 'string') return said
    const taken = new Set(Object.values(said))
    const plain = Object.keys(record).filter((key) => typeof record[key] !== 'object' || record[key] === null)
    return { ...guessedColumns(plain.filter((key) => !taken.has(key))), ...said }
  } catch {
    return said
  }
}

/** The reports of a file of JSON, one a line. */
export async function* lineItems(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  { options, rename, note }: Intake,
): AsyncGenerator<Item> {
  let before = 0
  let fields: Columns | null = null
  for await (const { number, text, bytes } of linesOf(chunks, path, options.encoding, options.maxSize)) {
    const size = bytes - before
    before = bytes
    const place = { path, line: number, fallbackId: `${fileId(path)}:${number}` }
    try {
      if (text === null) throw marsadError('LINE_TOO_LONG', { path, line: number, limit: sizeName(options.maxSize) })
      if (text.trim() === '') continue
      if (fields === null) {
        const said = options.columns ?? {}
        fields = fieldsOf(text, said)
        for (const notice of guessNotice(path, fields, said)) note(notice)
      }
      const { report, notices } = reportFromLine(text, place, { ...options, columns: fields })
      const named = rename(report.id, path)
      const item = { ...report, id: named.id }
      yield { kind: 'report', path: `${path}:${number}`, report: item, size, notices: [...notices, ...named.notices] }
    } catch (error) {
      yield { kind: 'broken', size, failure: failureOf(`${path}:${number}`, error) }
    }
  }
}
