import { Argument, type Command, Option } from 'commander'
import { type Role, roles } from '../annotation/account.ts'
import type { Context } from './context.ts'
import { answerOptions, homeOption, withOptions } from './options.ts'
import type { UserFlags } from './user.ts'

const help = `
Roles:
  viewer    reads and exports
  analyst   also adds reports, decides, and edits briefings
  admin     also administers: people, registers, places, the log

The password is asked for at the terminal, or is the first line of standard input; it is never taken from the command
line. These commands work while marsad serve runs, and take effect at once.

Examples:
  marsad user add ليلى --role admin
  pass show marsad/omar | marsad user add omar --role analyst
  marsad user password omar
  marsad user role omar viewer
  marsad user remove omar
`

/** Adds the commands for accounts of a public server. */
export function userCommands(root: Command, context: Context, done: (code: number) => void): void {
  const group = root
    .command('user')
    .summary('accounts for marsad serve --public')
    .description('Adds, lists and changes the accounts with which people log in to marsad serve --public.')
    .addHelpText('after', help)
  const load = () => import('./user.ts')
  const command = (usage: string, description: string) =>
    group.command(usage).description(description).addOption(homeOption())
  command('add <name>', 'Adds an account; decisions are signed with its name.')
    .addOption(new Option('--role <role>', 'what they may do').choices(roles).default('viewer'))
    .action(async (name: string, flags: UserFlags & { readonly role: Role }) => {
      done(await (await load()).add(name, flags, context))
    })
  withOptions(command('list', 'Lists the accounts.'), answerOptions()).action(async (flags: UserFlags) => {
    done(await (await load()).list(flags, context))
  })
  command('password <name>', 'Sets a new password; ends their sessions and revokes their tokens.').action(
    async (name: string, flags: UserFlags) => {
      done(await (await load()).password(name, flags, context))
    },
  )
  command('role <name>', 'Gives another role.')
    .addArgument(new Argument('<role>', 'what they may do from now on').choices(roles))
    .action(async (name: string, role: Role, flags: UserFlags) => {
      done(await (await load()).role(name, role, flags, context))
    })
  command('remove <name>', 'Removes an account; what was done under its name stays.').action(
    async (name: string, flags: UserFlags) => {
      done(await (await load()).remove(name, flags, context))
    },
  )
}
