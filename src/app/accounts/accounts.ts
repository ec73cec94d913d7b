export type {
  Accounts,
  AuditFilter,
  AuditRow,
  Person,
  PersonWithPassword,
  Session,
  SessionRow,
  TokenRow,
} from '../../store/accounts/accounts.ts'
