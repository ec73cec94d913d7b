import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Positions } from '../../../../src/http/wire.ts'
import { get } from '../../api/client.ts'
import { Failed, Loading } from '../../ui/states.tsx'
import { ActorChoice } from './ActorChoice.tsx'
import { Lanes } from './Lanes.tsx'
import { queryOf, type StatementsSearch, statementsRoute } from './route.ts'
import { Shifts } from './Shifts.tsx'
import { StatementItem } from './StatementItem.tsx'

/** One actor’s statements through time, with the points where they shift. */
export function Through({ search }: { readonly search: StatementsSearch }) {
  const { t } = useTranslation()
  const navigate = useNavigate({ from: statementsRoute.fullPath })
  const query = queryOf(search)
  const { data, error, refetch } = useQuery({
    queryKey: ['positions', query],
    queryFn: ({ signal }) => get<Positions>('/positions', query, signal),
    enabled: search.by !== undefined,
  })
  const choose = (by: string) => void navigate({ search: by === '' ? search : { ...search, by } })
  return (
    <>
      <ActorChoice value={search.by ?? ''} choose={choose} />
      {search.by === undefined ? <p className="text-soft">{t('statements.chooseActor')}</p> : null}
      {error === null ? null : <Failed error={error} again={() => void refetch()} />}
      {search.by !== undefined && data === undefined && error === null ? <Loading /> : null}
      {data === undefined ? null : <Shown positions={data} topic={search.about !== undefined} />}
    </>
  )
}

function Shown({ positions, topic }: { readonly positions: Positions; readonly topic: boolean }) {
  const { t } = useTranslation()
  const { statements, shifts, complete } = positions
  if (statements.length === 0) return <p className="frame px-6 py-10 text-center text-soft">{t('statements.none')}</p>
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Lanes statements={statements} shifts={shifts} />
      <Shifts statements={statements} shifts={shifts} topic={topic} />
      {complete ? null : <p className="text-sm text-soft">{t('statements.onlyLatest')}</p>}
      <ol className="frame divide-y divide-line shadow-paper">
        {statements.map((row) => (
          <li key={`${row.report} ${row.id}`} id={`${row.report}:${row.id}`} className="scroll-mt-4 px-4 py-3">
            <StatementItem row={row} plain />
          </li>
        ))}
      </ol>
    </div>
  )
}
