import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '../tables.ts'
import type { Accounts } from './accounts.ts'
import { audit, log } from './audit.ts'
import { addPerson, people, person, personNamed, rehash, removePerson, setPassword, setRole } from './people.ts'
import { beginSession, endSession, endSessions, forgetSessions, session, sessions } from './sessions.ts'
import { addToken, revokeToken, revokeTokens, tokens, tokenUse } from './tokens.ts'

type Told = <Answer>(work: () => Promise<Answer>) => Promise<Answer>
type Writing = <Answer>(work: (at: Transaction<Tables>) => Promise<Answer>) => Promise<Answer>

/** Accounts in the tables of a store. They are nobody's alone: a command may change them while a server runs. */
export const accountsOn = (db: Kysely<Tables>, told: Told, writing: Writing): Accounts => ({
  people: () => told(() => people(db)),
  personNamed: (folded) => told(() => personNamed(db, folded)),
  person: (id) => told(() => person(db, id)),
  addPerson: (name, folded, role, password) => writing((at) => addPerson(at, name, folded, role, password)),
  setRole: (id, role) => writing((at) => setRole(at, id, role)),
  setPassword: (id, password, keep) => writing((at) => setPassword(at, id, password, keep)),
  rehash: (id, password) => told(() => rehash(db, id, password)),
  removePerson: (id) => writing((at) => removePerson(at, id)),
  beginSession: (hash, id, from) => told(() => beginSession(db, hash, id, from)),
  session: (hash, age) => told(() => session(db, hash, age)),
  forgetSessions: (age) => told(() => forgetSessions(db, age)),
  sessions: (id, age) => told(() => sessions(db, id, age)),
  endSession: (hash) => told(() => endSession(db, hash)),
  endSessions: (id) => told(() => endSessions(db, id)),
  addToken: (id, token) => told(() => addToken(db, id, token)),
  tokens: (id) => told(() => tokens(db, id)),
  tokenUse: (id, hash) => told(() => tokenUse(db, id, hash)),
  revokeToken: (id, token) => told(() => revokeToken(db, id, token)),
  revokeTokens: (id) => told(() => revokeTokens(db, id)),
  log: (entry) => told(() => log(db, entry)),
  audit: (filter, paging) => told(() => audit(db, filter, paging)),
})
