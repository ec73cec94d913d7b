import { exportRecord } from '../app/export.ts'
import { gazetteerFiles } from '../app/gazetteerFiles.ts'
import { type Filter, withRecord } from '../app/record.ts'
import type { CsvTable } from '../export/csv.ts'
import { noCounts } from '../export/format.ts'
import type { ExportFormat } from '../export/formats.ts'
import { type Context, exitCodes } from './context.ts'
import { filterFrom } from './list.ts'
import { styleFor } from './terminal.ts'
import { openWholeFile, standardOutput } from './wholeFile.ts'

export interface ExportFlags extends Filter {
  readonly format: ExportFormat
  readonly table: CsvTable
  readonly out?: string
  readonly force?: boolean
  readonly home?: string
}

/** `marsad export`: the record in a format that others read. */
export const exported = (flags: ExportFlags, context: Context): Promise<number> =>
  withRecord(flags.home, 'read', async (store) => {
    const { out, format, table, force } = flags
    const { signal, stderr } = context
    const toFile = out !== undefined && out !== '-'
    const counts = noCounts()
    const gazetteers = await gazetteerFiles(flags.home)
    const options = { format, table, filter: filterFrom(flags), gazetteers, signal }
    const file = toFile ? await openWholeFile(out, force === true) : standardOutput(context)
    try {
      for await (const text of exportRecord(store, options, counts)) {
        await file.write(text)
      }
    } catch (error) {
      await file.discard()
      throw error
    }
    await file.close()
    const style = styleFor(stderr)
    if (counts.omitted > 0) stderr.write(`${counts.omitted} have no place in this format (see docs/exports.md)\n`)
    if (toFile) stderr.write(`${counts.written} written to ${style.bold(style.arabic(out))}\n`)
    return exitCodes.done
  })
