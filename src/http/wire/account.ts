import { z } from 'zod'
import { auditActs, roles } from '../../annotation/account.ts'
import { pageOf } from './query.ts'

export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

const moment = z.string().meta({ description: 'ISO 8601, in UTC' })

/** Who asks, as the server sees it. */
export const SessionView = z
  .object({
    accounts: z.boolean().meta({ description: 'Whether this server has accounts' }),
    name: z.string().nullable().meta({ description: 'The account that is logged in' }),
    role: Role.nullable().meta({ description: 'What may be done; null where one has to log in first' }),
    proof: z.string().meta({ description: 'What changes bring in the header x-marsad' }),
  })
  .meta({ id: 'Session' })
export type SessionView = z.infer<typeof SessionView>

const password = z.string().min(1).max(2000)

export const Login = z.object({ name: z.string().min(1).max(200), password }).meta({ id: 'Login' })
export type Login = z.infer<typeof Login>

export const Account = z.object({ name: z.string(), role: Role, since: moment, passwordSet: moment }).meta({
  id: 'Account',
})
export type Account = z.infer<typeof Account>

export const NewPassword = z.object({ old: password, new: password }).meta({ id: 'NewPassword' })
export type NewPassword = z.infer<typeof NewPassword>

export const SessionRow = z
  .object({
    id: z.string(),
    begun: moment,
    seen: moment,
    address: z.string().nullable(),
    agent: z.string().nullable(),
  })
  .meta({ id: 'SessionRow' })
export type SessionRow = z.infer<typeof SessionRow>

export const TokenRow = z
  .object({
    id: z.string(),
    label: z.string(),
    role: Role,
    made: moment,
    expires: moment.nullable(),
    used: moment.nullable().meta({ description: 'When it was last used' }),
    revoked: moment.nullable(),
  })
  .meta({ id: 'TokenRow' })
export type TokenRow = z.infer<typeof TokenRow>

export const NewToken = z
  .object({
    label: z.string().trim().min(1).max(100).meta({ description: 'What it is for' }),
    role: Role.meta({ description: 'Your own role, or a lesser one' }),
    days: z.number().int().min(1).max(3650).nullable().default(90).meta({ description: 'null: it does not end' }),
  })
  .meta({ id: 'NewToken' })
export type NewToken = z.input<typeof NewToken>

export const MadeToken = z
  .object({ id: z.string(), token: z.string().meta({ description: 'Shown this once' }) })
  .meta({ id: 'MadeToken' })
export type MadeToken = z.infer<typeof MadeToken>

export const Person = z
  .object({
    id: z.number(),
    name: z.string(),
    role: Role,
    since: moment,
    passwordSet: moment,
    removed: moment.nullable(),
    seen: moment.nullable(),
  })
  .meta({ id: 'Person' })
export type Person = z.infer<typeof Person>

export const NewPerson = z
  .object({ name: z.string().min(1).max(200), role: Role.default('viewer'), password })
  .meta({ id: 'NewPerson' })
export type NewPerson = z.input<typeof NewPerson>

export const PersonChange = z.object({ role: Role.optional(), password: password.optional() }).meta({
  id: 'PersonChange',
})
export type PersonChange = z.infer<typeof PersonChange>

export const AuditAct = z.enum(auditActs)
export type AuditAct = z.infer<typeof AuditAct>

export const AuditRow = z
  .object({
    number: z.number(),
    at: moment,
    act: AuditAct,
    who: z.string().nullable(),
    about: z.string().nullable(),
    address: z.string().nullable(),
    token: z.string().nullable(),
  })
  .meta({ id: 'AuditRow' })
export type AuditRow = z.infer<typeof AuditRow>
export const AuditPage = pageOf(AuditRow)
export type AuditPage = z.infer<typeof AuditPage>
