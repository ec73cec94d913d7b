import type { Paging } from '../../store/store.ts'
import type { RegisterPart } from './registers.ts'

type Parts = (paging: Paging) => Promise<RegisterPart>

interface Kept {
  readonly key: string
  readonly parts: Parts
  readonly begun: number
}

/** So many lists are held for whoever goes on reading them, for so long. */
const MOST = 3
const LASTING = 5 * 60_000

/**
 * Lists that are asked for part by part, one request a part: the next part goes on where the last one ended instead of
 * reading all before it again. Whoever begins a list anew has it read anew.
 * @param clock milliseconds, for tests
 */
export function goingOn(clock: () => number = Date.now) {
  let kept: readonly Kept[] = []
  return (key: string, make: () => Parts): Parts =>
    async (paging) => {
      kept = kept.filter(({ begun }) => clock() - begun < LASTING)
      const before = paging.after === undefined ? undefined : kept.find((one) => one.key === key)
      const list = before ?? { key, parts: inTurn(make()), begun: clock() }
      kept = [list, ...kept.filter((one) => one.key !== key)].slice(0, MOST)
      return list.parts(paging)
    }
}

/** A list remembers where it is, so two who ask at once are answered one after the other. */
function inTurn(parts: Parts): Parts {
  let last: Promise<unknown> = Promise.resolve()
  return (paging) => {
    const next = last.then(() => parts(paging))
    last = next.catch(() => undefined)
    return next
  }
}
