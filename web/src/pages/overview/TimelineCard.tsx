import { useTranslation } from 'react-i18next'
import type { Timeline } from '../../../../src/http/wire.ts'
import { families } from '../../../../src/view/families.ts'
import { useVoice } from '../../language/voice.ts'
import { Card } from '../../ui/Card.tsx'
import { FamilyShape } from '../../ui/families.tsx'
import { Bars } from './Bars.tsx'
import { barsOf } from './bins.ts'

/** Incidents since the first report, by family; a bar opens its days in the list. What is older is counted. */
export function TimelineCard({ timeline, first }: { readonly timeline: Timeline; readonly first: string | null }) {
  const { t } = useTranslation()
  const { number, words } = useVoice()
  const bars = barsOf(timeline, first)
  const start = bars[0]?.day ?? ''
  const earlier = timeline.bins.filter(({ day }) => day !== null && day < start)
  const undated = timeline.bins.filter(({ day }) => day === null).reduce((sum, { count }) => sum + count, 0)
  return (
    <Card
      title={t('overview.timeline')}
      aside={<span className="text-sm text-soft">{t(`overview.by.${timeline.unit}`)}</span>}
    >
      <Bars bars={bars} label={t('overview.timeline')} />
      <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-[0.85rem] text-soft">
        {families.map((family) => (
          <li key={family} className="flex items-center gap-1.5">
            <FamilyShape family={family} />
            {words.families[family]}
          </li>
        ))}
        {earlier.length > 0 ? (
          <li>
            {t('overview.earlier')} <bdi>{number(earlier.reduce((sum, { count }) => sum + count, 0))}</bdi>
          </li>
        ) : null}
        {undated > 0 ? (
          <li>
            {t('overview.undated')} <bdi>{number(undated)}</bdi>
          </li>
        ) : null}
      </ul>
    </Card>
  )
}
