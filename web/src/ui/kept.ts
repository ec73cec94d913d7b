import { useSyncExternalStore } from 'react'

/** A choice among a few that this browser keeps; the first is the one before anybody chose. */
export interface Kept<Value extends string> {
  readonly current: () => Value
  readonly choose: (value: Value) => void
  /** The choice, for what is drawn by it. */
  readonly use: () => Value
}

/** @param changed called after every choice */
export function keptChoice<Value extends string>(
  key: string,
  values: readonly [Value, ...Value[]],
  changed: () => void = () => {},
): Kept<Value> {
  const listeners = new Set<() => void>()
  const current = (): Value => values.find((value) => value === window.localStorage.getItem(key)) ?? values[0]
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    current,
    choose: (value) => {
      window.localStorage.setItem(key, value)
      changed()
      for (const listener of listeners) listener()
    },
    use: () => useSyncExternalStore(subscribe, current),
  }
}
