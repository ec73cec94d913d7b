import { type Command, Option } from 'commander'
import type { Context } from './context.ts'
import type { EntityFlags } from './entities.ts'
import { homeOption, listOptions, withOptions } from './options.ts'

/** Adds the command that lists whom and what the reports name. */
export function entityCommand(root: Command, context: Context, done: (code: number) => void): void {
  const command = root
    .command('entities')
    .summary('list whom and what the reports name')
    .description('Lists the persons, organisations and places that reports name, under all their names; or one whole.')
    .argument('[id]', 'its id, as the list gives it')
    .addOption(homeOption())
    .addOption(new Option('--kind <kind>', 'only these').choices(['person', 'organisation', 'place']))
    .option('--name <words>', 'only those one of whose names has words that begin so')
  withOptions(command, listOptions()).action(async (id: string | undefined, flags: EntityFlags) => {
    const { entities, entity } = await import('./entities.ts')
    done(await (id === undefined ? entities(flags, context) : entity(id, flags, context)))
  })
}
