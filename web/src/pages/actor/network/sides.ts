import type { NetworkEdge } from '../../../../../src/http/wire.ts'

type Relation = NetworkEdge['relation']

/** Colour and dashes of a relation; its words stand at each line, so that neither says it alone. */
export const looks: Readonly<Record<Relation, { readonly line: string; readonly dashes?: string }>> = {
  quotes: { line: 'text-evidence', dashes: '5 4' },
  accuses: { line: 'text-differ' },
  attacks: { line: 'text-deny' },
  clashes: { line: 'text-deny' },
  detains: { line: 'text-deny', dashes: '2 4' },
  sanctions: { line: 'text-differ', dashes: '2 4' },
  meets: { line: 'text-politics' },
  agrees: { line: 'text-politics' },
  aids: { line: 'text-relief' },
  arms: { line: 'text-ground' },
}

/**
 * The edges before and behind the actor in the direction of reading: what others do to it, and what it does. What they do
 * together has no direction and stands on the side that has more room.
 */
export function sidesOf(edges: readonly NetworkEdge[]): readonly [readonly NetworkEdge[], readonly NetworkEdge[]] {
  const before = edges.filter(({ direction }) => direction === 'in')
  const behind = edges.filter(({ direction }) => direction === 'out')
  for (const edge of edges) {
    if (edge.direction === 'both') (before.length < behind.length ? before : behind).push(edge)
  }
  const byReports = (a: NetworkEdge, b: NetworkEdge) => b.reports - a.reports
  return [before.sort(byReports), behind.sort(byReports)]
}

/** The relations of some edges, those with most edges first. */
export function relationsIn(edges: readonly NetworkEdge[]): readonly Relation[] {
  const counts = new Map<Relation, number>()
  for (const { relation } of edges) counts.set(relation, (counts.get(relation) ?? 0) + 1)
  return [...counts.entries()].sort((a, b) => b[1] - a[1]).map(([relation]) => relation)
}

/** Height of a row, in pixels. */
export const rowHeight = 44

/** In the middle of a row, of `rows` among as many as the longer side has. */
export const middleOf = (row: number, rows: number, longest: number): number =>
  ((longest - rows) / 2 + row + 0.5) * rowHeight
