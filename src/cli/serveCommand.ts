import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Context } from './context.ts'
import type { ServeFlags } from './serve.ts'

const parsePort = (value: string) => {
  const port = Number(value)
  if (!/^\d{1,5}$/.test(value) || port > 65_535) throw new InvalidArgumentError('It takes a number up to 65535.')
  return port
}

const help = `
It answers on this machine only (127.0.0.1), to its own pages and to programs; docs/api.md says what can be asked.
A record that is not there yet is begun. Ctrl-C ends it.

Examples:
  marsad serve --open
  marsad serve --home ~/records/war --port 8080
`

/** Adds the command that serves the workbench. */
export function serveCommand(root: Command, context: Context, done: (code: number) => void): void {
  root
    .command('serve')
    .summary('open the record in a browser')
    .description('Serves the pages of the record, and an interface for programs.')
    .addOption(new Option('-p, --port <n>', 'the port (default: 7117, or a free one)').argParser(parsePort))
    .option('--home <folder>', 'folder of the record (default: MARSAD_HOME, or the nearest .marsad)')
    .option('--open', 'open it in the browser')
    .addHelpText('after', help)
    .action(async (flags: ServeFlags) => {
      done(await (await import('./serve.ts')).serve(flags, context))
    })
}
