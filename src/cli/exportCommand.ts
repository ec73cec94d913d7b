import { type Command, Option } from 'commander'
import type { Context } from './context.ts'
import type { ExportFlags } from './export.ts'
import { parseDay } from './options.ts'

const formats = ['record', 'readings'] as const

/** Adds the command that writes the record for others. */
export function exportCommand(root: Command, context: Context, done: (code: number) => void): void {
  root
    .command('export')
    .summary('write the record in a format that others read')
    .description('Writes what the record holds, as one file.')
    .addOption(new Option('-f, --format <name>', 'the format').choices(formats).makeOptionMandatory())
    .option('-o, --out <file>', 'write to this file (default: standard output)')
    .option('--force', 'write over a file that is there')
    .option('--home <folder>', 'folder of the record (default: MARSAD_HOME, or the nearest .marsad)')
    .option('--outlet <name>', 'only what this outlet printed')
    .addOption(new Option('--from <day>', 'only what is of this day or later').argParser(parseDay))
    .addOption(new Option('--to <day>', 'only what is of this day or earlier').argParser(parseDay))
    .option('--speaker <name>', 'only where this person or body is quoted')
    .option('--place <name>', 'only where this place is named')
    .action(async (flags: ExportFlags) => {
      done(await (await import('./export.ts')).exported(flags, context))
    })
}
