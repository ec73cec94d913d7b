import { type Command, Option } from 'commander'
import type { Context } from './context.ts'
import type { EntityFlags } from './entities.ts'
import { parseCount } from './options.ts'

/** Adds the command that lists whom and what the reports name. */
export function entityCommand(root: Command, context: Context, done: (code: number) => void): void {
  root
    .command('entities')
    .summary('list whom and what the reports name')
    .description('Lists the persons, organisations and places that reports name, under all their names; or one whole.')
    .argument('[id]', 'its id, as the list gives it')
    .option('--home <folder>', 'folder of the record (default: MARSAD_HOME, or the nearest .marsad)')
    .addOption(new Option('--kind <kind>', 'only these').choices(['person', 'organisation', 'place']))
    .option('--name <words>', 'only those one of whose names has words that begin so')
    .addOption(
      new Option('-n, --limit <n>', 'show so many (default: 25; all with --json and --csv)').argParser(parseCount),
    )
    .option('--after <mark>', 'go on where an earlier list ended')
    .addOption(new Option('--json', 'answer in JSON').conflicts('csv'))
    .option('--csv', 'answer in CSV, for spreadsheets')
    .option('-o, --out <file>', 'write to this file; one that is there is left alone')
    .action(async (id: string | undefined, flags: EntityFlags) => {
      const { entities, entity } = await import('./entities.ts')
      done(await (id === undefined ? entities(flags, context) : entity(id, flags, context)))
    })
}
