import type { ReportData, ReportEntry } from '../page-data.ts'
import type { Voice } from './say.ts'
import type { State } from './state.ts'

/** Changes part of what the page shows. `push` makes a step that the browser's back button undoes. */
export type Go = (change: Partial<State>, push?: boolean) => void

/** What every part of the page is made from. */
export interface Context {
  readonly voice: Voice
  readonly state: State
  readonly index: readonly ReportEntry[]
  readonly go: Go
}

/** What the parts of a report's view are made from. */
export interface ReportContext extends Context {
  readonly data: ReportData
  /** Selects a value: marks its words in the text and brings them into view. */
  readonly select: (id: string) => void
  /** Selects a value and opens the list that it stands in. */
  readonly open: (id: string) => void
  /** Whether a value stands on words of the text. */
  readonly hasWords: (id: string) => boolean
}
