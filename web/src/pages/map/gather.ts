import type { MapCluster } from '../../../../src/http/wire.ts'

/** A cluster, and the box in degrees (west, south, east, north) that holds all that it stands for. */
export interface Mark extends MapCluster {
  readonly box: readonly [number, number, number, number]
}

/** Clusters so near that their marks would lie on each other become one mark in the middle of both. */
export function marksOf(
  clusters: readonly MapCluster[],
  cell: number,
  apart: (a: MapCluster, b: MapCluster) => boolean,
): readonly Mark[] {
  const marks: Mark[] = []
  const largestFirst = clusters.toSorted((a, b) => b.count - a.count)
  for (const cluster of largestFirst) {
    const { lon, lat } = cluster
    // A cluster stands in the middle of what it holds, which lies within one cell of it.
    const mark: Mark = { ...cluster, box: [lon - cell, lat - cell, lon + cell, lat + cell] }
    const at = marks.findIndex((other) => !apart(other, cluster))
    const near = marks[at]
    if (near === undefined) marks.push(mark)
    else marks[at] = joined(near, mark)
  }
  return marks
}

function joined(a: Mark, b: Mark): Mark {
  const count = a.count + b.count
  const types = new Map(a.types.map((one) => [one.type, one.count]))
  for (const one of b.types) types.set(one.type, (types.get(one.type) ?? 0) + one.count)
  const [one, other] = [a.box, b.box]
  return {
    lon: (a.lon * a.count + b.lon * b.count) / count,
    lat: (a.lat * a.count + b.lat * b.count) / count,
    count,
    types: [...types].map(([type, of]) => ({ type, count: of })),
    incident: null,
    title: null,
    box: [
      Math.min(one[0], other[0]),
      Math.min(one[1], other[1]),
      Math.max(one[2], other[2]),
      Math.max(one[3], other[3]),
    ],
  }
}

const region: [number, number, number, number] = [24, 12, 60, 42]

/** Value below which this share of the incidents lie. */
function below(share: number, clusters: readonly MapCluster[], of: (cluster: MapCluster) => number): number {
  const sorted = clusters.toSorted((a, b) => of(a) - of(b))
  let left = share * sorted.reduce((sum, { count }) => sum + count, 0)
  for (const cluster of sorted) {
    left -= cluster.count
    if (left <= 0) return of(cluster)
  }
  return 0
}

/**
 * Where most incidents are, without the few that are far from all others; the region where there are none.
 * @param far the share that is left out at each of the four sides
 */
export function mostOf(clusters: readonly MapCluster[], far = 0.12): [number, number, number, number] {
  if (clusters.length === 0) return region
  const at = (share: number, of: 'lon' | 'lat') => below(share, clusters, (cluster) => cluster[of])
  return [at(far, 'lon') - 1, at(far, 'lat') - 1, at(1 - far, 'lon') + 1, at(1 - far, 'lat') + 1]
}
