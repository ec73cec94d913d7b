import { userInfo } from 'node:os'
import type { Role } from '../annotation/account.ts'
import { MarsadError } from '../annotation/errors.ts'
import type { Accounts, Person } from '../app/accounts/accounts.ts'
import { personColumns } from '../app/accounts/columns.ts'
import { accountName } from '../app/accounts/names.ts'
import { addPerson, type By, changeRole, knownPerson, removePerson, resetPassword } from '../app/accounts/people.ts'
import { withRecord } from '../app/record.ts'
import { type Context, exitCodes } from './context.ts'
import { newPassword } from './password.ts'
import { printRows, type RowFlags, type View } from './rows.ts'
import { type Style, styleFor } from './terminal.ts'

export interface UserFlags extends RowFlags {
  readonly home?: string
}

/** Whoever is at the terminal, by the name the machine knows them by. */
function byTerminal(): By {
  let name = 'unknown'
  try {
    name = userInfo().username
  } catch {
    // A process without an entry in the list of users is nobody by name.
  }
  return { who: `@${name}`, address: null, token: null }
}

/** Accounts stand beside the record, so that they are changed while a server writes to it; a record is begun for them. */
async function withAccounts<Answer>(
  { home }: UserFlags,
  work: (accounts: Accounts) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await withRecord(home, 'read', ({ accounts }) => work(accounts))
  } catch (error) {
    if (!(error instanceof MarsadError) || error.code !== 'STORE_MISSING') throw error
    return withRecord(home, 'write', ({ accounts }) => work(accounts))
  }
}

const say = ({ stdout }: Context, text: (style: Style) => string): number => {
  stdout.write(`${text(styleFor(stdout))}\n`)
  return exitCodes.done
}

/** `marsad user add NAME`. */
export async function add(name: string, flags: UserFlags & { readonly role: Role }, context: Context) {
  // Before the password is asked for.
  accountName(name)
  const password = await newPassword(context)
  const person = await withAccounts(flags, (accounts) =>
    addPerson(accounts, { name, role: flags.role, password }, byTerminal()),
  )
  return say(context, ({ bold, arabic }) => `${bold(arabic(person.name))} can log in (${person.role}).`)
}

/** `marsad user password NAME`. */
export async function password(name: string, flags: UserFlags, context: Context) {
  const person = await withAccounts(flags, (accounts) => knownPerson(accounts, name))
  const given = await newPassword(context)
  await withAccounts(flags, (accounts) => resetPassword(accounts, person, given, byTerminal()))
  return say(
    context,
    ({ bold, arabic }) => `${bold(arabic(person.name))} has a new password; sessions and tokens have ended.`,
  )
}

/** `marsad user role NAME ROLE`. */
export async function role(name: string, given: Role, flags: UserFlags, context: Context) {
  const person = await withAccounts(flags, async (accounts) => {
    const known = await knownPerson(accounts, name)
    await changeRole(accounts, known, given, byTerminal())
    return known
  })
  return say(context, ({ bold, arabic }) => `${bold(arabic(person.name))} is ${given} from now on.`)
}

/** `marsad user remove NAME`. */
export async function remove(name: string, flags: UserFlags, context: Context) {
  const person = await withAccounts(flags, async (accounts) => {
    const known = await knownPerson(accounts, name)
    await removePerson(accounts, known, byTerminal())
    return known
  })
  return say(context, ({ bold, arabic }) => `${bold(arabic(person.name))} cannot log in any more.`)
}

const view: View<Person> = {
  columns: personColumns,
  lines: ({ name, role: now, seen, removed }, style) => {
    const last = removed === null ? (seen === null ? 'never seen' : `seen ${seen.slice(0, 10)}`) : 'removed'
    return `${style.bold(style.arabic(name))} ${now} ${style.dim(last)}\n`
  },
  none: 'There are no accounts yet: marsad user add NAME --role admin.',
}

/** `marsad user list`. */
export const list = (flags: UserFlags, context: Context): Promise<number> =>
  withAccounts(flags, async (accounts) => {
    await printRows(async () => ({ rows: await accounts.people(), next: null }), view, flags, context)
    return exitCodes.done
  })
