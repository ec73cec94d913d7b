import { daysBetween } from '../accounts/days.ts'
import type { Item } from './item.ts'
import { type CopyIndex, groundOf, isSame } from './same.ts'

/** What is printed again later than so many days is said again. */
export const WINDOW = 2

/** Items that are one row, found while reports pass by from the latest day to the earliest. */
export interface Folding {
  /** Takes items of reports that are no later than any taken before; undated ones come last. */
  add(items: readonly Item[], copies: CopyIndex): void
  /** Takes out what nothing of this day or earlier can join any more; all where no day is given. */
  closed(day?: string | null): readonly (readonly Item[])[]
}

interface Group {
  readonly items: Item[]
  earliest: string | null
}

const dayOf = (item: Item): string | null => item.leaf.report.published

const near = (later: string | null, earlier: string | null): boolean =>
  later === earlier || (later !== null && earlier !== null && Math.abs(daysBetween(earlier, later)) <= WINDOW)

export function folding(): Folding {
  const open = new Map<string, Group[]>()
  const put = (item: Item, copies: CopyIndex): void => {
    const ground = groundOf(item)
    const groups = open.get(ground) ?? []
    const joined = groups.filter((group) =>
      group.items.some((other) => near(dayOf(other), dayOf(item)) && isSame(other, item, copies)),
    )
    const items = [...joined.flatMap((group) => group.items), item]
    open.set(ground, [...groups.filter((group) => !joined.includes(group)), { items, earliest: dayOf(item) }])
  }
  return {
    add: (items, copies) => {
      for (const item of items) put(item, copies)
    },
    closed: (day) => {
      const done: (readonly Item[])[] = []
      for (const [ground, groups] of open) {
        const kept = day === undefined ? [] : groups.filter(({ earliest }) => near(earliest, day))
        done.push(...groups.filter((group) => !kept.includes(group)).map(({ items }) => items))
        if (kept.length > 0) open.set(ground, kept)
        else open.delete(ground)
      }
      return done
    },
  }
}
