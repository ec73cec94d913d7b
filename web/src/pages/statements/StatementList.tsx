import { useTranslation } from 'react-i18next'
import type { StatementRow } from '../../../../src/http/wire.ts'
import { useList } from '../../api/useList.ts'
import { ListFrame } from '../../ui/ListFrame.tsx'
import { queryOf, type StatementsSearch } from './route.ts'
import { StatementItem } from './StatementItem.tsx'

/** Statements, those of the latest reports first. */
export function StatementList({ search }: { readonly search: StatementsSearch }) {
  const { t } = useTranslation()
  const list = useList<StatementRow>('/statements', queryOf(search))
  return (
    <ListFrame list={list} none={t('statements.none')}>
      {list.rows.map((row) => (
        <li key={`${row.report} ${row.id}`} className="px-4 py-3">
          <StatementItem row={row} />
        </li>
      ))}
    </ListFrame>
  )
}
