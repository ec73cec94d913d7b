import { type Command, Option } from 'commander'
import type { Context } from './context.ts'
import { answerOptions, homeOption, listOptions, parseDay, withOptions } from './options.ts'
import type { RegisterFlags } from './register.ts'
import type { RegistersFlags } from './registers.ts'

const tongueOption = () =>
  new Option('--lang <language>', 'names of columns and values').choices(['ar', 'en']).default('ar')

const help = `
A register is declared in a file. Every value of a row stands beside the words it was taken from (report:from–to); what no
report mentions is empty. docs/registers.md explains each register and how to write one.

Examples:
  marsad register strikes --series
  marsad register truces --place الزبداني
  marsad register positions --actor لافروف --where topic=truce
  marsad register casualties --from 2015-10-01 --csv --out casualties.csv
  marsad registers copy positions        (a copy of your own, which takes its place)
  marsad register ./mine.json
`

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]

/** Adds the commands that show registers. */
export function registerCommands(root: Command, context: Context, done: (code: number) => void): void {
  const list = root
    .command('registers')
    .summary('list the registers: tables over the record')
    .description('Lists the registers: tables over the record that files declare.')
    .addOption(homeOption())
    .addOption(tongueOption())
  withOptions(list, answerOptions()).action(async (flags: RegistersFlags) => {
    done(await (await import('./registers.ts')).registers(flags, context))
  })
  list
    .command('copy')
    .summary('copy the file of a register, to change it')
    .description('Copies the file of a register. Without FILE into the folder of the record, where it takes its place.')
    .argument('<name>', 'the register')
    .argument('[file]', 'where to; a file that is there is left alone')
    .addOption(homeOption())
    .action(async (name: string, file: string | undefined, _: unknown, command: Command) => {
      // The list takes the same options, and takes them first.
      const flags: RegistersFlags = command.optsWithGlobals()
      done(await (await import('./registers.ts')).copy(name, file, flags, context))
    })
  const one = root
    .command('register')
    .summary('show a register: strikes, truces, positions …')
    .description('Shows the rows of a register, the latest first, or all as JSON or CSV.')
    .argument('<name>', 'its name, as marsad registers gives it, or the path of a file (.json)')
    .addOption(homeOption())
    .option('--outlet <name>', 'only what this outlet printed')
    .addOption(new Option('--from <day>', 'only what is of this day or later').argParser(parseDay))
    .addOption(new Option('--to <day>', 'only what is of this day or earlier').argParser(parseDay))
    .option('--actor <name>', 'only where this person or body speaks, acts or is acted on')
    .option('--speaker <name>', 'only where this person or body is quoted')
    .option('--place <name>', 'only where this place is named')
    .option('--where <column=words>', 'only where the column shows this; may be given more than once', collect)
    .option('--series', 'rows of a series together, each from its beginning')
    .addOption(tongueOption())
    .addHelpText('after', help)
  withOptions(one, listOptions()).action(async (name: string, flags: RegisterFlags) => {
    done(await (await import('./register.ts')).register(name, flags, context))
  })
}
