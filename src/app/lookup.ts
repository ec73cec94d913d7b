/** Makes one question of all that are asked in the same turn: `ask` is called with many keys instead of once for each. */
export function lookup<Key, Value>(
  ask: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
): (key: Key) => Promise<Value | undefined> {
  let waiting: Key[] = []
  let answer: Promise<ReadonlyMap<Key, Value>> | null = null
  return async (key) => {
    waiting.push(key)
    answer ??= new Promise<void>((done) => setImmediate(done)).then(() => {
      const keys = waiting
      waiting = []
      answer = null
      return ask(keys)
    })
    return (await answer).get(key)
  }
}
