import { type Command, Option } from 'commander'
import { decisionActs } from '../annotation/decision.ts'
import type { Context } from './context.ts'
import type { DecideFlags, FieldFlags } from './decide.ts'
import type { DecisionsFlags } from './decisions.ts'
import { homeOption, parseCount, parseDay, parseJobs, withOptions } from './options.ts'
import { queueOptions } from './queueOptions.ts'
import type { RereadFlags } from './reread.ts'

const decideHelp = `
What can be decided about:
  REPORT:s3             a value of a report: s a statement, e an event, q a quantity; t and m a time and a name by their
                        place in the list (REPORT:t1). marsad show REPORT names them
  INCIDENT              an incident, as marsad incidents names it; for a note incident:INCIDENT
  outlet:NAME, source:NAME, report:NAME

A decision is appended with who made it (--by, or MARSAD_USER), when and why. It is never changed; marsad undo takes it
back. It holds on to words of the report, so that it stays when newer rules read the report again.

Examples:
  marsad decide accept d01:s3 --why "checked against the text"
  marsad decide reject d01:e2 --why "a metaphor"
  marsad decide correct d01:s3 speaker --words "وزارة الصحة" --why "the ministry speaks, not the hospital"
  marsad decide correct d01:e1 type --value shelling --why "rockets, not aircraft"
  marsad decide add d01 event --words trigger=انفجار --set type=explosion --words places=حلب --why "missed"
  marsad decide merge d01:e3 d04:e1 --why "one bombing, two names of the quarter"
  marsad decide split d01:e3 d07:e2 d07:e5 --why "another day"
  marsad decide grade d01:e3 confirmed --why "video, geolocated"
  marsad decide grade outlet:النهار B --why "mostly borne out"
  marsad decide note incident:d01:e3 --why "ask the hospital for its list"
  marsad decide import theirs.json
`

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]

const signing = (command: Command): Command =>
  command
    .addOption(homeOption())
    .option('--by <name>', 'who decides (default: MARSAD_USER, or the name you are logged in by)')
    .option('--why <text>', 'why')
    .option('--json', 'answer in JSON')

/** Adds the commands by which people decide, list what was decided, take it back, and read again. */
export function decideCommands(root: Command, context: Context, done: (code: number) => void): void {
  const decide = root
    .command('decide')
    .summary('accept, correct, reject, merge, split, grade or note')
    .description('Appends a decision about what the record says, and brings the record to it.')
    .addHelpText('after', decideHelp)
  const load = () => import('./decide.ts')
  const about = (act: 'accept' | 'reject', description: string) =>
    signing(decide.command(act).description(description))
      .argument('<values...>', 'values of reports: REPORT:s3')
      .action(async (values: readonly string[], flags: DecideFlags) => {
        const requests = values.map((value) => ({ act, value }) as const)
        done(await (await load()).decided(requests, flags, context))
      })
  about('accept', 'Says that values are right as they are read.')
  about('reject', 'Takes values out that are none: what the words do not say.')
  signing(decide.command('correct').description('Puts something else into a field of a value, on words of the report.'))
    .argument('<value>', 'a value of a report: REPORT:s3')
    .argument('<field>', 'speaker, act, type, places, time …')
    .addOption(
      new Option('--words <text>', 'words as they stand in the report, nearest to the value').argParser(collect),
    )
    .addOption(new Option('--at <start-end>', 'the same by offsets').argParser(collect))
    .option('--value <value>', 'what the field says, where the words alone do not')
    .option('--none', 'the field is empty')
    .action(async (value: string, field: string, flags: DecideFlags & FieldFlags) => {
      done(await (await load()).corrected(value, field, flags, context))
    })
  signing(decide.command('add').description('Adds a value that the reading lacks.'))
    .argument('<report>', 'the report')
    .argument('<kind>', 'statement, event, quantity, time or mention')
    .addOption(new Option('--words <field=text>', 'a field by words of the report').argParser(collect))
    .addOption(new Option('--at <field=start-end>', 'the same by offsets').argParser(collect))
    .addOption(new Option('--set <field=value>', 'a field by its value').argParser(collect))
    .action(async (report: string, kind: string, flags: DecideFlags & FieldFlags) => {
      done(await (await load()).addedValue(report, kind, flags, context))
    })
  const entity = () =>
    new Option('--entity <kind>', 'names of one of these').choices(['person', 'organisation', 'place'])
  signing(decide.command('merge').description('Says that incidents are one, or, with --entity, that names are of one.'))
    .argument('<incidents...>', 'two or more')
    .addOption(entity())
    .action(async (names: readonly string[], flags: DecideFlags) => {
      done(await (await load()).merged(names, flags, context))
    })
  signing(decide.command('split').description('Says that some accounts of an incident tell of another one.'))
    .argument('<incident>', 'the incident; with --entity, a name that stays')
    .argument('<accounts...>', 'those that go: REPORT:e2; with --entity, names')
    .addOption(entity())
    .action(async (incident: string, accounts: readonly string[], flags: DecideFlags) => {
      done(await (await load()).split(incident, accounts, flags, context))
    })
  signing(decide.command('grade').description('Grades an incident, or says how reliable a source is.'))
    .argument('<what>', 'an incident, outlet:NAME or source:NAME')
    .argument('<grade>', 'confirmed, fair, weak, contested or discounted; of a source A to F')
    .action(async (what: string, grade: string, flags: DecideFlags) => {
      done(await (await load()).graded(what, grade, flags, context))
    })
  signing(decide.command('note').description('Notes something, given with --why.'))
    .argument('<what>', 'REPORT:s3, incident:INCIDENT, report:NAME, outlet:NAME or source:NAME')
    .action(async (what: string, flags: DecideFlags) => {
      done(await (await load()).noted(what, flags, context))
    })
  decide
    .command('import')
    .description('Takes decisions of another record, as marsad decisions --json wrote them.')
    .argument('<file>', 'the file')
    .addOption(homeOption())
    .action(async (file: string, flags: { readonly home?: string }) => {
      done(await (await load()).imported(file, flags.home, context))
    })
  signing(root.command('undo').summary('take decisions back').description('Takes decisions back, by a decision each.'))
    .argument('<decisions...>', 'their ids, as marsad decisions gives them')
    .action(async (ids: readonly string[], flags: DecideFlags) => {
      const requests = ids.map((decision) => ({ act: 'undo', decision }) as const)
      done(await (await load()).decided(requests, flags, context))
    })
  listCommand(root, context, done)
  rereadCommand(root, context, done)
}

