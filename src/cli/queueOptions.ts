import { InvalidArgumentError, Option } from 'commander'
import { usualMost } from '../app/queue/queueReports.ts'

/** Flags of commands that may leave the reading to workers. */
export interface QueueFlags {
  readonly queue?: boolean
  readonly mostWaiting?: number
}

const parseMost = (value: string) => {
  const most = Number(value)
  if (!Number.isInteger(most) || most < 1 || most > 10_000_000) throw new InvalidArgumentError('It takes a number.')
  return most
}

export const queueOptions = (): readonly Option[] => [
  new Option('--queue', 'leave the reading to marsad worker, here or on other machines'),
  new Option('--most-waiting <n>', `with --queue: wait while so many reports wait (default: ${usualMost})`).argParser(
    parseMost,
  ),
]

/** How many reports may wait for workers; undefined where none is left to them. */
export const queueFrom = ({ queue, mostWaiting }: QueueFlags): number | undefined =>
  queue === true ? (mostWaiting ?? usualMost) : undefined
