/** What an account may do, each role all that those before it may. */
export const roles = ['viewer', 'analyst', 'admin'] as const
export type Role = (typeof roles)[number]

/** True where a role may do what `needed` may. */
export const reaches = (role: Role, needed: Role): boolean => roles.indexOf(role) >= roles.indexOf(needed)

/** The one of two roles that may do less. */
export const lesser = (one: Role, other: Role): Role => (reaches(one, other) ? other : one)

/** What the log of a server with accounts tells of. */
export const auditActs = [
  'login',
  'login-failed',
  'login-throttled',
  'logout',
  'token-used',
  'add',
  'decide',
  'undo',
  'export',
  'password',
  'token-made',
  'token-revoked',
  'person-added',
  'person-role',
  'person-password',
  'person-removed',
  'configure',
] as const
export type AuditAct = (typeof auditActs)[number]

/** Something that somebody did, as the log keeps it. */
export interface AuditEntry {
  readonly act: AuditAct
  /** The account's name; the name that was tried where a login failed; null where nobody was known. */
  readonly who: string | null
  /** What it was done to: a path, an account, ids of decisions. */
  readonly about: string | null
  /** The network address it came from; null for commands on the machine itself. */
  readonly address: string | null
  /** The public part of the token it was done with; null where it was none. */
  readonly token: string | null
}
