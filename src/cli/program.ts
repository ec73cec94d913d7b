import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { type Context, exitCodes } from './context.ts'
import type { EvalFlags } from './eval.ts'
import type { ExplainFlags } from './explain.ts'
import { mcpCommand } from './mcp.ts'
import { operationCommands } from './operationCommands.ts'
import { inputOptions, parseCount, parseJobs, parseOffset, withOptions } from './options.ts'
import { proposeCommands } from './proposeCommands.ts'
import { queueCommands } from './queueCommands.ts'
import type { ReadFlags } from './read.ts'
import { recordCommands } from './recordCommands.ts'
import { serveCommand } from './serveCommand.ts'
import { userCommands } from './userCommands.ts'
import { webhookCommands } from './webhookCommands.ts'

const version = () => {
  const about: { readonly version: string } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  )
  return about.version
}

const readHelp = `
What it reads:
  .txt               plain text; a first line followed by an empty line is the title
  .html, .htm        saved pages; date, outlet and address come from their tags
  .jsonl, .ndjson    one report a line: {"id", "outlet", "title", "published", "url", "text"}
  .csv, .tsv         one report a row; well-known heads are found, others named with --columns
  .eml               a mail: subject and text, of the day and the sender that it names
  .mhtml, .docx      a page saved as one file; a Word file
  .pdf               as far as it holds text; scanned pages are named
  .warc, .warc.gz    a web archive: its Arabic pages, with their addresses
  .wacz, .zip        an archive of web archives; an archive of any of these
  a folder           all of these in it and below it; meta.json in a folder gives dates and outlets
  -                  standard input: a text, a page or JSON lines
  UTF-8, UTF-16, windows-1256 and ISO-8859-6 are told apart by themselves.

Where readings go:
  --out FILE         one reading a line (JSON); the file changes only when the run ends
  --page FILE        one HTML file to look at in a browser
  neither            JSON lines to standard output, or a digest if that is a terminal

Exit codes: 0 all read, 1 some input failed (the rest was read), 2 misuse, 130 interrupted.

Examples:
  marsad read reports/ --out readings.jsonl --page readings.html
  marsad read report.txt --published 2015-10-13
  marsad read archive.jsonl --jobs 8 --out readings.jsonl
  curl -s https://example.org/report.html | marsad read - | jq .statements
`

const explainHelp = `
The place is an offset in UTF-16 code units, as readings hold it, or words that stand in the report.

Examples:
  marsad explain report.txt 120
  marsad explain report.txt --find "وزارة الدفاع" --published 2015-10-13
  marsad explain archive.jsonl --report r17 --find "قال" --json
`

const evalHelp = `
A gold file holds one reading a line, in the form that marsad read writes; values of your own making need no rules.

Examples:
  marsad eval examples --gold eval/examples.gold.jsonl
  marsad eval reports/ --gold mine.jsonl --errors 50
`

/**
 * The command line. `done` is told the exit code of the command that ran. Commands are loaded when they run, so that
 * --help does not wait for the lexicons.
 */
export function program(context: Context, done: (code: number) => void): Command {
  const write = (stream: Context['stdout']) => (text: string) => void stream.write(text)
  const root = new Command('marsad')
    .description(
      'Reads Arabic reports on a conflict: who said what through whom, what happened, where, when, how many.',
    )
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help on a command')
    .configureOutput({ writeOut: write(context.stdout), writeErr: write(context.stderr) })
    .showHelpAfterError('(run it with --help to see what it takes)')
    .exitOverride()
    .addHelpText('after', '\nExamples:\n  marsad read reports/ --page readings.html\n  marsad explain report.txt 120\n')

  const readCommand = root
    .command('read')
    .summary('read reports and write their readings')
    .description('Reads reports and writes one reading for each, in the order of the input.')
    .argument('<paths...>', 'files, folders, or - for standard input')
    .option('-o, --out <file>', 'write readings to this file, one a line (- is standard output)')
    .option('--page <file>', 'write a page that shows every reading on its text')
    .option('-j, --jobs <n>', 'worker threads (default: the number of processors, 1 for little input)', parseJobs)
    .option('--home <folder>', 'read with the lists of places that were imported into the record of this folder')
    .option('--with-text', 'put the text of the report into each line')
    .option('-q, --quiet', 'say nothing but failures')
  withOptions(readCommand, inputOptions())
  readCommand.addHelpText('after', readHelp).action(async (paths: readonly string[], flags: ReadFlags) => {
    const { read } = await import('./read.ts')
    done(await read(paths, flags, context))
  })

  const explainCommand = root
    .command('explain')
    .summary('say which values cover a place in a report, and why')
    .description('Says which values of the reading have words at a place of the report, and which rules made them.')
    .argument('<file>', 'the report, or - for standard input')
    .argument('[offset]', 'where in the text', parseOffset)
    .option('-f, --find <words>', 'explain every place where these words stand')
    .option('-r, --report <id>', 'which report, in a file of many')
    .option('--json', 'answer in JSON')
  withOptions(explainCommand, inputOptions())
  explainCommand
    .addHelpText('after', explainHelp)
    .action(async (file: string, offset: number | undefined, flags: ExplainFlags) => {
      const { explain } = await import('./explain.ts')
      done(await explain(file, offset, flags, context))
    })

  const evalCommand = root
    .command('eval')
    .summary('score readings against readings made by hand')
    .description('Reads the reports and says, field by field, how far the readings agree with yours.')
    .argument('<paths...>', 'the reports that the gold readings were made of')
    .requiredOption('-g, --gold <file>', 'readings made by hand, one a line')
    .option('-e, --errors <n>', 'list so many of the differences', parseCount)
    .option('--json', 'answer in JSON, with all differences')
  withOptions(evalCommand, inputOptions())
  evalCommand.addHelpText('after', evalHelp).action(async (paths: readonly string[], flags: EvalFlags) => {
    const { evaluation } = await import('./eval.ts')
    done(await evaluation(paths, flags, context))
  })
  recordCommands(root, context, done)
  serveCommand(root, context, done)
  operationCommands(root, context, done)
  queueCommands(root, context, done)
  userCommands(root, context, done)
  webhookCommands(root, context, done)
  proposeCommands(root, context, done)
  mcpCommand(root, context, version(), done)
  done(exitCodes.done)
  return root
}
