import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { MapView } from '../../../../src/http/wire.ts'
import { useVoice } from '../../language/voice.ts'
import { Card } from '../../ui/Card.tsx'
import type { MapSearch } from './search.ts'

/** What has no point on the map: its place is wider than one, may be several, or is not told. */
export function Unpinned({ places, search }: { readonly places: MapView['unpinned']; readonly search: MapSearch }) {
  const { t } = useTranslation()
  const { number } = useVoice()
  const { from, to } = search
  const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  const total = places.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return null
  return (
    <Card title={t('map.unpinned')} aside={<bdi className="text-sm text-soft">{number(total)}</bdi>}>
      <p className="mb-2 text-[0.85rem] text-soft">{t('map.unpinnedWhy')}</p>
      <ul className="grid max-h-80 gap-1 overflow-y-auto">
        {places.map(({ place, country, count }) => (
          <li key={`${place} ${country}`} className="flex items-baseline justify-between gap-3">
            {place === null ? (
              <span className="text-soft">{t('map.noPlace')}</span>
            ) : (
              <Link to="/incidents" search={{ place, ...days }} className="words text-[1rem] hover:text-evidence">
                <bdi>{place}</bdi>
              </Link>
            )}
            <bdi className="text-sm text-soft">{number(count)}</bdi>
          </li>
        ))}
      </ul>
    </Card>
  )
}
