import { useTranslation } from 'react-i18next'
import type { IncidentRow } from '../../../../src/http/wire.ts'
import { useList } from '../../api/useList.ts'
import { ExportMenu } from '../../ui/ExportMenu.tsx'
import { Filters, filterIn } from '../../ui/Filters.tsx'
import { ListFrame } from '../../ui/ListFrame.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { IncidentItem } from './IncidentItem.tsx'
import { Narrowing } from './Narrowing.tsx'
import { incidentsRoute, queryOf } from './route.ts'

/** What happened, by the accounts of all reports. */
export function IncidentsPage() {
  const { t } = useTranslation()
  const search = incidentsRoute.useSearch()
  const query = queryOf(search)
  const list = useList<IncidentRow>('/incidents', query)
  return (
    <>
      <PageHead title={t('incidents.title')} actions={<ExportMenu path="/incidents" query={query} />} />
      <Narrowing search={search} />
      <Filters value={filterIn({ ...search })} />
      <ListFrame list={list} none={t('incidents.none')}>
        {list.rows.map((row) => (
          <IncidentItem key={row.incident} row={row} />
        ))}
      </ListFrame>
    </>
  )
}
