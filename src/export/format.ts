/** A file of items of one kind, written from its head to its foot without holding more than one item. */
export interface Format<Item> {
  readonly head: string
  /** Null where the format has no room for the item. */
  readonly item: (item: Item) => string | null
  readonly between: string
  readonly foot: string
}

/** What was written and what was left out, counted while it is written. */
export interface Counts {
  written: number
  omitted: number
}

export const noCounts = (): Counts => ({ written: 0, omitted: 0 })

/** The text of a file, piece by piece. */
export async function* lay<Item>(
  { head, item, between, foot }: Format<Item>,
  items: AsyncIterable<Item>,
  counts: Counts,
): AsyncGenerator<string> {
  yield head
  let written = 0
  for await (const one of items) {
    const text = item(one)
    if (text === null) {
      counts.omitted++
      continue
    }
    yield written++ === 0 ? text : between + text
    counts.written++
  }
  yield foot
}
