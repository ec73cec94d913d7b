import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { FailureRow, Job } from '../../../../src/http/wire.ts'
import { send } from '../../api/client.ts'
import { useVoice } from '../../language/voice.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ExportMenu } from '../../ui/ExportMenu.tsx'
import { ReportLink } from '../../ui/ReportLink.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { isOver, useJob } from './useJob.ts'

/** What becomes of reports that were given: progress while they are read, then what was added, what failed and why. */
export function JobView({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const { number } = useVoice()
  const { job, failures, notices, error, refetch } = useJob(id)
  const cancel = useMutation({ mutationFn: () => send<Job>('DELETE', `/jobs/${encodeURIComponent(id)}`) })
  if (error !== null) return <Failed error={error} again={() => void refetch()} />
  if (job === null) return <Loading />
  return (
    <Card title={t('add.job')} aside={<span className="text-sm text-soft">{t(`add.states.${job.state}`)}</span>}>
      <Progress job={job} />
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {(['added', 'known', 'failed', 'statements', 'events', 'undated'] as const).map((name) => (
          <div key={name} className="contents">
            <dt className="text-soft">{t(`add.counts.${name}`)}</dt>
            <dd className={name === 'failed' && job.failed > 0 ? 'text-deny' : ''}>
              <bdi>{number(job[name])}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {job.undated > 0 ? <p className="mt-2 text-[0.85rem] text-differ">{t('add.undatedWhy')}</p> : null}
      {isOver(job) ? null : (
        <Button className="mt-3" disabled={cancel.isPending} onClick={() => cancel.mutate()}>
          {t('add.cancel')}
        </Button>
      )}
      {job.state === 'cancelled' ? <p className="mt-2 text-soft">{t('add.cancelledWhy')}</p> : null}
      {job.broke === null ? null : <Failures rows={[job.broke]} />}
      {failures.length === 0 ? null : (
        <section className="mt-4">
          <header className="flex items-center justify-between gap-3">
            <h3 className="font-semibold text-deny">{t('add.failures')}</h3>
            <ExportMenu path="/failures" query={{ job: id }} />
          </header>
          <Failures rows={failures} />
        </section>
      )}
      {notices.length === 0 ? null : (
        <p className="mt-3 text-[0.85rem] text-soft">{t('add.notices', { count: notices.length })}</p>
      )}
      {job.reports.length === 0 ? null : (
        <section className="mt-4">
          <h3 className="font-semibold">{t('add.reports')}</h3>
          <ul className="mt-1 grid max-h-72 gap-1 overflow-y-auto">
            {job.reports.map((report) => (
              <li key={report}>
                <ReportLink report={report}>
                  <bdi>{report}</bdi>
                </ReportLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Card>
  )
}

/** How much of a job is done; undefined where nobody can know. */
function shareOf({ bytes, readBytes, expected, added, known, failed }: Job): number | undefined {
  if (expected !== null && expected > 0) return Math.min(1, (added + known + failed) / expected)
  return bytes === null || bytes === 0 ? undefined : readBytes / bytes
}

function Progress({ job }: { readonly job: Job }) {
  const { t } = useTranslation()
  const share = isOver(job) ? 1 : shareOf(job)
  return (
    <>
      <progress className="h-2 w-full accent-evidence" aria-label={t('add.progress')} max={1} value={share} />
      <p role="status" className="sr-only">
        {t(`add.states.${job.state}`)}
      </p>
    </>
  )
}

function Failures({ rows }: { readonly rows: readonly FailureRow[] }) {
  const { language } = useVoice()
  return (
    <ul className="mt-2 grid max-h-80 gap-2 overflow-y-auto">
      {rows.map((row) => (
        <li key={`${row.path} ${row.code}`} className="rounded-lg border border-deny-line bg-deny-wash px-3 py-2">
          <p>
            <bdi className="font-semibold">{row.path}</bdi>
          </p>
          <p>
            <bdi>{language === 'ar' ? row.message_ar : row.message_en}</bdi>
          </p>
          <p className="text-sm">{language === 'ar' ? row.hint_ar : row.hint_en}</p>
        </li>
      ))}
    </ul>
  )
}
