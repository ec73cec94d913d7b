import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { IncidentRow } from '../../../../src/http/wire.ts'
import { Card } from '../../ui/Card.tsx'
import { IncidentLink } from '../../ui/IncidentLink.tsx'
import { GradePill } from '../../ui/labels.tsx'
import { Stretch } from '../../ui/When.tsx'

/** Incidents that several reports tell of, with how many independent sources stand behind them. */
export function MostTold({ rows }: { readonly rows: readonly IncidentRow[] }) {
  const { t } = useTranslation()
  if (rows.length === 0) return null
  return (
    <Card
      title={t('overview.mostTold')}
      aside={
        <Link to="/incidents" search={{ severalFirst: true }} className="text-sm text-evidence underline">
          {t('overview.all')}
        </Link>
      }
      flush
    >
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <li key={row.incident} className="grid grid-cols-[1fr_auto] items-center gap-3 px-4 py-2.5">
            <div className="min-w-0">
              <IncidentLink incident={row.incident} title={row.title} className="font-semibold hover:text-evidence" />
              <p className="flex flex-wrap gap-x-3 text-[0.88rem] text-soft">
                <span className={row.origins > 1 ? 'text-independent' : ''}>
                  {t('count.origins', { count: row.origins })}
                </span>
                <span>{t('count.reports', { count: row.reports })}</span>
                <Stretch from={row.from} to={row.to} none={t('incidents.dayUnknown')} />
              </p>
            </div>
            <GradePill grade={row.grade} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
