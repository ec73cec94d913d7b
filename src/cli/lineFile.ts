import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { marsadError, reasonOf } from '../annotation/errors.ts'

/** A file of whole lines. */
export interface LineFile {
  write(line: string): Promise<void>
  /** Gives the file its name. What was written so far is whole lines, also after an interruption. */
  close(): Promise<void>
  /** Leaves the file that was there before as it was. */
  discard(): Promise<void>
}

const bufferSize = 64 * 1024

async function target(path: string): Promise<{ readonly final: string; readonly temporary: string | null }> {
  try {
    const final = await realpath(path)
    return { final, temporary: (await stat(final)).isFile() ? `${final}.part` : null }
  } catch {
    return { final: path, temporary: `${path}.part` }
  }
}

/**
 * Opens FILE for lines. They are gathered in `FILE.part`, which takes the place of FILE when it is closed, so that a
 * run that dies leaves the last good FILE alone. A device or a pipe is written to as it is.
 */
export async function openLineFile(path: string): Promise<LineFile> {
  const { final, temporary } = await target(path)
  const fail = (error: unknown) => marsadError('OUTPUT_UNWRITABLE', { path, reason: reasonOf(error) })
  let handle: FileHandle
  try {
    handle = await open(temporary ?? final, 'w')
  } catch (error) {
    throw fail(error)
  }
  let waiting: string[] = []
  let length = 0
  const flush = async () => {
    if (length === 0) return
    const text = waiting.join('')
    waiting = []
    length = 0
    try {
      await handle.appendFile(text)
    } catch (error) {
      throw fail(error)
    }
  }
  return {
    write: async (line) => {
      waiting.push(line, '\n')
      length += line.length + 1
      if (length >= bufferSize) await flush()
    },
    close: async () => {
      try {
        await flush()
      } finally {
        await handle.close()
      }
      if (temporary === null) return
      try {
        await rename(temporary, final)
      } catch (error) {
        throw fail(error)
      }
    },
    discard: async () => {
      await handle.close()
      if (temporary !== null) await rm(temporary, { force: true })
    },
  }
}
