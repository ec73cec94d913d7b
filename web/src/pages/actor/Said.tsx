import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { StatementPage } from '../../../../src/http/wire.ts'
import { get } from '../../api/client.ts'
import { Card } from '../../ui/Card.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { StatementItem } from '../statements/StatementItem.tsx'

const most = 8

/** The latest statements of an actor under any of its names. */
export function Said({ names }: { readonly names: readonly string[] }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery({
    queryKey: ['said', names],
    queryFn: ({ signal }) => {
      const by = new URLSearchParams(names.slice(0, 40).map((name) => ['by', name]))
      return get<StatementPage>(`/statements?limit=${most}&${by}`, {}, signal)
    },
  })
  if (error !== null) return <Failed error={error} again={() => void refetch()} />
  return (
    <Card
      title={t('actor.said')}
      aside={
        <Link
          to="/statements"
          search={{ view: 'time', by: names[0] ?? '' }}
          className="text-[0.85rem] text-evidence underline"
        >
          {t('statements.positions')}
        </Link>
      }
      flush
    >
      {data === undefined ? <Loading /> : null}
      {data?.rows.length === 0 ? <p className="px-4 pb-3 text-soft">{t('actor.silent')}</p> : null}
      <ol className="divide-y divide-line">
        {data?.rows.map((row) => (
          <li key={`${row.report} ${row.id}`} className="px-4 py-3">
            <StatementItem row={row} plain />
          </li>
        ))}
      </ol>
    </Card>
  )
}