function listCommand(root: Command, context: Context, done: (code: number) => void): void {
  root
    .command('decisions')
    .summary('list what people decided')
    .description('Lists decisions, the latest first, each with how it stands to the record as it is now.')
    .addOption(homeOption())
    .addOption(new Option('--act <act>', 'only these').choices(decisionActs))
    .option('--by <name>', 'only those of this person')
    .option('--report <name>', 'only those about this report')
    .addOption(
      new Option('--about <kind>', 'only those about this').choices([
        'value',
        'incident',
        'source',
        'report',
        'entity',
      ]),
    )
    .addOption(
      new Option('--standing <how>', 'only those that stand so').choices([
        'attached',
        'agreed',
        'changed',
        'unattached',
        'undone',
      ]),
    )
    .addOption(new Option('--from <day>', 'only those of this day or later').argParser(parseDay))
    .addOption(new Option('--to <day>', 'only those of this day or earlier').argParser(parseDay))
    .addOption(
      new Option('-n, --limit <n>', 'show so many (default: 25; all with --json and --csv)').argParser(parseCount),
    )
    .option('--after <mark>', 'go on where an earlier list ended')
    .addOption(new Option('--json', 'answer in JSON, to be imported elsewhere').conflicts('csv'))
    .option('--csv', 'answer in CSV, for spreadsheets')
    .option('-o, --out <file>', 'write to this file; one that is there is left alone')
    .action(async (flags: DecisionsFlags) => {
      done(await (await import('./decisions.ts')).decisions(flags, context))
    })
}

const rereadHelp = `
What people decided stays: a decision holds on to words of the report. One whose value is not read any more is kept and
listed by marsad decisions --standing unattached; --standing changed lists those where something else is read now.

An interrupted run is taken up by running it again. With --queue the reports are left to marsad worker, on any number of
machines, behind what is new; a worker of older rules leaves them alone, and never writes over a newer reading.
`

function rereadCommand(root: Command, context: Context, done: (code: number) => void): void {
  const command = root
    .command('reread')
    .summary('read again what older rules read')
    .description('Reads the reports of the record again that older rules read, and says what changed.')
    .addOption(homeOption())
    .option('--all', 'read all reports again')
    .option('-j, --jobs <n>', 'worker threads (default: the number of processors, 1 for few reports)', parseJobs)
    .option('-q, --quiet', 'say nothing but failures')
    .addHelpText('after', rereadHelp)
    .action(async (flags: RereadFlags) => {
      done(await (await import('./reread.ts')).reread(flags, context))
    })
  withOptions(command, queueOptions())
}
