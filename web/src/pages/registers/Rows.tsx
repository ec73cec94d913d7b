import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegisterHead, RegisterRow } from '../../../../src/http/wire.ts'
import { useList } from '../../api/useList.ts'
import { useVoice } from '../../language/voice.ts'
import { Button } from '../../ui/Button.tsx'
import { RowTable } from '../../ui/RowTable.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { When } from '../../ui/When.tsx'
import { columnOf } from './columns.tsx'
import { RowDialog } from './RowDialog.tsx'
import { registerRoute } from './route.ts'
import { queryOf, type RegisterSearch } from './search.ts'

/** The rows of a view. More are asked for as they come into sight. */
export function Rows({ head, search, shown }: RowsProps) {
  const { t } = useTranslation()
  const voice = useVoice()
  const navigate = registerRoute.useNavigate()
  const list = useList<RegisterRow>(`/registers/${head.name}`, { ...queryOf(search), limit: 50, lang: voice.language })
  const [opened, open] = useState<RegisterRow | null>(null)
  if (list.isPending) return <Loading />
  if (list.error !== null && list.rows.length === 0) {
    return <Failed error={list.error} again={() => void list.refetch()} />
  }
  const sortBy = (name: string) => {
    const { series: _, sort, ...rest } = search
    const next = sort === `-${name}` ? name : sort === name ? undefined : `-${name}`
    void navigate({ search: next === undefined ? rest : { ...rest, sort: next } })
  }
  const columns = shown.map((name) => {
    const now = search.sort === name ? 'up' : search.sort === `-${name}` ? 'down' : null
    return { ...columnOf(name, head, voice, t), sort: { now, by: () => sortBy(name) } as const }
  })
  const series = {
    key: 'series',
    head: t('registers.seriesHead'),
    width: '12rem',
    cell: (row: RegisterRow) => <bdi className="words text-[0.95rem]">{row.series}</bdi>,
  }
  const details = {
    key: 'open',
    head: t('registers.details'),
    width: '6.5rem',
    cell: (row: RegisterRow) => (
      <button type="button" className="text-evidence underline" onClick={() => open(row)}>
        {t('registers.open')}
      </button>
    ),
  }
  const said = list.hasMore ? 'registers.countMore' : 'registers.count'
  return (
    <>
      <p role="status" className="mb-2 flex flex-wrap items-center gap-x-3 text-sm text-soft">
        {t(said, { count: list.rows.length })}
        {list.hasMore && (list.until !== null || list.rows.length === 0) ? (
          <>
            {list.until === null ? null : (
              <span>
                {t('registers.until')} <When value={list.until} />
              </span>
            )}
            <Button look="quiet" disabled={list.isLoadingMore} onClick={list.more}>
              {t(list.isLoadingMore ? 'registers.looking' : 'registers.lookOn')}
            </Button>
          </>
        ) : null}
      </p>
      <RowTable
        label={head.title[voice.language]}
        columns={[...(search.series === 'true' ? [series] : []), ...columns, details]}
        rows={list.rows}
        rowKey={({ id }) => id}
        rowHeight={72}
        {...(list.hasMore ? { total: -1 } : {})}
        more={list.more}
      />
      <RowDialog head={head} row={opened} close={() => open(null)} />
    </>
  )
}

interface RowsProps {
  readonly head: RegisterHead
  readonly search: RegisterSearch
  /** Names of the columns, in their order. */
  readonly shown: readonly string[]
}
