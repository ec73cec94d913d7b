import 'maplibre-gl/dist/maplibre-gl.css'
import { AttributionControl, Map as Drawn, Marker, NavigationControl, ScaleControl, setWorkerUrl } from 'maplibre-gl'
import workerFile from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MapCluster } from '../../../../src/http/wire.ts'
import { useVoice } from '../../language/voice.ts'
import { chosenTheme } from '../../ui/theme.ts'
import { type Mark, marksOf } from './gather.ts'
import { markerOf, sizeOf } from './marker.ts'
import { loadShapes, type Shapes } from './shapes.ts'
import { styleOf } from './style.ts'

setWorkerUrl(workerFile)

export interface Seen {
  /** West, south, east, north in degrees. */
  readonly box: string
  readonly zoom: number
  /** Longitude, latitude and zoom, for the address. */
  readonly at: string
}

/** The map, which is drawn from files of this server only. It tells what it shows whenever it has been moved. */
export function MapCanvas({ clusters, cell, start, onMove, onOpen }: MapCanvasProps) {
  const { t } = useTranslation()
  const { language, number } = useVoice()
  const theme = chosenTheme.use()
  const frame = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<Drawn | null>(null)
  const [shapes, setShapes] = useState<Shapes | null>(null)
  const [failed, setFailed] = useState(false)
  const now = useRef({ start, onMove, onOpen })
  now.current = { start, onMove, onOpen }
  useEffect(() => {
    loadShapes().then(setShapes, () => setFailed(true))
  }, [])
  useEffect(() => {
    if (frame.current === null || shapes === null) return
    const { start: first } = now.current
    const drawn = begin(frame.current)
    if (drawn === null) {
      setFailed(true)
      return
    }
    if (typeof first === 'string') {
      const [lon = 38, lat = 35, zoom = 4] = first.split(',').map(Number)
      drawn.jumpTo({ center: [lon, lat], zoom })
    } else drawn.fitBounds(first, { padding: 60, maxZoom: 7, animate: false })
    drawn.addControl(new NavigationControl({ showCompass: false }), 'top-left')
    drawn.addControl(new ScaleControl({}), 'bottom-left')
    const tell = () => now.current.onMove(seenIn(drawn))
    drawn.on('moveend', tell)
    tell()
    setMap(drawn)
    return () => {
      setMap(null)
      drawn.remove()
    }
  }, [shapes])
  // Colours of the paper and names of the language are part of the style.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes what colours are
  useEffect(() => {
    if (map !== null && shapes !== null) map.setStyle(styleOf(shapes, language))
  }, [map, shapes, language, theme])
  useEffect(() => {
    if (map === null) return
    const apart = (a: MapCluster, b: MapCluster) =>
      map.project([a.lon, a.lat]).dist(map.project([b.lon, b.lat])) > sizeOf(a) / 2 + sizeOf(b) / 2
    const markers = marksOf(clusters, cell, apart).map((mark) => {
      const shown = number(mark.count)
      // What is seen is part of what is read out.
      const label = `${shown} · ${mark.title ?? t('count.incidents', { count: mark.count })}`
      const element = markerOf(mark, label, shown, () => now.current.onOpen(mark))
      return new Marker({ element }).setLngLat([mark.lon, mark.lat]).addTo(map)
    })
    return () => {
      for (const marker of markers) marker.remove()
    }
  }, [map, clusters, cell, t, number])
  if (failed) return <p role="alert">{t('map.failed')}</p>
  return <div ref={frame} className="h-full w-full" dir="ltr" data-ready={map !== null} />
}

interface MapCanvasProps {
  readonly clusters: readonly MapCluster[]
  /** Degrees that a cluster is wide and high. */
  readonly cell: number
  /** What is shown first: a place as in the address, or the box to be filled. */
  readonly start: string | [number, number, number, number]
  readonly onMove: (seen: Seen) => void
  readonly onOpen: (mark: Mark) => void
}

/** Null where the browser cannot draw maps. */
function begin(container: HTMLElement): Drawn | null {
  try {
    const drawn = new Drawn({
      container,
      style: { version: 8, sources: {}, layers: [] },
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      renderWorldCopies: false,
      maxZoom: 13,
    })
    drawn.addControl(new AttributionControl({ compact: false, customAttribution: 'Natural Earth' }))
    drawn.touchZoomRotate.disableRotation()
    return drawn
  } catch {
    return null
  }
}

function seenIn(map: Drawn): Seen {
  const [[west, south], [east, north]] = map.getBounds().toArray() as [[number, number], [number, number]]
  const { lng, lat } = map.getCenter()
  const box = [Math.max(west, -180), Math.max(south, -90), Math.min(east, 180), Math.min(north, 90)]
  const round = (value: number) => Math.round(value * 1000) / 1000
  const zoom = round(map.getZoom())
  return { box: box.map(round).join(','), zoom, at: [round(lng), round(lat), zoom].join(',') }
}
