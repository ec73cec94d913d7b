import { randomBytes } from 'node:crypto'
import { lesser, type Role, reaches } from '../../annotation/account.ts'
import { marsadError } from '../../annotation/errors.ts'
import type { Accounts, Person } from './accounts.ts'
import { hashOf, newSecret } from './secrets.ts'

const shape = /^marsad_([a-z2-7]{10})_([\w-]{43})$/
const letters = 'abcdefghijklmnopqrstuvwxyz234567'

const newId = (): string => [...randomBytes(10)].map((byte) => letters[byte % letters.length]).join('')

export interface WantedToken {
  readonly label: string
  readonly role: Role
  /** Days from now; null where it does not end. */
  readonly days: number | null
}

/** A token, shown this once. */
export interface MadeToken {
  readonly id: string
  readonly token: string
}

/**
 * Makes a token by which a program asks in the name of a person.
 * @throws MarsadError where it may do more than they
 */
export async function makeToken(accounts: Accounts, person: Person, wanted: WantedToken): Promise<MadeToken> {
  const { label, role, days } = wanted
  if (!reaches(person.role, role)) throw marsadError('TOKEN_ROLE', {})
  const id = newId()
  const secret = newSecret()
  await accounts.addToken(person.id, { id, hash: hashOf(secret), label, role, days })
  return { id, token: `marsad_${id}_${secret}` }
}

export interface OpenedToken {
  readonly id: string
  readonly person: Person
  /** The token's, or the person's where that has become less. */
  readonly role: Role
}

/** What a token opens; null where nothing. The first use in a day is written down. */
export async function openToken(accounts: Accounts, given: string, address: string): Promise<OpenedToken | null> {
  const [, id, secret] = shape.exec(given) ?? []
  if (id === undefined || secret === undefined) return null
  const use = await accounts.tokenUse(id, hashOf(secret))
  if (use === null) return null
  const { person, first } = use
  if (first) await accounts.log({ act: 'token-used', who: person.name, about: null, address, token: id })
  return { id, person, role: lesser(use.role, person.role) }
}
