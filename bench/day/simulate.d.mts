import type { Store } from '../../src/store/store.ts'

export interface SimulatedDay {
  readonly published: number
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
  readonly errors: readonly string[]
}

export function simulateDay(
  store: Store,
  options: {
    readonly sites: number
    readonly articles: number
    readonly workers: number
    readonly kills: number
    readonly seed: number
    readonly patience: number
    readonly environment: NodeJS.ProcessEnv
  },
): Promise<SimulatedDay>
