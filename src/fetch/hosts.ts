import PQueue from 'p-queue'
import { marsadError } from '../annotation/errors.ts'

/** Requests wait here for their turn, so that no host is asked too much. */
export interface Turns {
  /** Runs a request when its host may be asked again. @throws MarsadError FETCH_BUSY while the host wants to be left alone */
  take<Answer>(address: string, delay: number, work: () => Promise<Answer>): Promise<Answer>
  /** Leaves a host alone for so many seconds. */
  rest(address: string, seconds: number): void
}

interface Host {
  readonly queue: PQueue
  free: number
  resting: number
}

/** A host that wants to be left alone for longer is not waited for: its pages stay due. */
const worthWaiting = 30

const wait = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((done, failed) => {
    if (signal?.aborted) return failed(signal.reason)
    const stop = (): void => {
      clearTimeout(timer)
      failed(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      done()
    }, milliseconds)
    signal?.addEventListener('abort', stop, { once: true })
  })

export { wait }

/**
 * One request at a time to each host, `delay` seconds after the end of the one before, and at most `most` at a time to
 * all hosts together.
 */
export function takeTurns(most: number, signal: AbortSignal | undefined): Turns {
  const all = new PQueue({ concurrency: most })
  const hosts = new Map<string, Host>()
  const hostOf = (address: string): Host => {
    const { host } = new URL(address)
    const known = hosts.get(host)
    if (known !== undefined) return known
    const fresh = { queue: new PQueue({ concurrency: 1 }), free: 0, resting: 0 }
    hosts.set(host, fresh)
    return fresh
  }
  return {
    take: async (address, delay, work) => {
      const host = hostOf(address)
      return host.queue.add(async () => {
        signal?.throwIfAborted()
        const rest = Math.ceil((host.resting - Date.now()) / 1000)
        if (rest > worthWaiting) throw marsadError('FETCH_BUSY', { address, seconds: rest })
        const pause = Math.max(host.free, host.resting) - Date.now()
        if (pause > 0) await wait(pause, signal)
        try {
          return await all.add(work)
        } finally {
          host.free = Date.now() + delay * 1000
        }
      })
    },
    rest: (address, seconds) => {
      const host = hostOf(address)
      host.resting = Math.max(host.resting, Date.now() + seconds * 1000)
    },
  }
}
