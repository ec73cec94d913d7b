import { Presets, SingleBar } from 'cli-progress'
import type { Plan } from '../app/readReports.ts'
import type { Tally } from './tally.ts'
import type { Stream } from './terminal.ts'

/** Tells how far a run is. */
export interface Progress {
  start(plan: Plan): void
  update(tally: Tally): void
  stop(): void
}

export const noProgress: Progress = { start: () => {}, update: () => {}, stop: () => {} }

const everySeconds = 5
const rate = (tally: Tally, since: number) =>
  Math.round(tally.read / Math.max(0.001, (performance.now() - since) / 1000))

/**
 * A bar that moves in place. The measure is bytes, because a file may hold one report or a million, where nobody counted
 * the reports.
 */
function bar(stream: Stream): Progress {
  const drawn = new SingleBar(
    {
      format: ' {bar} {percentage}% | {read} reports | {failed} failed | {rate}/s | {left}',
      stream: stream as unknown as NodeJS.WritableStream,
      hideCursor: true,
      clearOnComplete: true,
      fps: 8,
      noTTYOutput: false,
    },
    Presets.shades_classic,
  )
  let since = 0
  let total: number | null = null
  let measure: 'bytes' | 'read' = 'bytes'
  return {
    start: (plan) => {
      since = performance.now()
      total = plan.reports ?? plan.bytes
      measure = plan.reports === undefined ? 'bytes' : 'read'
      drawn.start(total ?? 1, 0, { read: 0, failed: 0, rate: 0, left: '' })
    },
    update: (tally) => {
      const passed = (performance.now() - since) / 1000
      const share = total === null || total === 0 ? 0 : tally[measure] / total
      const left = share > 0.02 ? `${Math.ceil((passed / share) * (1 - share))} s left` : ''
      const payload = { read: tally.read + tally.known, failed: tally.failed, rate: rate(tally, since), left }
      drawn.update(total === null ? 0 : Math.min(tally[measure], total), payload)
    },
    stop: () => drawn.stop(),
  }
}

/** A line now and then, for logs and pipes; nothing at all for short work. */
function lines(stream: Stream): Progress {
  let since = 0
  let last = 0
  let total: number | null = null
  let measure: 'bytes' | 'read' = 'bytes'
  return {
    start: (plan) => {
      since = performance.now()
      last = since
      total = plan.reports ?? plan.bytes
      measure = plan.reports === undefined ? 'bytes' : 'read'
    },
    update: (tally) => {
      const now = performance.now()
      if (now - last < everySeconds * 1000) return
      last = now
      const share = total === null || total === 0 ? '' : ` (${Math.floor((tally[measure] / total) * 100)}%)`
      stream.write(`marsad: ${tally.read} reports read${share}, ${tally.failed} failed, ${rate(tally, since)}/s\n`)
    },
    stop: () => {},
  }
}

export const progressOn = (stream: Stream): Progress => (stream.isTTY === true ? bar(stream) : lines(stream))
