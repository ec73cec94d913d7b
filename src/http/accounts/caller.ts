import type { AuditAct, Role } from '../../annotation/account.ts'
import type { Person } from '../../app/accounts/accounts.ts'

/** Who asks. Where the server has no accounts it is the owner of the machine, who may do everything. */
export type Caller =
  | { readonly by: 'owner'; readonly role: Role }
  | {
      readonly by: 'session'
      readonly role: Role
      readonly person: Person
      /** Secret of the session, and what changes have to bring beside it. */
      readonly secret: string
      readonly proof: string
    }
  | { readonly by: 'token'; readonly role: Role; readonly person: Person; readonly token: string }

/** What a request did, for the log; routes say more of it than their configuration can. */
export interface Deed {
  act: AuditAct | null
  about: string | null
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may ask: a role, or anybody before they have logged in. Every route has one. */
    role?: Role | 'anyone'
    /** Only for people who have logged in, and for no token. */
    inPerson?: boolean
    /** Also by a viewer’s token in the address, for programs that send no headers of their own. */
    tokenInAddress?: boolean
    /** What the log calls it when it is done. */
    act?: AuditAct
  }
  interface FastifyRequest {
    /** Who asks; null for what anybody may ask without saying. */
    caller: Caller | null
    deed: Deed
  }
}

/** The account that asks; null where the owner of the machine does, or nobody is known. */
export const personOf = (caller: Caller | null): Person | null =>
  caller === null || caller.by === 'owner' ? null : caller.person
