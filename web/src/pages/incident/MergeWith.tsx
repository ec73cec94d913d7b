import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { IncidentPage, WholeIncident } from '../../../../src/http/wire.ts'
import { get } from '../../api/client.ts'
import { useDecide } from '../../review/ReviewProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { Stretch } from '../../ui/When.tsx'

const NEAR = 3
const DAY = 86_400_000

const shifted = (day: string, by: number): string => new Date(Date.parse(day) + by * DAY).toISOString().slice(0, 10)

/** Incidents of about the same days, one of which may be the same happening. */
export function MergeWith({ incident }: { readonly incident: WholeIncident }) {
  const { t } = useTranslation()
  const decide = useDecide()
  const { id, from, to } = incident
  const days = {
    ...(from === null ? {} : { from: shifted(from, -NEAR) }),
    ...(to === null ? {} : { to: shifted(to, NEAR) }),
  }
  const { data, error, refetch } = useQuery({
    queryKey: ['near', id, days],
    queryFn: ({ signal }) => get<IncidentPage>('/incidents', { ...days, limit: 60 }, signal),
  })
  if (error !== null) return <Failed error={error} again={() => void refetch()} />
  if (data === undefined) return <Loading />
  const others = data.rows.filter((row) => row.incident !== id)
  if (others.length === 0) return <p className="mt-2 text-soft">{t('incident.noneNear')}</p>
  return (
    <ul className="mt-2 max-h-72 divide-y divide-line overflow-y-auto">
      {others.map((row) => (
        <li key={row.incident} className="flex flex-wrap items-center justify-between gap-2 py-1.5">
          <span>
            <bdi className="words">{row.title}</bdi>{' '}
            <span className="text-[0.85rem] text-soft">
              <Stretch from={row.from} to={row.to} /> · {t('count.reports', { count: row.reports })}
            </span>
          </span>
          <Button
            onClick={() =>
              decide({ decisions: [{ act: 'merge', incidents: [id, row.incident] }], says: t('incident.merged') })
            }
          >
            {t('incident.mergeThis')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
