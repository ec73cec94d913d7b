import { type FileHandle, link, open, rename, rm, stat } from 'node:fs/promises'
import { type MarsadError, marsadError, reasonOf } from '../annotation/errors.ts'
import type { Context } from './context.ts'

/** A file that is there whole or not at all. */
export interface WholeFile {
  write(content: string | Uint8Array): Promise<void>
  /** Gives the file its name. */
  close(): Promise<void>
  /** As if nothing had been written. */
  discard(): Promise<void>
}

const bufferSize = 64 * 1024

const codeOf = (error: unknown): unknown => (error as NodeJS.ErrnoException).code

/** Standard output; what it has taken cannot be taken back. */
export const standardOutput = ({ stdout }: Pick<Context, 'stdout'>): WholeFile => ({
  write: (content) =>
    content.length === 0 || stdout.write(typeof content === 'string' ? content : new TextDecoder().decode(content))
      ? Promise.resolve()
      : new Promise<void>((done) => stdout.once('drain', () => done())),
  close: async () => {},
  discard: async () => {},
})

/**
 * Opens FILE for writing, in `FILE.part` until it is closed. A device or a pipe is written to as it is.
 * @param mode who may read a file that is made
 * @throws MarsadError where FILE is there and must not be written over; it is looked at again when FILE gets its name
 */
export async function openWholeFile(path: string, force: boolean, mode = 0o666): Promise<WholeFile> {
  const fail = (error: unknown): MarsadError => marsadError('OUTPUT_UNWRITABLE', { path, reason: reasonOf(error) })
  const about = await stat(path).catch(() => null)
  const special = about !== null && !about.isFile() && !about.isDirectory()
  if (about?.isFile() === true && !force) throw marsadError('EXPORT_EXISTS', { path })
  const written = special ? path : `${path}.part`
  let handle: FileHandle
  try {
    handle = await open(written, 'w', mode)
  } catch (error) {
    throw fail(error)
  }
  let waiting = ''
  const append = async (content: string | Uint8Array) => {
    try {
      await handle.appendFile(content)
    } catch (error) {
      throw fail(error)
    }
  }
  const flush = async () => {
    const text = waiting
    waiting = ''
    if (text !== '') await append(text)
  }
  const discard = async () => {
    await handle.close().catch(() => {})
    if (!special) await rm(written, { force: true })
  }
  return {
    write: async (content) => {
      if (typeof content !== 'string') {
        await flush()
        await append(content)
        return
      }
      waiting += content
      if (waiting.length >= bufferSize) await flush()
    },
    close: async () => {
      try {
        await flush()
        await handle.close()
        if (!special) await named(written, path, force)
      } catch (error) {
        await discard()
        if (codeOf(error) === 'EEXIST') throw marsadError('EXPORT_EXISTS', { path })
        throw codeOf(error) === 'OUTPUT_UNWRITABLE' ? error : fail(error)
      }
    },
    discard,
  }
}

/** A link takes no other file's place, a renaming does. */
async function named(from: string, to: string, force: boolean): Promise<void> {
  if (force) return rename(from, to)
  await link(from, to)
  await rm(from)
}
