import type { Account, Incident } from './record.ts'
import type { Report } from './report.ts'

/** An incident with everything it rests on. */
export interface ToldIncident {
  readonly incident: Incident
  /** Its accounts, in the order in which the incident lists them. */
  readonly accounts: readonly Account[]
  /** The reports that tell of it, by name. */
  readonly reports: ReadonlyMap<string, Report>
}
