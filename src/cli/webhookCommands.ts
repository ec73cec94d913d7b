import { Argument, type Command, InvalidArgumentError, Option } from 'commander'
import type { NewsKind } from '../app/news/webhooks.ts'
import type { Context } from './context.ts'
import { answerOptions, homeOption, parseCount, withOptions } from './options.ts'
import { networkOptions } from './watchCommand.ts'
import type { WebhookFlags } from './webhook.ts'

const help = `
What becomes known (a new incident, a new difference between accounts) is put among what is to be sent in the same
transaction that records it, and sent by marsad serve, or by marsad webhook send. docs/webhooks.md says what is sent, how it
is signed, and how often it is tried.

Examples:
  marsad webhook add https://desk.example.org/marsad --kinds discrepancy,incident
  marsad webhook send --trial 3f9c2a7b11d0
  marsad webhook log
`

const kinds: readonly NewsKind[] = ['incident', 'discrepancy']

const parseKinds = (value: string): readonly NewsKind[] => {
  const named = value.split(',').map((one) => kinds.find((kind) => kind === one.trim()))
  if (named.some((kind) => kind === undefined)) throw new InvalidArgumentError(`It takes ${kinds.join(', ')}.`)
  return named.filter((kind) => kind !== undefined)
}

/** Adds the commands for webhooks. */
export function webhookCommands(root: Command, context: Context, done: (code: number) => void): void {
  const group = root
    .command('webhook')
    .summary('send what becomes known to other programs')
    .description('Sends new incidents and new differences between accounts to addresses of yours.')
    .addHelpText('after', help)
  const load = () => import('./webhook.ts')
  const command = (name: string, description: string) =>
    group.command(name).description(description).addOption(homeOption())
  const add = command('add', 'Registers an address, and prints the secret of its signatures.')
    .addArgument(new Argument('<address>', 'where to send it'))
    .addOption(
      new Option('--kinds <kinds>', 'incident, discrepancy, or both between a comma')
        .argParser(parseKinds)
        .default(['discrepancy'], 'discrepancy'),
    )
    .option('--label <words>', 'what it is for', '')
  withOptions(add, networkOptions())
  add.action(async (address: string, flags: Parameters<Awaited<ReturnType<typeof load>>['add']>[1]) => {
    done(await (await load()).add(address, flags, context))
  })
  const lists = (name: 'list' | 'log', description: string) =>
    withOptions(command(name, description), answerOptions())
      .addOption(new Option('-n, --limit <n>', 'show so many').argParser(parseCount))
      .action(async (flags: WebhookFlags) => {
        done(await (await load())[name](flags, context))
      })
  lists('list', 'Lists who is sent what.')
  lists('log', 'Lists what was sent or waits to be, the latest first.')
  command('remove', 'Sends nothing more to one.')
    .addArgument(new Argument('<id>', 'its name, as the list gives it'))
    .action(async (id: string, flags: WebhookFlags) => {
      done(await (await load()).remove(id, flags, context))
    })
  const send = command('send', 'Sends what waits now; marsad serve does so by itself.').option(
    '--trial <id>',
    'send this one something that is no news, too',
  )
  withOptions(send, networkOptions())
  send.action(async (flags: WebhookFlags & { readonly trial?: string }) => {
    done(await (await load()).send(flags, context))
  })
}
