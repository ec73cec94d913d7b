import { type Command, Option } from 'commander'
import type { AddFlags } from './add.ts'
import { briefCommand } from './briefCommand.ts'
import type { Context } from './context.ts'
import { decideCommands } from './decideCommands.ts'
import { entityCommand } from './entityCommand.ts'
import { exportCommand } from './exportCommand.ts'
import { gazetteerCommands } from './gazetteerCommands.ts'
import type { ListFlags } from './list.ts'
import { homeOption, inputOptions, listOptions, parseDay, parseJobs, withOptions } from './options.ts'
import { outletCommands } from './outletCommands.ts'
import { queueOptions } from './queueOptions.ts'
import { registerCommands } from './registerCommands.ts'
import type { ShowFlags } from './show.ts'
import { fetchOptions, watchCommand } from './watchCommand.ts'

const reportOptions = (): readonly Option[] => [
  homeOption(),
  new Option('--outlet <name>', 'only what this outlet printed'),
  new Option('--from <day>', 'only what was published on this day or later').argParser(parseDay),
  new Option('--to <day>', 'only what was published on this day or earlier').argParser(parseDay),
  new Option('--speaker <name>', 'only where this person or body is quoted'),
  new Option('--place <name>', 'only where this place is named'),
  ...listOptions(),
]

const addHelp = `
It takes what marsad read takes (marsad help read lists it), folders, and - for standard input;
and addresses on the web: an article, or a feed with all articles it names (marsad help watch says how they are fetched).
What is recorded already, by its content, is passed over, so that an interrupted run is taken up by running it again.

Where the record is kept: --home, else the server in DATABASE_URL, else MARSAD_HOME, else the nearest .marsad in this
folder or above it, else .marsad here.

Exit codes: 0 all added, 1 some input failed (the rest was added), 2 misuse, 130 interrupted.

Examples:
  marsad add reports/
  marsad add archive.jsonl --jobs 8 --home ~/records/war
  marsad add https://example.org/news/4821
`

const searchHelp = `
Words are found in every form: هدنة finds الهُدنة and وللهدنة. All of them must stand in a report.
  "وقف إطلاق النار"    words that stand together
  -حلب                 a word that does not stand there
  title:هدنة           in the title
  name:لافروف                          words of the name of a person or an organisation
  speaker: place: outlet: from: to:    as the options of the same names; "several words" in marks
  عنوان: اسم: متكلم: مكان: منبر: من: إلى:    the same in Arabic

Examples:
  marsad search هدنة
  marsad search '"وقف إطلاق النار" speaker:لافروف from:2015-10-01'
  marsad search حلب --csv --out aleppo.csv
`

/** Adds the commands that keep and show the record. */
export function recordCommands(root: Command, context: Context, done: (code: number) => void): void {
  const add = root
    .command('add')
    .summary('read reports and record them')
    .description('Reads the reports that the record does not have yet, and records them.')
    .argument('<paths...>', 'files, folders, addresses on the web, or - for standard input')
    .addOption(homeOption())
    .option('-j, --jobs <n>', 'worker threads (default: the number of processors, 1 for little input)', parseJobs)
    .option('-q, --quiet', 'say nothing but failures')
  withOptions(add, [...inputOptions(), ...fetchOptions(), ...queueOptions()])
  add.addHelpText('after', addHelp).action(async (paths: readonly string[], flags: AddFlags) => {
    done(await (await import('./add.ts')).add(paths, flags, context))
  })

  const listCommand = (name: string, summary: string, description: string) =>
    withOptions(root.command(name).summary(summary).description(description), reportOptions())
  watchCommand(root, context, done)
  listCommand('list', 'list the reports of the record', 'Lists the reports of the record, the latest first.').action(
    async (flags: ListFlags) => {
      done(await (await import('./list.ts')).list(flags, context))
    },
  )
  root
    .command('show')
    .summary('show a report of the record')
    .description('Shows a report of the record: its text, who says what in it, and what it tells of.')
    .argument('<report>', 'its name, as marsad list gives it')
    .addOption(homeOption())
    .option('--json', 'answer in JSON, with the whole reading')
    .action(async (report: string, flags: ShowFlags) => {
      done(await (await import('./show.ts')).show(report, flags, context))
    })
  listCommand('search', 'find reports by their words', 'Finds the reports in which words stand, and shows where.')
    .argument('<words...>', 'what to look for')
    .addHelpText('after', searchHelp)
    .action(async (words: readonly string[], flags: ListFlags) => {
      done(await (await import('./search.ts')).search(words, flags, context))
    })
  listCommand(
    'statements',
    'list who said what, through whom',
    'Lists the statements of the record, those of the latest reports first.',
  ).action(async (flags: ListFlags) => {
    done(await (await import('./statements.ts')).statements(flags, context))
  })
  listCommand(
    'incidents',
    'list what happened, by how many told',
    'Lists what happened, what several reports tell of first, then the latest: who tells of it, the figures given, and how far they agree; or one incident whole.',
  )
    .argument('[incident]', 'its name, as the list gives it')
    .action(async (id: string | undefined, flags: ListFlags) => {
      const { incident, incidents } = await import('./incidents.ts')
      done(await (id === undefined ? incidents(flags, context) : incident(id, flags, context)))
    })
  listCommand('sources', 'list who is quoted', 'Lists everybody who is quoted, the most quoted first.').action(
    async (flags: ListFlags) => {
      done(await (await import('./sources.ts')).sources(flags, context))
    },
  )
  root
    .command('overview')
    .summary('what the record holds, in short')
    .description('Says what the record holds: totals, what several reports tell of, and what to type next.')
    .addOption(homeOption())
    .action(async (flags: { readonly home?: string }) => {
      done(await (await import('./overview.ts')).overview(flags, context))
    })
  registerCommands(root, context, done)
  entityCommand(root, context, done)
  exportCommand(root, context, done)
  decideCommands(root, context, done)
  briefCommand(root, context, done)
  gazetteerCommands(root, context, done)
  outletCommands(root, context, done)
}
