import { type Command, Option } from 'commander'
import type { BriefFlags } from './brief.ts'
import type { Context } from './context.ts'
import { homeOption, parseCount, parseDay } from './options.ts'

const help = `
A briefing says what happened, who says so, where accounts differ, which figures are given and what is unknown. Names
and quoted words stay as the reports write them. A sentence that the words it cites do not support ends the run with an
error and writes nothing.

The format is --format, else the ending of --out (.html, .md, .docx), else Markdown.

Examples:
  marsad brief --from 2015-10-15 --to 2015-10-18 --out october.html
  marsad brief --lang en --place حمص --out homs.docx
  marsad brief --actor "وزارة الدفاع الروسية" --out ministry.docx
  marsad brief --incident 07-wire:e1
`

/** Adds the command that writes briefings. */
export function briefCommand(root: Command, context: Context, done: (code: number) => void): void {
  root
    .command('brief')
    .summary('write a briefing in which every sentence cites its words')
    .description('Writes a briefing on a period, a place, an actor or one incident, in Arabic or English.')
    .addOption(new Option('-l, --lang <language>', 'its language').choices(['ar', 'en']).default('ar'))
    .addOption(new Option('-f, --format <name>', 'the format').choices(['html', 'markdown', 'docx']))
    .addOption(new Option('--from <day>', 'only what happened on this day or later').argParser(parseDay))
    .addOption(new Option('--to <day>', 'only what happened on this day or earlier').argParser(parseDay))
    .option('--place <name>', 'only what happened in a place of this name')
    .option('--actor <name>', 'only what somebody of this name did, suffered or tells of')
    .option('--outlet <name>', 'only what this outlet tells of')
    .addOption(
      new Option('--incident <incident>', 'only this incident, as marsad incidents names it').conflicts([
        'from',
        'to',
        'place',
        'actor',
        'outlet',
      ]),
    )
    .option('-n, --limit <n>', 'so many incidents are told, beside the weighty ones (default: 40)', parseCount)
    .option('-o, --out <file>', 'write to this file (default: standard output)')
    .option('--force', 'write over a file that is there')
    .addOption(homeOption())
    .addHelpText('after', help)
    .action(async (flags: BriefFlags) => {
      done(await (await import('./brief.ts')).briefed(flags, context))
    })
}
