import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ReportEvidence } from '../../../../../src/http/wire.ts'
import { get } from '../../../api/client.ts'
import { Card } from '../../../ui/Card.tsx'
import { Pill } from '../../../ui/Pill.tsx'
import { Failed, Loading } from '../../../ui/states.tsx'
import { Digest } from './Digest.tsx'
import { VersionItem } from './VersionItem.tsx'

/** What a report stands on: that it is as it was recorded, what was fetched, and what changed from version to version. */
export function EvidenceCard({ report }: { readonly report: string }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery({
    queryKey: ['evidence', report],
    queryFn: ({ signal }) => get<ReportEvidence>(`/reports/${encodeURIComponent(report)}/evidence`, {}, signal),
  })
  if (error !== null) return <Failed error={error} again={() => void refetch()} />
  if (data === undefined) return <Loading />
  const wrong = data.checks.flatMap(({ check, mismatches }) => mismatches.map((said) => ({ check, said })))
  return (
    <Card
      title={t('report.evidence.title')}
      aside={
        <Pill tone={wrong.length === 0 ? 'independent' : 'deny'}>
          {t(wrong.length === 0 ? 'report.evidence.holds' : 'report.evidence.broken')}
        </Pill>
      }
    >
      <ul className="text-[0.9rem] text-soft">
        {data.checks
          .filter(({ looked }) => looked > 0)
          .map(({ check, mismatches }) => (
            <li key={check} className={mismatches.length === 0 ? '' : 'text-deny'}>
              <span aria-hidden="true">{mismatches.length === 0 ? '✓' : '✗'}</span>{' '}
              {t(`report.evidence.checks.${check}.${mismatches.length === 0 ? 'holds' : 'broken'}`)}
              {mismatches.map((said) => (
                <bdi key={said} className="block ps-5" dir="ltr" lang="en">
                  {said}
                </bdi>
              ))}
            </li>
          ))}
      </ul>
      <Digest label={t('report.evidence.hash')} digits={data.hash} />
      {data.versions.length === 0 ? (
        <p className="mt-2 text-[0.9rem] text-soft">{t('report.evidence.given')}</p>
      ) : (
        <ol className="mt-3 divide-y divide-line border-t border-line">
          {data.versions.map((version) => (
            <VersionItem key={`${version.page} ${version.version}`} version={version} own={version.report === report} />
          ))}
        </ol>
      )}
    </Card>
  )
}
