import { createHash } from 'node:crypto'

/**
 * A backup, before it is packed: records one after the other, each a line of JSON, followed by `data` bytes where it
 * says so. The first is the head, the last holds the SHA-256 of all that stands before it.
 */
export type BackupRecord =
  | BackupHead
  /** A table begins: what follows is PostgreSQL's text format of these columns. */
  | { readonly table: string; readonly columns: readonly string[] }
  /** Bytes of the table or the file that began. */
  | { readonly data: Uint8Array }
  /** The table ends. */
  | { readonly end: string; readonly rows: number; readonly bytes: number; readonly sha256: string }
  /** Numbers of a sequence go on behind this one. */
  | { readonly sequence: string; readonly last: number }
  /** A list of places of the user, whole. */
  | { readonly file: string; readonly data: Uint8Array }

export interface BackupHead {
  readonly marsad: 'backup'
  readonly version: typeof backupVersion
  /** Number of the last migration of the tables. */
  readonly tables: number
  /** When the snapshot was taken. */
  readonly made: string
  /** The rules that this Marsad reads with, and how many reports it found. */
  readonly rules: number
  readonly reports: number
}

export const backupVersion = 1

const LINE = 0x0a
/** No line of a record is longer. */
const mostLine = 1024 * 1024
/** No piece of data is longer. */
const mostData = 64 * 1024 * 1024

/** The bytes of records, with their hash at the end. */
export async function* encodeBackup(records: AsyncIterable<BackupRecord>): AsyncGenerator<Uint8Array> {
  const whole = createHash('sha256')
  for await (const record of records) {
    const data = 'data' in record ? record.data : null
    const line = Buffer.from(`${JSON.stringify(data === null ? record : { ...record, data: data.length })}\n`)
    whole.update(line)
    yield line
    if (data !== null) {
      whole.update(data)
      yield data
    }
  }
  yield Buffer.from(`${JSON.stringify({ whole: whole.digest('hex') })}\n`)
}

/** Takes lines and pieces of data off a stream of bytes. */
function taker(bytes: AsyncIterable<Uint8Array>) {
  const source = bytes[Symbol.asyncIterator]()
  let held = Buffer.alloc(0)
  const more = async (): Promise<boolean> => {
    const next = await source.next()
    if (next.done === true) return false
    held = held.length === 0 ? Buffer.from(next.value) : Buffer.concat([held, next.value])
    return true
  }
  const take = (length: number): Buffer => {
    const taken = held.subarray(0, length)
    held = held.subarray(length)
    return taken
  }
  return {
    /** A line with its end; null where nothing is left. */
    line: async (): Promise<Buffer | null> => {
      for (;;) {
        const at = held.indexOf(LINE)
        if (at >= 0) return take(at + 1)
        if (held.length > mostLine) throw new Error('a line of it is too long')
        if (await more()) continue
        if (held.length === 0) return null
        throw new Error('it is cut off')
      }
    },
    data: async (length: number): Promise<Buffer> => {
      if (!Number.isInteger(length) || length < 0 || length > mostData) throw new Error('a length in it is none')
      while (held.length < length) if (!(await more())) throw new Error('it is cut off')
      return take(length)
    },
  }
}

/**
 * The records of a backup.
 * @throws Error where it is cut off or is not what was written; who reads it must not believe it before the end
 */
export async function* decodeBackup(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<BackupRecord> {
  const whole = createHash('sha256')
  const from = taker(bytes)
  for (;;) {
    const line = await from.line()
    if (line === null) throw new Error('it is cut off')
    const record: Record<string, unknown> = JSON.parse(line.toString())
    if ('whole' in record) {
      if (record.whole !== whole.digest('hex')) throw new Error('it is not as it was written: its SHA-256 is another')
      if ((await from.line()) !== null) throw new Error('something stands behind its end')
      return
    }
    whole.update(line)
    if (!('data' in record)) {
      yield record as unknown as BackupRecord
      continue
    }
    const data = await from.data(Number(record.data))
    whole.update(data)
    yield { ...record, data } as unknown as BackupRecord
  }
}
