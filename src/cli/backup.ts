import { type BackedUp, backUp, checkBackup, restoreRecord } from '../app/backup.ts'
import { byteProgressOn } from './byteProgress.ts'
import { type Context, exitCodes } from './context.ts'
import { number, plural } from './summary.ts'
import { type Style, styleFor } from './terminal.ts'
import { openWholeFile } from './wholeFile.ts'

export interface BackupFlags {
  readonly home?: string
  readonly force?: boolean
  readonly check?: boolean
  readonly quiet?: boolean
}

const holds = ({ reports, tables, made }: BackedUp, style: Style): string =>
  `${style.bold(plural(reports, 'report', 'reports'))} as of ${made}, tables of version ${number(tables)}`

/** `marsad backup FILE`: the record as it is now, in one file that is there whole or not at all. */
export async function backup(path: string, flags: BackupFlags, { stderr, signal }: Context): Promise<number> {
  const style = styleFor(stderr)
  const progress = byteProgressOn(stderr, flags.quiet === true)
  const options = { home: flags.home, signal, onBytes: progress.update }
  try {
    if (flags.check === true) {
      const held = await checkBackup(path, options)
      stderr.write(`${style.arabic(path)} is whole: ${holds(held, style)}.\n`)
      return exitCodes.done
    }
    // Hashes of passwords stand in it.
    const file = await openWholeFile(path, flags.force === true, 0o600)
    const held = await backUp(options, (bytes) => file.write(bytes)).catch(async (error) => {
      await file.discard()
      throw error
    })
    await file.close()
    progress.stop()
    if (flags.quiet !== true) stderr.write(`${style.arabic(path)} holds ${holds(held, style)}.\n`)
    return exitCodes.done
  } finally {
    progress.stop()
  }
}

/** `marsad restore FILE`: a backup into an empty record, whole or not at all. */
export async function restore(path: string, flags: BackupFlags, { stderr, signal }: Context): Promise<number> {
  const style = styleFor(stderr)
  const progress = byteProgressOn(stderr, flags.quiet === true)
  try {
    const held = await restoreRecord(path, { home: flags.home, signal, onBytes: progress.update })
    progress.stop()
    if (flags.quiet !== true) stderr.write(`Restored ${holds(held, style)}. marsad verify proves it.\n`)
    return exitCodes.done
  } finally {
    progress.stop()
  }
}
