import { createReadStream } from 'node:fs'
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { MarsadError, marsadError, reasonOf } from '../annotation/errors.ts'
import { rulesVersion } from '../reading/rules.ts'
import { type BesideFile, sizeOf, snapshot } from '../store/backup/backup.ts'
import { type BackupHead, type BackupRecord, decodeBackup, encodeBackup } from '../store/backup/format.ts'
import { headOf, restore, walk } from '../store/backup/restore.ts'
import { isLost } from '../store/failures.ts'
import { placeOf } from '../store/home.ts'
import { type Line, openLine } from '../store/open.ts'
import { gazetteerFiles, gazetteerFolder } from './gazetteerFiles.ts'

export interface BackupOptions {
  readonly home: string | undefined
  readonly signal: AbortSignal
  /** Told how many bytes there are about, and then how many were done. */
  readonly onBytes: (done: number, all: number) => void
}

/** What a backup holds. */
export interface BackedUp {
  readonly made: string
  readonly tables: number
  readonly reports: number
}

/** Packs well enough at a third of the time of the usual level. */
const level = 3

const about = ({ made, tables, reports }: BackupHead): BackedUp => ({ made, tables, reports })

const lineTo = async (home: string | undefined, access: 'read' | 'write'): Promise<Line> =>
  openLine(await placeOf({ home, environment: process.env, folder: process.cwd() }), access)

const lists = async (home: string | undefined): Promise<readonly BesideFile[]> =>
  Promise.all((await gazetteerFiles(home)).map(async (path) => ({ file: basename(path), data: await readFile(path) })))

/**
 * Writes everything in the record, and the lists of places beside it, as it is at this moment; others go on writing.
 * @param write takes the packed bytes, in order
 */
export async function backUp(
  { home, signal, onBytes }: BackupOptions,
  write: (bytes: Uint8Array) => Promise<void>,
): Promise<BackedUp> {
  const line = await lineTo(home, 'read')
  try {
    const all = await sizeOf(line.client)
    let head: BackupHead | null = null
    let done = 0
    const records = async function* (): AsyncGenerator<BackupRecord> {
      for await (const record of snapshot(line.client, rulesVersion, await lists(home))) {
        if ('marsad' in record) head = record
        if ('data' in record) {
          done += record.data.length
          onBytes(done, all)
        }
        yield record
      }
    }
    const packed = async (source: AsyncIterable<Uint8Array>): Promise<void> => {
      for await (const bytes of source) await write(bytes)
    }
    await pipeline(Readable.from(encodeBackup(records())), createGzip({ level }), packed, { signal })
    return about(head as unknown as BackupHead)
  } finally {
    await line.close()
  }
}

/** The records of a backup file, and how far it was read. */
async function reading(path: string, { signal, onBytes }: Pick<BackupOptions, 'signal' | 'onBytes'>) {
  const { size } = await stat(path).catch((error) => {
    throw marsadError('PATH_UNREADABLE', { path, reason: reasonOf(error) })
  })
  let done = 0
  const count = new Transform({
    transform: (chunk: Buffer, _, next) => {
      done += chunk.length
      onBytes(done, size)
      next(null, chunk)
    },
  })
  const unpacked = createGunzip()
  const running = pipeline(createReadStream(path), count, unpacked, { signal })
  // Its failure is thrown where the records are read.
  running.catch(() => {})
  unpacked.on('error', () => {})
  return { records: decodeBackup(unpacked), stop: () => unpacked.destroy() }
}

/** An error of a broken file in the words of the table; those of the store and of an interruption stay. */
const told = (path: string, error: unknown): unknown =>
  error instanceof MarsadError || isLost(error) || (error as Error).name === 'AbortError'
    ? error
    : marsadError('BACKUP_INVALID', { path, reason: reasonOf(error) })

/**
 * Reads a backup to its end against its hashes.
 * @throws MarsadError where it is broken or of a later Marsad
 */
export async function checkBackup(path: string, options: Pick<BackupOptions, 'signal' | 'onBytes'>): Promise<BackedUp> {
  const { records, stop } = await reading(path, options)
  try {
    const head = await headOf(records, path)
    await walk(records, {
      table: async (_, __, chunks) => {
        let rows = 0
        // In PostgreSQL's text format a row is a line.
        for await (const chunk of chunks) for (const byte of chunk) if (byte === 0x0a) rows++
        return rows
      },
      sequence: async () => {},
      file: async () => {},
    })
    return about(head)
  } catch (error) {
    throw told(path, error)
  } finally {
    stop()
  }
}

/**
 * Puts a backup into an empty record, whole or not at all.
 * @throws MarsadError where the record is not empty, or the backup is broken or of a later Marsad
 */
export async function restoreRecord(path: string, { home, ...options }: BackupOptions): Promise<BackedUp> {
  const { records, stop } = await reading(path, options)
  const line = await lineTo(home, 'write')
  try {
    const folder = await gazetteerFolder(home)
    return about(
      await restore(line.client, line.site.name, path, records, async (name, data) => {
        const target = join(folder, basename(name))
        await mkdir(dirname(target), { recursive: true })
        await writeFile(`${target}.part`, data)
        await rename(`${target}.part`, target)
      }),
    )
  } catch (error) {
    throw told(path, error)
  } finally {
    stop()
    await line.close()
  }
}
