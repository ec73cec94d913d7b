import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { MapView } from '../../../../src/http/wire.ts'
import { get } from '../../api/client.ts'
import { useVoice } from '../../language/voice.ts'
import { Card } from '../../ui/Card.tsx'

const SmallMap = lazy(() => import('./SmallMap.tsx').then((module) => ({ default: module.SmallMap })))

/** Gathered as a map of the region shows it. */
const zoom = 6

/**
 * Where most incidents happened, for those whose place is known to a town; each mark leads to the map.
 * @param incidents how many there are in all
 */
export function MapCard({ incidents }: { readonly incidents: number }) {
  const { t } = useTranslation()
  const { number } = useVoice()
  const { data } = useQuery({
    queryKey: ['/map', { zoom }],
    queryFn: ({ signal }) => get<MapView>('/map', { zoom }, signal),
  })
  if (data === undefined || data.clusters.length === 0) return null
  const without = incidents - data.clusters.reduce((sum, { count }) => sum + count, 0)
  return (
    <Card
      title={t('overview.map')}
      aside={
        <Link to="/map" search={{}} className="text-sm text-evidence underline">
          {t('overview.openMap')}
        </Link>
      }
    >
      <div className="aspect-[2.2] overflow-hidden rounded-lg bg-paper">
        <Suspense>
          <SmallMap view={data} />
        </Suspense>
      </div>
      {without > 0 ? (
        <p className="mt-2 text-[0.85rem] text-soft">
          {t('overview.unpinned')} <bdi>{number(without)}</bdi>
        </p>
      ) : null}
    </Card>
  )
}
