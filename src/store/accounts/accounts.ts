import type { AuditAct, AuditEntry, Role } from '../../annotation/account.ts'
import type { Page, Paging } from '../store.ts'

/** Somebody who may use the record over the network. */
export interface Person {
  readonly id: number
  readonly name: string
  readonly role: Role
  readonly since: string
  readonly passwordSet: string
  readonly removed: string | null
  /** When a session or a token of theirs was last seen. */
  readonly seen: string | null
}

/** A person with the hash of the password, for a login. */
export interface PersonWithPassword extends Person {
  readonly password: string
}

/** A login that has not ended, without its secret. */
export interface Session {
  readonly person: Person
  readonly begun: string
  readonly seen: string
}

export interface SessionRow {
  /** First letters of the hash: enough to tell sessions apart, and no way in. */
  readonly id: string
  readonly begun: string
  readonly seen: string
  readonly address: string | null
  readonly agent: string | null
}

/** How long a session lasts: since it was last seen, and in all. In seconds. */
export interface SessionAge {
  readonly idle: number
  readonly absolute: number
}

export interface TokenRow {
  readonly id: string
  readonly label: string
  readonly role: Role
  readonly made: string
  readonly expires: string | null
  readonly used: string | null
  readonly revoked: string | null
}

export interface NewToken {
  readonly id: string
  readonly hash: Buffer
  readonly label: string
  readonly role: Role
  /** Days from now; null where it does not end. */
  readonly days: number | null
}

/** What a token opens, and whether this is its first use of the day (UTC). */
export interface TokenUse {
  readonly person: Person
  readonly role: Role
  readonly first: boolean
}

export interface AuditRow extends AuditEntry {
  readonly number: number
  readonly at: string
}

export interface AuditFilter {
  readonly act?: AuditAct | undefined
  /** Exact name. */
  readonly who?: string | undefined
  /** First and last day, both included. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** People, their sessions and tokens, and the log of what they did. */
export interface Accounts {
  people(): Promise<readonly Person[]>
  /** By the folded name; removed ones too. */
  personNamed(folded: string): Promise<PersonWithPassword | null>
  person(id: number): Promise<PersonWithPassword | null>
  /** A new person, or a removed one of this name again; null where the name is somebody's. */
  addPerson(name: string, folded: string, role: Role, password: string): Promise<Person | null>
  /** False where they are the last admin, who stays one. */
  setRole(person: number, role: Role): Promise<boolean>
  /** Ends all their sessions but `keep`, given by its hash. */
  setPassword(person: number, password: string, keep?: Buffer): Promise<void>
  /** The same password hashed anew; nothing else changes. */
  rehash(person: number, password: string): Promise<void>
  /** Ends sessions and revokes tokens too. False where they are the last admin. */
  removePerson(person: number): Promise<boolean>
  beginSession(hash: Buffer, person: number, from: { address: string | null; agent: string | null }): Promise<void>
  /** The session of this secret, marked as seen now; null where there is none or it is too old. */
  session(hash: Buffer, age: SessionAge): Promise<Session | null>
  sessions(person: number, age: SessionAge): Promise<readonly SessionRow[]>
  /** Takes those away that are over. */
  forgetSessions(age: SessionAge): Promise<void>
  endSession(hash: Buffer): Promise<void>
  endSessions(person: number): Promise<void>
  addToken(person: number, token: NewToken): Promise<void>
  tokens(person: number): Promise<readonly TokenRow[]>
  /** Marks it as used now; null where it is unknown, revoked, over, or its person removed. */
  tokenUse(id: string, hash: Buffer): Promise<TokenUse | null>
  /** False where the person has no such token that is not revoked. */
  revokeToken(person: number, id: string): Promise<boolean>
  revokeTokens(person: number): Promise<void>
  log(entry: AuditEntry): Promise<void>
  /** The latest first. */
  audit(filter: AuditFilter, paging: Paging): Promise<Page<AuditRow>>
}
