import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import worldFile from 'world-atlas/countries-110m.json?url'

/** West, south, east, north, in degrees. */
export type Box = readonly [number, number, number, number]
type Point = readonly [number, number]

/** A map is so much wider than high. */
const SHAPE = 2.2
/** So much wider than the box, so that a mark at its edge is whole. */
const MARGIN = 1.25

/** Places on a flat map of a box, in a picture 100 wide: degrees of longitude as narrow as they are in its middle. */
export function flatMap([west, south, east, north]: Box) {
  const narrow = Math.cos(((south + north) / 2 / 180) * Math.PI)
  const [wide, high] = [(east - west) * narrow, north - south]
  // The box with land around it, so that the picture has its shape.
  const width = Math.max(wide, high * SHAPE) * MARGIN
  const height = width / SHAPE
  const [left, top] = [(west + east) / 2 - width / narrow / 2, (south + north) / 2 + height / 2]
  const scale = 100 / width
  return {
    height: 100 / SHAPE,
    place: ([lon, lat]: Point): Point => [(lon - left) * narrow * scale, (top - lat) * scale],
  }
}

type Ring = readonly (readonly number[])[]

/** The outline of every country, as rings of longitude and latitude, from a file of this server. */
export async function loadOutlines(): Promise<readonly (readonly Ring[])[]> {
  const answer = await fetch(worldFile)
  if (!answer.ok) throw new Error(`${worldFile}: ${answer.status}`)
  const world = (await answer.json()) as Topology<{ countries: GeometryCollection }>
  return feature(world, world.objects.countries).features.flatMap(({ geometry }) => {
    if (geometry.type === 'Polygon') return [geometry.coordinates]
    return geometry.type === 'MultiPolygon' ? [geometry.coordinates.flat()] : []
  })
}

/** A country as the path of a drawing. */
export const pathOf = (rings: readonly Ring[], place: (point: Point) => Point): string =>
  rings
    .map((ring) => {
      const points = ring.map(([lon = 0, lat = 0]) =>
        place([lon, lat])
          .map((one) => one.toFixed(2))
          .join(),
      )
      return `M${points.join('L')}Z`
    })
    .join('')
