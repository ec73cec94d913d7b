import { sizeName } from '../ingest/item.ts'
import type { Stream } from './terminal.ts'

/** Tells how many bytes of about so many are done. */
export interface ByteProgress {
  update(done: number, all: number): void
  stop(): void
}

const everyTerminal = 250
const everyLog = 5000

/** One line that is written over on a terminal; elsewhere a line now and then. */
export function byteProgressOn(stream: Stream, isQuiet: boolean): ByteProgress {
  const isTerminal = stream.isTTY === true
  let last = performance.now()
  let drawn = 0
  return {
    update: (done, all) => {
      const now = performance.now()
      if (isQuiet || now - last < (isTerminal ? everyTerminal : everyLog)) return
      last = now
      const line = `${sizeName(done)} of about ${sizeName(Math.max(all, done))}`
      stream.write(isTerminal ? `\r${line.padEnd(drawn)}` : `marsad: ${line}\n`)
      drawn = line.length
    },
    stop: () => {
      if (isTerminal && drawn > 0) stream.write(`\r${' '.repeat(drawn)}\r`)
    },
  }
}
