import type { BriefingBlock, BriefingView } from '../../../../src/http/wire.ts'

/** Names of the sentences of a block, its heading first. */
export const idsOf = ({ heading, lines, rows }: BriefingBlock): readonly string[] => [
  ...(heading === null ? [] : [heading.id]),
  ...lines.map(({ id }) => id),
  ...rows.map(({ id }) => id),
]

/** Names of all sentences in the order in which they are read. */
export const allIds = ({ summary, sections }: BriefingView): readonly string[] => [
  ...summary.map(({ id }) => id),
  ...sections.flatMap(({ groups }) => groups.flatMap(({ blocks }) => blocks.flatMap(idsOf))),
]

/** Names without one; with those of `ids` before or behind their neighbours of the same level. */
export function moved(
  order: readonly string[],
  siblings: readonly (readonly string[])[],
  at: number,
  by: -1 | 1,
): readonly string[] {
  const [one, other] = [siblings[at], siblings[at + by]]
  if (one === undefined || other === undefined) return order
  const [first, second] = by === 1 ? [one, other] : [other, one]
  const both = new Set([...first, ...second])
  const start = order.findIndex((id) => both.has(id))
  const rest = order.filter((id) => !both.has(id))
  const before = order.slice(0, start).length
  return [...rest.slice(0, before), ...second, ...first, ...rest.slice(before)]
}
