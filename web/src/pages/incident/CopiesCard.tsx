import { useTranslation } from 'react-i18next'
import type { WholeIncident } from '../../../../src/http/wire.ts'
import { Card } from '../../ui/Card.tsx'

/** Copies fold, never vanish: pairs of reports with the passages that they share. */
export function CopiesCard({ incident }: { readonly incident: WholeIncident }) {
  const { t } = useTranslation()
  if (incident.copies.length === 0) return null
  const outlets = new Map(incident.accounts.map(({ report, outlet }) => [report, outlet ?? report]))
  return (
    <Card title={t('incident.shared')}>
      {incident.copies.map(({ reports: [a, b], words }) => (
        <details key={`${a} ${b}`} className="border-t border-line py-2 first:border-0">
          <summary className="cursor-pointer">
            <bdi>{outlets.get(a) ?? a}</bdi> = <bdi>{outlets.get(b) ?? b}</bdi>{' '}
            <span className="text-soft">{t('incident.passages', { count: words.length })}</span>
          </summary>
          {words.map((passage) => (
            <blockquote key={passage} className="words mt-2 border-s-2 border-evidence-line ps-3">
              {passage}
            </blockquote>
          ))}
        </details>
      ))}
    </Card>
  )
}
