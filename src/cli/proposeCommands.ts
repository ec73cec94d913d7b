import { type Command, Option } from 'commander'
import type { ProposalState } from '../app/propose/review.ts'
import type { Context } from './context.ts'
import type { DecideFlags } from './decide.ts'
import { answerOptions, homeOption, parseCount, withOptions } from './options.ts'
import type { ProposeFlags } from './propose.ts'
import type { RowFlags } from './rows.ts'

const help = `
A model behind an interface like OpenAI's (Ollama, vLLM and others) is asked what rules missed in reports of the record. What
does not stand on exact words of the report is refused; the rest waits as proposals, and counts for nothing before somebody
accepts it. The texts of the reports are sent to that address. A key is taken from MARSAD_READER_KEY.
docs/second-reader.md says more.

Examples:
  marsad propose --endpoint http://127.0.0.1:11434/v1 --model qwen3:14b --limit 20
  marsad proposals
  marsad proposals accept 3f9c2a7b11d00a2e --by ليلى
`

/** Adds the commands of a second reader. */
export function proposeCommands(root: Command, context: Context, done: (code: number) => void): void {
  const load = () => import('./propose.ts')
  root
    .command('propose')
    .summary('let a model of yours propose what rules missed')
    .description('Asks a model about reports of the record and keeps what it finds as proposals.')
    .argument('[reports...]', 'only these, as marsad list names them')
    .addOption(homeOption())
    .requiredOption('--endpoint <address>', 'where the model answers, http://127.0.0.1:11434/v1 say')
    .requiredOption('--model <name>', 'what it is called there')
    .addOption(new Option('-n, --limit <n>', 'ask about so many reports').argParser(parseCount).default(100))
    .addOption(new Option('--timeout <seconds>', 'for one answer').argParser(parseCount).default(300))
    .addHelpText('after', help)
    .action(async (names: readonly string[], flags: ProposeFlags) => {
      done(await (await load()).propose(names, flags, context))
    })
  const group = root
    .command('proposals')
    .summary('list, accept and reject what a model proposed')
    .description('Lists what a model proposed; each waits for a person.')
    .addOption(homeOption())
    .addOption(new Option('--state <state>', 'those').choices(['open', 'accepted', 'rejected']).default('open'))
    .addOption(new Option('-n, --limit <n>', 'show so many').argParser(parseCount))
    .option('--after <mark>', 'go on where an earlier list ended')
  withOptions(group, answerOptions()).action(
    async (flags: RowFlags & { readonly home?: string; readonly state: ProposalState }) => {
      done(await (await load()).proposals(flags, context))
    },
  )
  for (const [act, description] of [
    ['accept', 'Makes decisions of them, signed by you; they count from then on.'],
    ['reject', 'Closes them; they are not proposed again.'],
  ] as const) {
    group
      .command(act)
      .description(description)
      .argument('<proposals...>', 'their names, as the list gives them')
      .option('--by <name>', 'who decides (default: MARSAD_USER, or who is logged in)')
      .option('--why <words>', 'why')
      .action(async (ids: readonly string[], flags: DecideFlags, command: Command) => {
        done(await (await load())[act](ids, { ...command.optsWithGlobals(), ...flags }, context))
      })
  }
}
