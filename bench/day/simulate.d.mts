import type { Store } from '../../src/store/store.ts'

/** Resident memory of the processes of one role, in MB. */
export interface Memory {
  readonly highest: number | null
  /** Means of the tenths of the run. */
  readonly tenths: readonly (number | null)[]
  /** MB a minute in the second half; null where no process lived long enough in it. */
  readonly growth: number | null
}

export interface SimulatedDay {
  readonly published: number
  readonly versions: number
  readonly reports: number
  readonly killed: number
  readonly waiting: number
  readonly aside: number
  readonly lost: readonly number[]
  readonly doubled: readonly number[]
  /** Texts that are no version of what was published. */
  readonly strange: readonly string[]
  readonly requests: number
  readonly failures: number
  readonly seconds: number
  readonly rate: number
  readonly memory: { readonly watch: Memory; readonly worker: Memory }
  readonly errors: readonly string[]
}

export function simulateDay(
  store: Store,
  options: {
    readonly sites: number
    readonly feeds: number
    readonly articles: number
    readonly changing: number
    readonly ahead: number
    readonly workers: number
    readonly kills: number
    readonly seed: number
    readonly patience: number
    readonly environment: NodeJS.ProcessEnv
    readonly minutes?: number
    readonly file?: string | null
    readonly signal?: AbortSignal
    readonly onStep?: (step: {
      readonly published: number
      readonly articles: number
      readonly recorded: number
      readonly killed: number
      readonly seconds: number
    }) => void
  },
): Promise<SimulatedDay>
