import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ReportPage, ReportRow } from '../../../../src/http/wire.ts'
import { addressOf, get } from '../../api/client.ts'
import { Failed, Loading } from '../../ui/states.tsx'
import { reportsRoute } from './route.ts'

/** The reports of the record, the latest first. */
export function ReportsPage() {
  const { t } = useTranslation()
  const filter = reportsRoute.useSearch()
  const list = useInfiniteQuery({
    queryKey: ['reports', filter],
    queryFn: ({ pageParam, signal }) => get<ReportPage>('/reports', { ...filter, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <>
      <header className="mb-4 flex items-baseline justify-between gap-4">
        <h1 className="text-xl font-semibold">{t('pages.reports')}</h1>
        <p className="flex gap-3 text-sm">
          <a className="text-evidence underline" href={addressOf('/reports.csv', filter)} download>
            {t('export.csv')}
          </a>
          <a className="text-evidence underline" href={addressOf('/reports.json', filter)} download>
            {t('export.json')}
          </a>
        </p>
      </header>
      {list.isPending ? <Loading /> : null}
      {list.isError ? <Failed error={list.error} again={() => void list.refetch()} /> : null}
      {list.isSuccess && rows.length === 0 ? <p>{t('reports.none')}</p> : null}
      <ol className="grid gap-2">
        {rows.map((row) => (
          <ReportCard key={row.report} row={row} />
        ))}
      </ol>
      {list.hasNextPage ? (
        <button
          type="button"
          className="mt-4 rounded-lg border border-line bg-card px-4 py-2"
          disabled={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t(list.isFetchingNextPage ? 'loading' : 'more')}
        </button>
      ) : null}
    </>
  )
}

function ReportCard({ row }: { readonly row: ReportRow }) {
  const { t } = useTranslation()
  return (
    <li className="rounded-xl border border-line bg-card px-4 py-3">
      <p className="words">
        <bdi>{row.title ?? t('noTitle')}</bdi>
      </p>
      <p className="flex flex-wrap gap-x-4 text-sm text-soft">
        <bdi>{row.outlet ?? t('noOutlet')}</bdi>
        <bdi>{row.published ?? t('noDate')}</bdi>
        <span>{t('reports.statements', { count: row.statements })}</span>
        <span>{t('reports.events', { count: row.events })}</span>
      </p>
    </li>
  )
}
