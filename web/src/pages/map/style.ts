import type { StyleSpecification } from 'maplibre-gl'
import type { Language } from '../../language/language.ts'
import type { Shapes } from './shapes.ts'

/** A colour of the page as the map takes it: `light-dark()` resolved for the paper that is on. */
function colour(name: string): string {
  const probe = document.createElement('span')
  probe.style.color = `var(--color-${name})`
  document.body.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}

/** The whole map as one object: nothing of it is fetched from elsewhere, and letters are drawn from the page’s fonts. */
export function styleOf(shapes: Shapes, language: Language): StyleSpecification {
  const source = (data: GeoJSON.GeoJSON) => ({ type: 'geojson' as const, data })
  const font = ['IBM Plex Sans Arabic']
  const [sea, land, line, ink, soft] = [colour('paper'), colour('card'), colour('line'), colour('ink'), colour('faint')]
  const label = (id: string, of: string, from: number, size: number, ink: string) => ({
    id,
    type: 'symbol' as const,
    source: of,
    minzoom: from,
    layout: {
      'text-field': ['get', language] as ['get', string],
      'text-font': font,
      'text-size': size,
      'text-padding': 6,
    },
    paint: { 'text-color': ink, 'text-halo-color': land, 'text-halo-width': 1.4 },
  })
  return {
    version: 8,
    sources: {
      land: source(shapes.land),
      borders: source(shapes.borders),
      lines: source(shapes.lines),
      countries: source(shapes.countries),
      governorates: source(shapes.governorates),
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': sea } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': land } },
      {
        id: 'lines',
        type: 'line',
        source: 'lines',
        minzoom: 4,
        paint: { 'line-color': line, 'line-width': 1, 'line-dasharray': [3, 2] },
      },
      {
        id: 'borders',
        type: 'line',
        source: 'borders',
        paint: { 'line-color': soft, 'line-width': 0.8, 'line-opacity': 0.7 },
      },
      label('governorate-names', 'governorates', 5.6, 12, soft),
      { ...label('country-names', 'countries', 2.5, 14, ink), maxzoom: 7 },
    ],
  }
}
