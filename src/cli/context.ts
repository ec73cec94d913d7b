import { MarsadError, reasonOf } from '../annotation/errors.ts'
import { logLine } from '../http/log.ts'
import { type Stream, styleFor } from './terminal.ts'

/** What a command talks to. It answers with an exit code and never ends the process itself. */
export interface Context {
  readonly stdin: AsyncIterable<Uint8Array>
  readonly stdout: Stream
  readonly stderr: Stream
  /** Aborts when the person at the terminal wants to stop. */
  readonly signal: AbortSignal
}

export const exitCodes = { done: 0, failed: 1, misuse: 2, interrupted: 130 } as const

/** Says on standard error what went wrong and what to do. @param isJson as a line for programs that gather logs */
export function complain({ stderr }: Pick<Context, 'stderr'>, error: unknown, isJson = false): void {
  if (isJson) {
    const fields = error instanceof MarsadError ? { code: error.code, fix: error.fix } : {}
    stderr.write(logLine('error', reasonOf(error), fields))
    return
  }
  const style = styleFor(stderr)
  if (!(error instanceof MarsadError)) {
    stderr.write(`${style.red('marsad:')} ${reasonOf(error)}\n`)
    return
  }
  stderr.write(`${style.red('marsad:')} ${style.message(error.message)} ${style.dim(`[${error.code}]`)}\n`)
  if (error.fix !== '') stderr.write(`  ${error.fix}\n`)
}
