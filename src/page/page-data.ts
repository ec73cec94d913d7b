import type { Reading } from '../annotation/reading.ts'

/** Element id of the list of reports in the page. */
export const INDEX_ID = 'reports'

/** Element id of the data of the report that stands at `position` in the list. */
export const reportElementId = (position: number): string => `report-${position}`

/** One report as the list of reports shows it, so that the page need not parse the others to list them. */
export interface ReportEntry {
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly statements: number
  readonly events: number
  readonly quantities: number
  /** Statements whose speaker the report leaves unnamed. */
  readonly unnamed: number
}

/** One report whole: parsed only when somebody looks at it. */
export interface ReportData {
  readonly text: string
  readonly reading: Reading
}
