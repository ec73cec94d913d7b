import { rulesVersion } from '../../reading/rules.ts'
import type { Store } from '../../store/store.ts'
import { beginAgain } from '../rereadReports.ts'
import { roomFor } from './queueReports.ts'

export interface QueueRereadsOptions {
  /** Everything, and not only what older rules read. */
  readonly all: boolean
  /** So many may wait to be read again; the rest is queued as they are read. */
  readonly most: number
  readonly signal: AbortSignal
  /** Called once with how many reports are to be read again. */
  readonly onFound: (reports: number) => void
}

const batchLength = 512

/**
 * Leaves what older rules read to the workers. Gives, as it is safe on the disk, how many reports were queued and how many
 * waited already; whatever ends the run, the next one goes on from there.
 */
export async function* queueRereads(
  store: Store,
  { all, most, signal, onFound }: QueueRereadsOptions,
): AsyncGenerator<{ readonly queued: number; readonly waiting: number }> {
  const { which, count, end } = await beginAgain(store, all)
  onFound(count)
  for (let after = 0; ; ) {
    await roomFor(store, most, signal, 'again')
    if (signal.aborted) return
    const { looked, queued, last } = await store.queue.putAgain(which, rulesVersion, Math.min(batchLength, most), after)
    if (last === null) break
    yield { queued, waiting: looked - queued }
    after = last
  }
  await end()
}
