import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Context } from './context.ts'
import { logOption } from './log.ts'
import { homeOption, withOptions } from './options.ts'
import type { ServeFlags } from './serve.ts'
import { networkOptions } from './watchCommand.ts'

const parsePort = (value: string) => {
  const port = Number(value)
  if (!/^\d{1,5}$/.test(value) || port > 65_535) throw new InvalidArgumentError('It takes a number up to 65535.')
  return port
}

const help = `
It answers on this machine only (127.0.0.1), to its own pages and to programs; docs/api.md says what can be asked.
A record that is not there yet is begun. Ctrl-C ends it.

With --public people log in to accounts (marsad user add), over https: with --tls-cert and --tls-key, or behind a proxy
that does it. docs/accounts.md says how to set that up.

Examples:
  marsad serve --open
  marsad serve --home ~/records/war --port 8080
  marsad serve --public --behind-proxy --host marsad.example.org
`

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]

/** Adds the command that serves the workbench. */
export function serveCommand(root: Command, context: Context, done: (code: number) => void): void {
  const command = root
    .command('serve')
    .summary('open the record in a browser')
    .description('Serves the pages of the record, and an interface for programs.')
    .addOption(new Option('-p, --port <n>', 'the port (default: 7117, or a free one)').argParser(parsePort))
    .addOption(homeOption())
    .option('--open', 'open it in the browser')
    .option('--public', 'serve people who log in, over a network')
    .addOption(
      new Option('--host <name>', 'with --public: the name it is opened by; several may be given').argParser(collect),
    )
    .option('--listen <address>', 'with --public: address of this machine (default: all, or 127.0.0.1 behind a proxy)')
    .option('--behind-proxy [addresses]', 'with --public: a proxy does https (default: one on this machine)')
    .option('--tls-cert <file>', 'with --public: certificate (PEM) for https')
    .option('--tls-key <file>', 'with --public: its key (PEM)')
    .option('--insecure', 'with --public: let passwords travel unencrypted')
  withOptions(command, [...networkOptions(), logOption()])
  command.addHelpText('after', help).action(async (flags: ServeFlags) => {
    done(await (await import('./serve.ts')).serve(flags, context))
  })
}
