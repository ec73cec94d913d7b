import type { Accounts, Person } from './accounts.ts'
import { foldedName } from './names.ts'
import { hashPassword, isOutdated, isPassword } from './passwords.ts'
import { newSecret } from './secrets.ts'

let nobodys: Promise<string> | null = null

/**
 * Whose name and password these are; null where they are nobody's. It takes as long where there is no such account, so
 * that nobody learns which there are.
 */
export async function personBy(accounts: Accounts, name: string, password: string): Promise<Person | null> {
  nobodys ??= hashPassword(newSecret())
  const found = await accounts.personNamed(foldedName(name))
  const isRight = await isPassword(found?.password ?? (await nobodys), password)
  if (found === null || found.removed !== null || !isRight) return null
  const { password: hashed, ...person } = found
  if (isOutdated(hashed)) await accounts.rehash(person.id, await hashPassword(password))
  return person
}
