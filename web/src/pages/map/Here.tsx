import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { IncidentRow, WholeIncident } from '../../../../src/http/wire.ts'
import { get, type Query } from '../../api/client.ts'
import { useList } from '../../api/useList.ts'
import { useVoice } from '../../language/voice.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { IncidentLink } from '../../ui/IncidentLink.tsx'
import { GradePill, TypePill } from '../../ui/labels.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { Stretch } from '../../ui/When.tsx'

/** The incidents of one mark on the map, and how exactly the place of each is known. */
export function Here({ box, filter, close }: HereProps) {
  const { t } = useTranslation()
  const list = useList<IncidentRow>('/incidents', { ...filter, box, limit: 20 })
  return (
    <Card
      title={t('map.here')}
      aside={
        <Button look="quiet" onClick={close}>
          {t('map.close')}
        </Button>
      }
    >
      {list.isPending ? <Loading /> : null}
      {list.error !== null ? <Failed error={list.error} again={() => void list.refetch()} /> : null}
      <ul className="grid max-h-[26rem] gap-3 overflow-y-auto">
        {list.rows.map((row) => (
          <li key={row.incident}>
            <p className="flex flex-wrap gap-1.5">
              <TypePill type={row.type} />
              <GradePill grade={row.grade} />
            </p>
            <IncidentLink
              incident={row.incident}
              title={row.title}
              className="words block text-[1rem] leading-7 hover:text-evidence"
            />
            <p className="flex flex-wrap gap-x-3 text-[0.85rem] text-soft">
              <Stretch from={row.from} to={row.to} none={t('incidents.dayUnknown')} />
              <span>{t('count.reports', { count: row.reports })}</span>
              <Precision incident={row.incident} />
            </p>
          </li>
        ))}
      </ul>
      {list.hasMore ? <Button onClick={list.more}>{t('more')}</Button> : null}
    </Card>
  )
}

interface HereProps {
  readonly box: string
  readonly filter: Query
  readonly close: () => void
}

function Precision({ incident }: { readonly incident: string }) {
  const { t } = useTranslation()
  const { words } = useVoice()
  const { data } = useQuery({
    queryKey: ['incident', incident],
    queryFn: ({ signal }) => get<WholeIncident>(`/incidents/${encodeURIComponent(incident)}`, {}, signal),
  })
  if (data === undefined) return null
  const { name, precision } = data.location
  return (
    <span>
      <bdi>{name ?? words.notMentioned}</bdi> · {t(`incident.precision.${precision}`)}
    </span>
  )
}
