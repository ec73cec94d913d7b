import { type Command, Option } from 'commander'
import { exportFormats, exportTables } from '../export/formats.ts'
import type { Context } from './context.ts'
import type { ExportFlags } from './export.ts'
import type { EvidenceFlags } from './exportEvidence.ts'
import { homeOption, parseDay } from './options.ts'

type Flags = Omit<ExportFlags, 'format'> &
  Omit<EvidenceFlags, 'format'> & { readonly format: ExportFlags['format'] | 'evidence' }

const help = `
Formats:
  record           incidents, copies and entities as one JSON object
  readings         one reading a line (JSON), as marsad read writes them
  csv              a table for spreadsheets: --table incidents, ledger or accounts
  geojson          incidents on the map; a point only where one place is known exactly enough
  acled, ucdp      incidents as rows with the columns of these databases
  w3c-annotation   every value as a web annotation on the words of its report
  hxl              incidents as a table with a row of HXL hashtags
  evidence         one incident (--incident) with everything it rests on, as a ZIP that opens without Marsad
docs/exports.md says column by column what comes from where.

Examples:
  marsad export --format record --out record.json
  marsad export --format csv --table ledger --from 2015-10-01 --out october.csv
  marsad export --format evidence --incident a:e1 --out evidence.zip
`

/** Adds the command that writes the record for others. */
export function exportCommand(root: Command, context: Context, done: (code: number) => void): void {
  root
    .command('export')
    .summary('write the record in a format that others read')
    .description('Writes what the record holds, as one file.')
    .addOption(
      new Option('-f, --format <name>', 'the format').choices([...exportFormats, 'evidence']).makeOptionMandatory(),
    )
    .addOption(new Option('-t, --table <name>', 'which table, for csv').choices(exportTables).default('incidents'))
    .option('--incident <id>', 'which incident, for evidence')
    .option('-o, --out <file>', 'write to this file (default: standard output)')
    .option('--force', 'write over a file that is there')
    .addOption(homeOption())
    .option('--outlet <name>', 'only what this outlet printed')
    .addOption(new Option('--from <day>', 'only what is of this day or later').argParser(parseDay))
    .addOption(new Option('--to <day>', 'only what is of this day or earlier').argParser(parseDay))
    .option('--speaker <name>', 'only where this person or body is quoted')
    .option('--place <name>', 'only where this place is named')
    .addHelpText('after', help)
    .action(async (flags: Flags) => {
      const { exported } = await import('./export.ts')
      const { exportedEvidence } = await import('./exportEvidence.ts')
      const { format } = flags
      done(
        format === 'evidence' ? await exportedEvidence(flags, context) : await exported({ ...flags, format }, context),
      )
    })
}
