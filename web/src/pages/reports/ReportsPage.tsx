import { useTranslation } from 'react-i18next'
import type { ReportRow } from '../../../../src/http/wire.ts'
import { useList } from '../../api/useList.ts'
import { useVoice } from '../../language/voice.ts'
import { ExportMenu } from '../../ui/ExportMenu.tsx'
import { Filters } from '../../ui/Filters.tsx'
import { ListFrame } from '../../ui/ListFrame.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { ReportLink } from '../../ui/ReportLink.tsx'
import { When } from '../../ui/When.tsx'
import { reportsRoute } from './route.ts'

/** The reports of the record, the latest first. */
export function ReportsPage() {
  const { t } = useTranslation()
  const filter = reportsRoute.useSearch()
  const list = useList<ReportRow>('/reports', filter)
  return (
    <>
      <PageHead title={t('reports.title')} actions={<ExportMenu path="/reports" query={filter} />} />
      <Filters value={filter} />
      <ListFrame list={list} none={t('reports.none')}>
        {list.rows.map((row) => (
          <ReportCard key={row.report} row={row} />
        ))}
      </ListFrame>
    </>
  )
}

function ReportCard({ row }: { readonly row: ReportRow }) {
  const { t } = useTranslation()
  const { words } = useVoice()
  return (
    <li className="px-4 py-3">
      <h2 className="words text-[1.1rem] leading-8">
        <ReportLink report={row.report} className="hover:text-evidence">
          <bdi>{row.title ?? t('noTitle')}</bdi>
        </ReportLink>
      </h2>
      <p className="flex flex-wrap gap-x-4 text-sm text-soft">
        <bdi>{row.outlet ?? words.noOutlet}</bdi>
        <When value={row.published} none={words.noDate} />
        <span>{t('count.statements', { count: row.statements })}</span>
        <span>{t('count.events', { count: row.events })}</span>
      </p>
    </li>
  )
}
