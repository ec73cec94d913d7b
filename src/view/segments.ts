import type { Evidence } from './evidence.ts'

/** A stretch of text over which the same evidence lies from end to end. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly covers: readonly Evidence[]
}

interface Edge {
  readonly at: number
  readonly opens: boolean
  readonly evidence: Evidence
}

function edgesOf(evidence: readonly Evidence[], length: number): Edge[] {
  const edges: Edge[] = []
  for (const one of evidence) {
    for (const [from, to] of one.spans) {
      const start = Math.max(0, from)
      const end = Math.min(length, to)
      if (start >= end) continue
      edges.push({ at: start, opens: true, evidence: one }, { at: end, opens: false, evidence: one })
    }
  }
  return edges.sort((a, b) => a.at - b.at)
}

/**
 * Cuts `[0, length)` at every edge of every span and at every one of `cuts`, so that spans may overlap or nest at will:
 * over `[0,6)` and `[4,9)` come `[0,4)`, `[4,6)` with both, and `[6,9)`. The segments join up to the whole.
 */
export function segmentsOf(evidence: readonly Evidence[], length: number, cuts: readonly number[] = []): Segment[] {
  const edges = edgesOf(evidence, length)
  const points = [...new Set([0, length, ...cuts, ...edges.map((edge) => edge.at)])].sort((a, b) => a - b)
  const open = new Map<Evidence, number>()
  const segments: Segment[] = []
  let next = 0
  points.slice(0, -1).forEach((start, index) => {
    for (let edge = edges[next]; edge !== undefined && edge.at <= start; edge = edges[++next]) {
      const count = (open.get(edge.evidence) ?? 0) + (edge.opens ? 1 : -1)
      if (count > 0) open.set(edge.evidence, count)
      else open.delete(edge.evidence)
    }
    segments.push({ start, end: points[index + 1] as number, covers: [...open.keys()] })
  })
  return segments
}
