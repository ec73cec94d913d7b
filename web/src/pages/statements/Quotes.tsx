import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageOf, QuoteRow } from '../../../../src/http/wire.ts'
import { get, type Query } from '../../api/client.ts'
import { useVoice } from '../../language/voice.ts'
import { Card } from '../../ui/Card.tsx'
import { Chain } from '../../ui/Chain.tsx'
import { Failed, Loading } from '../../ui/states.tsx'

const QuoteGraph = lazy(() => import('./QuoteGraph.tsx').then((module) => ({ default: module.QuoteGraph })))

const tabled = 150

/** So many chains are in the picture, and so many that came through somebody, which are rarer and matter more. */
const pictured = { all: 28, relayed: 14 }

function chosen(rows: readonly QuoteRow[]): readonly QuoteRow[] {
  const first = rows.slice(0, pictured.all)
  const relayed = rows.slice(pictured.all).filter(({ via }) => via.length > 0)
  return [...first, ...relayed.slice(0, pictured.relayed)]
}

/** Who quotes whom through whom: the most frequent chains as a picture and as a table; the export has more. */
export function Quotes({ query }: { readonly query: Query }) {
  const { t } = useTranslation()
  const { number, words } = useVoice()
  const { data, error, refetch } = useQuery({
    queryKey: ['quotes', query],
    queryFn: ({ signal }) => get<PageOf<QuoteRow>>('/quotes', { ...query, limit: 400 }, signal),
  })
  const shown = useMemo(() => chosen(data?.rows ?? []), [data])
  if (error !== null) return <Failed error={error} again={() => void refetch()} />
  if (data === undefined) return <Loading />
  if (data.rows.length === 0) return <p className="frame px-6 py-10 text-center text-soft">{t('statements.none')}</p>
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Card
        title={t('statements.quotes')}
        aside={<span className="text-[0.8rem] text-soft">{t('statements.quotesOf')}</span>}
      >
        <Suspense fallback={<Loading />}>
          <QuoteGraph rows={shown} label={t('statements.quotes')} />
        </Suspense>
      </Card>
      <Card title={t('statements.asTable')}>
        <table className="w-full text-start">
          <thead className="text-[0.85rem] text-soft">
            <tr className="border-b border-line">
              <th scope="col" className="py-1.5 text-start font-normal">
                {t('statements.chain')}
              </th>
              <th scope="col" className="py-1.5 text-end font-normal">
                {t('statements.title')}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.rows.slice(0, tabled).map((row) => (
              <tr
                key={`${row.outlet} ${row.via.join(' ')} ${row.speaker} ${row.speakerKind}`}
                className="border-b border-line"
              >
                <td className="py-1.5">
                  <Chain outlet={row.outlet} relays={row.via} speaker={row.speaker} />
                </td>
                <td className="py-1.5 ps-3 text-end">
                  <Link
                    to="/statements"
                    search={{ view: 'list', by: row.speaker, ...(row.outlet === null ? {} : { outlet: row.outlet }) }}
                    className="text-evidence underline decoration-evidence-line"
                    aria-label={`${row.speaker} ${words.arrow} ${row.outlet ?? words.noOutlet}: ${number(row.statements)}`}
                  >
                    <bdi>{number(row.statements)}</bdi>
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
    </div>
  )
}
