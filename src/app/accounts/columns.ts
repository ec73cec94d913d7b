import type { Columns } from '../listFile.ts'
import type { AuditRow, Person, SessionRow, TokenRow } from './accounts.ts'

export const personColumns: Columns<Person> = [
  ['name', ({ name }) => name],
  ['role', ({ role }) => role],
  ['since', ({ since }) => since],
  ['seen', ({ seen }) => seen],
  ['password set', ({ passwordSet }) => passwordSet],
  ['removed', ({ removed }) => removed],
]

export const sessionColumns: Columns<SessionRow> = [
  ['session', ({ id }) => id],
  ['begun', ({ begun }) => begun],
  ['seen', ({ seen }) => seen],
  ['address', ({ address }) => address],
  ['agent', ({ agent }) => agent],
]

export const tokenColumns: Columns<TokenRow> = [
  ['token', ({ id }) => id],
  ['label', ({ label }) => label],
  ['role', ({ role }) => role],
  ['made', ({ made }) => made],
  ['expires', ({ expires }) => expires],
  ['used', ({ used }) => used],
  ['revoked', ({ revoked }) => revoked],
]

export const auditColumns: Columns<AuditRow> = [
  ['at', ({ at }) => at],
  ['who', ({ who }) => who],
  ['act', ({ act }) => act],
  ['about', ({ about }) => about],
  ['address', ({ address }) => address],
  ['token', ({ token }) => token],
]
