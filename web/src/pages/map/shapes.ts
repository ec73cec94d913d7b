import type { FeatureCollection, MultiLineString } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import worldFile from 'world-atlas/countries-50m.json?url'
import governorateFile from './governorates.json?url'

interface Named {
  readonly ar: string
  readonly en: string
  readonly at: readonly [number, number]
}

interface Governorates {
  readonly countries: readonly Named[]
  readonly governorates: readonly (Named & { readonly lines: [number, number][][] })[]
}

const fetched = async <Answer>(file: string): Promise<Answer> => {
  const answer = await fetch(file)
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`)
  return (await answer.json()) as Answer
}

const points = (named: readonly Named[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: named.map(({ ar, en, at: [lon, lat] }) => ({
    type: 'Feature',
    properties: { ar, en },
    geometry: { type: 'Point', coordinates: [lon, lat] },
  })),
})

/** Outlines and names of the map, from files of this server. */
export async function loadShapes() {
  const [world, { countries, governorates }] = await Promise.all([
    fetched<Topology<{ countries: GeometryCollection }>>(worldFile),
    fetched<Governorates>(governorateFile),
  ])
  const lines: MultiLineString = {
    type: 'MultiLineString',
    coordinates: governorates.flatMap((governorate) => governorate.lines),
  }
  return {
    land: feature(world, world.objects.countries),
    borders: mesh(world, world.objects.countries),
    lines,
    countries: points(countries),
    governorates: points(governorates),
  }
}

export type Shapes = Awaited<ReturnType<typeof loadShapes>>
