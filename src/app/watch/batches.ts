import { setTimeout as wait } from 'node:timers/promises'

/**
 * Gives values by the batch: when `most` have come, or `patience` milliseconds after its first. The next ones are asked for
 * while a batch is worked on.
 */
export async function* inBatches<Value>(
  values: AsyncIterable<Value>,
  most: number,
  patience: number,
): AsyncGenerator<readonly Value[]> {
  const source = values[Symbol.asyncIterator]()
  const ask = () => {
    const next = source.next()
    // Its failure is thrown where it is awaited.
    next.catch(() => {})
    return next
  }
  let next = ask()
  let batch: Value[] = []
  let due: Promise<null> | null = null
  for (;;) {
    const come = await (due === null ? next : Promise.race([next, due]))
    if (come !== null) {
      if (come.done === true) break
      batch.push(come.value)
      next = ask()
      due ??= wait(patience, null, { ref: false })
      if (batch.length < most) continue
    }
    yield batch
    batch = []
    due = null
  }
  if (batch.length > 0) yield batch
}
