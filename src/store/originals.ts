import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzipSync } from 'node:zlib'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { KeptOriginal, Original } from '../annotation/original.ts'
import { type PreparedOriginal, storableText } from './prepared.ts'
import type { Tables } from './tables.ts'

const unpack = promisify(gunzip)

/** An original with its bytes; null where they cannot be unpacked. */
export interface OriginalBytes extends KeptOriginal {
  readonly bytes: Uint8Array | null
}

/** Makes an original ready to be kept. */
export const prepareOriginal = ({ bytes, headers, ...about }: Original): PreparedOriginal => ({
  ...about,
  headers: headers === null ? null : JSON.stringify(headers),
  sha256: createHash('sha256').update(bytes).digest('hex'),
  size: bytes.length,
  bytes: gzipSync(bytes).toString('base64'),
})

/** Keeps what reports were made of, by their names; one that is kept already stays. */
export async function keepOriginals(
  db: Transaction<Tables>,
  all: readonly { readonly report: string; readonly original: PreparedOriginal }[],
): Promise<void> {
  if (all.length === 0) return
  const rows = all.map(({ report, original }) => ({ report, ...original, name: storableText(original.name) }))
  await sql`
    insert into originals (report, name, format, address, at, headers, sha256, size, bytes)
    select r.id, x.name, x.format, x.address, x.at, x.headers::json, decode(x.sha256, 'hex'), x.size,
      decode(x.bytes, 'base64')
    from json_to_recordset(${JSON.stringify(rows)}::json) as x(report text, name text, format text, address text,
      at timestamptz, headers text, sha256 text, size bigint, bytes text)
    join reports r on r.name = x.report on conflict (report) do nothing`.execute(db)
}

type Row = KeptOriginal & { readonly bytes: Buffer }

const moment = (column: 'at' | 'added') =>
  sql.raw(`to_char(o.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as ${column}`)

/** What these reports were made of, with the bytes; those that came as rows have none. */
export async function originalsOf(db: Kysely<Tables>, reports: readonly string[]): Promise<readonly OriginalBytes[]> {
  const { rows } = await sql<Row>`
    select r.name as report, o.name, o.format, o.address, ${moment('at')}, o.headers, encode(o.sha256, 'hex') as sha256,
      o.size, ${moment('added')}, o.bytes
    from originals o join reports r on r.id = o.report
    where r.name = any(${reports}::text[]) order by r.name`.execute(db)
  return Promise.all(rows.map(async (row) => ({ ...row, bytes: await unpack(row.bytes).catch(() => null) })))
}
