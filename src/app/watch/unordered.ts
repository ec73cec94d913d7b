/** Works on `width` values at a time and gives each answer as soon as it is there. */
export async function* unordered<Value, Answer>(
  values: AsyncIterable<Value>,
  width: number,
  work: (value: Value) => Promise<Answer>,
): AsyncGenerator<Answer> {
  const source = values[Symbol.asyncIterator]()
  const running = new Set<Promise<void>>()
  const done: Answer[] = []
  let failed: { readonly error: unknown } | null = null
  let ended = false
  for (;;) {
    while (!ended && running.size < width && done.length === 0) {
      const next = await source.next()
      if (next.done === true) ended = true
      else {
        const one: Promise<void> = work(next.value)
          .then(
            (answer) => void done.push(answer),
            (error) => {
              failed ??= { error }
            },
          )
          .finally(() => running.delete(one))
        running.add(one)
      }
    }
    if (done.length === 0 && running.size > 0) await Promise.race(running)
    if (failed !== null) throw (failed as { readonly error: unknown }).error
    while (done.length > 0) yield done.shift() as Answer
    if (ended && running.size === 0 && done.length === 0) return
  }
}
