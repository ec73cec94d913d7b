import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { MapCluster, MapView } from '../../../../src/http/wire.ts'
import { useVoice } from '../../language/voice.ts'
import { marksOf, mostOf } from '../map/gather.ts'
import { flatMap, loadOutlines, pathOf } from './outline.ts'

/** The radius of the largest mark, in hundredths of the map’s width. */
const LARGEST = 4

/** Borders, and a disc for each cluster whose area is as large as it has incidents. */
export function SmallMap({ view: { clusters, cell } }: { readonly view: MapView }) {
  const { t } = useTranslation()
  const { number } = useVoice()
  const { data: outlines } = useQuery({
    queryKey: ['outlines'],
    queryFn: loadOutlines,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const { height, place } = flatMap(mostOf(clusters, 0.3))
  const at = ({ lon, lat }: MapCluster) => place([lon, lat])
  const isApart = (a: MapCluster, b: MapCluster) => {
    const [[x, y], [u, v]] = [at(a), at(b)]
    return Math.hypot(x - u, y - v) > LARGEST * 1.5
  }
  const shown = marksOf(clusters, cell, isApart)
    .map((mark) => ({ ...mark, at: at(mark) }))
    .filter(({ at: [x, y] }) => x > 0 && x < 100 && y > 0 && y < height)
  const largest = Math.max(...shown.map(({ count }) => count))
  return (
    <svg viewBox={`0 0 100 ${height.toFixed(2)}`} className="size-full">
      <title>{t('overview.map')}</title>
      {outlines?.map((rings, index) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: the file is always the same
          key={index}
          d={pathOf(rings, place)}
          className="fill-card stroke-line"
          strokeWidth="0.3"
        />
      ))}
      {shown.map(({ at: [x, y], lon, lat, count, box }) => {
        const said = t('count.incidents', { count })
        const radius = Math.max(1.2, LARGEST * Math.sqrt(count / largest))
        const here = box.map((one) => one.toFixed(4)).join(',')
        return (
          <Link key={`${lon} ${lat}`} to="/map" search={{ here }} aria-label={said}>
            <title>{said}</title>
            <circle
              cx={x}
              cy={y}
              r={radius}
              className="fill-evidence/70 stroke-card hover:fill-evidence"
              strokeWidth="0.3"
            />
            {radius > 2 ? (
              <text x={x} y={y} dy="0.35em" textAnchor="middle" fontSize="1.9" className="fill-on-evidence">
                {number(count)}
              </text>
            ) : null}
          </Link>
        )
      })}
    </svg>
  )
}
