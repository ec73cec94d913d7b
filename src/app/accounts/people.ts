import type { AuditEntry, Role } from '../../annotation/account.ts'
import { marsadError } from '../../annotation/errors.ts'
import type { Accounts, Person, PersonWithPassword } from './accounts.ts'
import { accountName, foldedName } from './names.ts'
import { checkPassword, hashPassword, isPassword } from './passwords.ts'

/** Who changes an account, and from where. */
export type By = Pick<AuditEntry, 'who' | 'address' | 'token'>

export interface NewPerson {
  readonly name: string
  readonly role: Role
  readonly password: string
}

/** Without the hash of the password, which goes nowhere. */
function standing(found: PersonWithPassword | null, name: string | number): Person {
  if (found === null || found.removed !== null) throw marsadError('ACCOUNT_MISSING', { name })
  const { password: _, ...person } = found
  return person
}

/** A person of this name who is not removed. @throws MarsadError */
export async function knownPerson(accounts: Accounts, name: string): Promise<Person> {
  return standing(await accounts.personNamed(foldedName(name)), name.slice(0, 80))
}

/** @throws MarsadError where there is none of this number, or it is removed */
export async function personNumbered(accounts: Accounts, id: number): Promise<Person> {
  return standing(await accounts.person(id), id)
}

/**
 * Adds an account. One that was removed comes back under its name, with the new role and password.
 * @throws MarsadError where somebody has the name, or the name or password does not do
 */
export async function addPerson(accounts: Accounts, { name, role, password }: NewPerson, by: By): Promise<Person> {
  const shown = accountName(name)
  checkPassword(password, shown)
  const person = await accounts.addPerson(shown, foldedName(shown), role, await hashPassword(password))
  if (person === null) throw marsadError('ACCOUNT_EXISTS', { name: shown })
  await accounts.log({ act: 'person-added', about: `${shown} (${role})`, ...by })
  return person
}

/** Takes effect with the person's next request. @throws MarsadError where the last admin would be none */
export async function changeRole(accounts: Accounts, person: Person, role: Role, by: By): Promise<void> {
  if (!(await accounts.setRole(person.id, role))) throw marsadError('ACCOUNT_LAST_ADMIN', { name: person.name })
  await accounts.log({ act: 'person-role', about: `${person.name} (${person.role} → ${role})`, ...by })
}

/** Sets somebody's password, as after a loss: ends all their sessions and revokes their tokens. @throws MarsadError */
export async function resetPassword(accounts: Accounts, person: Person, password: string, by: By): Promise<void> {
  checkPassword(password, person.name)
  await accounts.setPassword(person.id, await hashPassword(password))
  await accounts.revokeTokens(person.id)
  await accounts.log({ act: 'person-password', about: person.name, ...by })
}

/**
 * Changes one's own password and ends all other sessions; tokens stay.
 * @returns false where the old one is wrong
 * @throws MarsadError where the new one does not do
 */
export async function changePassword(
  accounts: Accounts,
  person: Person,
  passwords: { readonly old: string; readonly new: string },
  by: By,
): Promise<boolean> {
  checkPassword(passwords.new, person.name)
  const found = await accounts.person(person.id)
  if (found === null || !(await isPassword(found.password, passwords.old))) return false
  await accounts.setPassword(person.id, await hashPassword(passwords.new))
  await accounts.log({ act: 'password', about: null, ...by })
  return true
}

/** Ends an account with its sessions and tokens; its name stays taken. @throws MarsadError where it is the last admin */
export async function removePerson(accounts: Accounts, person: Person, by: By): Promise<void> {
  if (!(await accounts.removePerson(person.id))) throw marsadError('ACCOUNT_LAST_ADMIN', { name: person.name })
  await accounts.log({ act: 'person-removed', about: person.name, ...by })
}
