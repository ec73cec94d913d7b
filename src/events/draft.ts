import type { EventStatus, EventType } from '../annotation/reading.ts'
import type { Filler } from './arguments.ts'
import type { Trigger } from './triggers.ts'
import type { When } from './when.ts'

/** An event while it is put together; the last step freezes it into the reading. */
export interface Draft {
  trigger: Trigger
  type: EventType
  agents: readonly Filler[]
  targets: readonly Filler[]
  places: readonly Filler[]
  time: When | null
  status: EventStatus
  readonly quantities: number[]
  readonly carried: Set<'agents' | 'targets' | 'places' | 'time'>
  readonly reach: number
}
