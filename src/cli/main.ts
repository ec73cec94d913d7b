#!/usr/bin/env node
import { setMaxListeners } from 'node:events'
import { exitCodes } from './context.ts'
import { run } from './run.ts'

const interruption = new AbortController()
// Each host that waits for its turn listens for the end.
setMaxListeners(0, interruption.signal)

/** The first signal ends the run with whole lines; a second one ends it at once. */
const interrupt = () => {
  if (interruption.signal.aborted) process.exit(exitCodes.interrupted)
  interruption.abort()
  process.stdin.destroy()
}
process.on('SIGINT', interrupt)
process.on('SIGTERM', interrupt)

// Whoever reads our output may stop (marsad read - | head); that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? exitCodes.done : exitCodes.failed)
})

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  signal: interruption.signal,
})
