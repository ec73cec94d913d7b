import { createHash } from 'node:crypto'
import type pg from 'pg'
import { marsadError } from '../../annotation/errors.ts'
import { schema } from '../connect.ts'
import { newest, takeStep, versionOf } from '../migrate.ts'
import { type Migration, migrations } from '../migrations/list.ts'
import { copyIn } from './copy.ts'
import { type BackupHead, type BackupRecord, backupVersion } from './format.ts'
import { columnList, firstFilled, named, quoted, tablesOf } from './tables.ts'

type Records = AsyncIterator<BackupRecord>

/** A backup that is not what was written. */
const broken = (reason: string) => new Error(reason)

/** The first record. @throws MarsadError where it is of a later version */
export async function headOf(records: Records, path: string): Promise<BackupHead> {
  const first = await records.next()
  const head = first.done === true ? null : first.value
  if (head === null || !('marsad' in head)) throw broken('it does not begin as one')
  if (head.version > backupVersion || head.tables > newest) {
    throw marsadError('BACKUP_NEWER', { path, found: head.tables, known: newest })
  }
  return head
}

/** What is done with the parts of a backup. */
interface Parts {
  table(name: string, columns: readonly string[], chunks: AsyncIterable<Uint8Array>): Promise<number>
  sequence(name: string, last: number): Promise<void>
  file(name: string, data: Uint8Array): Promise<void>
}

/** Goes through a backup behind its head. @throws Error where a table is not what was written */
export async function walk(records: Records, parts: Parts): Promise<void> {
  for (let next = await records.next(); next.done !== true; next = await records.next()) {
    const record = next.value
    if ('table' in record) await walkTable(record, records, parts)
    else if ('sequence' in record) await parts.sequence(record.sequence, record.last)
    else if ('file' in record) await parts.file(record.file, record.data)
    else throw broken('its parts are out of order')
  }
}

async function walkTable(
  { table, columns }: Extract<BackupRecord, { readonly table: string }>,
  records: Records,
  parts: Parts,
): Promise<void> {
  const hash = createHash('sha256')
  let end: Extract<BackupRecord, { readonly end: string }> | null = null
  const chunks = async function* () {
    for (;;) {
      const next = await records.next()
      if (next.done === true) throw broken('it is cut off')
      const record = next.value
      if ('end' in record) {
        end = record
        return
      }
      if (!('data' in record) || 'file' in record) throw broken('its parts are out of order')
      hash.update(record.data)
      yield record.data
    }
  }
  const rows = await parts.table(table, columns, chunks())
  const said = end as Extract<BackupRecord, { readonly end: string }> | null
  if (said?.end !== table || said.sha256 !== hash.digest('hex')) throw broken(`its table ${table} is not as written`)
  if (rows !== said.rows) throw broken(`its table ${table} has ${rows} rows instead of ${said.rows}`)
}

/**
 * Puts a backup into an empty record, in one transaction: all of it, or nothing. Tables are made as they were when it was
 * taken, filled, and then brought to this program's version.
 * @param keep takes the files that belong to the record, before the transaction ends
 * @throws MarsadError where the record is not empty or the backup is of a later version; Error where it is broken
 */
export async function restore(
  client: pg.ClientBase,
  where: string,
  path: string,
  records: Records,
  keep: (name: string, data: Uint8Array) => Promise<void>,
): Promise<BackupHead> {
  const head = await headOf(records, path)
  await client.query('begin')
  try {
    if ((await versionOf(client)) > 0) {
      const filled = await firstFilled(client)
      if (filled !== null) throw marsadError('RESTORE_NOT_EMPTY', { where, table: filled })
      await client.query(`drop schema ${schema} cascade`)
    }
    await takeAll(client, where, ({ number }) => number <= head.tables)
    await switchTriggers(client, 'disable')
    const here = new Set((await tablesOf(client)).map(({ table }) => table))
    await walk(records, {
      table: async (table, columns, chunks) => {
        if (!here.has(table)) throw broken(`its table ${table} is none of a record`)
        return copyIn(client, `copy ${named(table)} (${columnList(columns)}) from stdin`, chunks)
      },
      sequence: async (name, last) => {
        await client.query('select setval($1, $2)', [`${schema}.${quoted(name)}`, last])
      },
      file: keep,
    })
    await switchTriggers(client, 'enable')
    await takeAll(client, where, ({ number }) => number > head.tables)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
  await client.query('analyze')
  return head
}

async function takeAll(client: pg.ClientBase, where: string, isMeant: (step: Migration) => boolean): Promise<void> {
  for (const step of migrations.filter(isMeant)) await takeStep(client, step, where, newest)
}

/** What triggers count is in the backup, and would be counted twice. */
async function switchTriggers(client: pg.ClientBase, to: 'enable' | 'disable'): Promise<void> {
  for (const { table } of await tablesOf(client)) await client.query(`alter table ${named(table)} ${to} trigger user`)
}
