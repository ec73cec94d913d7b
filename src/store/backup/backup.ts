import { createHash } from 'node:crypto'
import type pg from 'pg'
import { versionOf } from '../migrate.ts'
import { copyOut } from './copy.ts'
import { type BackupRecord, backupVersion } from './format.ts'
import { columnList, named, sequencesOf, type TableShape, tablesOf } from './tables.ts'

/** A file that belongs to a record and is kept beside its tables. */
export interface BesideFile {
  readonly file: string
  readonly data: Uint8Array
}

/**
 * Everything in a record as it is at this moment, whoever writes meanwhile: one transaction that sees nothing of what
 * comes after it began.
 * @param rules version of the rules that this program reads with
 */
export async function* snapshot(
  client: pg.ClientBase,
  rules: number,
  files: readonly BesideFile[],
): AsyncGenerator<BackupRecord> {
  await client.query('begin isolation level repeatable read read only')
  try {
    const { rows } = await client.query<{ readonly reports: string; readonly made: Date }>(
      'select count(*) as reports, now() as made from reports',
    )
    const head = { tables: await versionOf(client), made: rows[0]?.made.toISOString() ?? '', rules }
    yield { marsad: 'backup', version: backupVersion, ...head, reports: Number(rows[0]?.reports) }
    for (const shape of await tablesOf(client)) yield* tableRecords(client, shape)
    // Numbers given meanwhile belong to rows that the snapshot does not see; those that it sees were given before.
    yield* await sequencesOf(client)
    yield* files
  } finally {
    await client.query('rollback')
  }
}

async function* tableRecords(client: pg.ClientBase, { table, columns }: TableShape): AsyncGenerator<BackupRecord> {
  yield { table, columns }
  const hash = createHash('sha256')
  let bytes = 0
  const chunks = copyOut(client, `copy ${named(table)} (${columnList(columns)}) to stdout`)
  for (;;) {
    const next = await chunks.next()
    if (next.done === true) {
      yield { end: table, rows: next.value, bytes, sha256: hash.digest('hex') }
      return
    }
    hash.update(next.value)
    bytes += next.value.length
    yield { data: next.value }
  }
}

/** About as many bytes as a backup has before it is packed. */
export async function sizeOf(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query(
    'select coalesce(sum(pg_table_size(c.oid)), 0) as size from pg_class c where c.relnamespace = $1::regnamespace and c.relkind = $2',
    ['marsad', 'r'],
  )
  return Number(rows[0]?.size ?? 0)
}
