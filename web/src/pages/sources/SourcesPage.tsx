import { useTranslation } from 'react-i18next'
import { ExportMenu } from '../../ui/ExportMenu.tsx'
import { Filters } from '../../ui/Filters.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Directory } from './Directory.tsx'
import { Feeds } from './Feeds.tsx'
import { OutletTable } from './OutletTable.tsx'
import { Quoted } from './Quoted.tsx'
import { sourcesRoute } from './route.ts'

/** Who is quoted most, through whom, how reliable people say they are; and which outlets copy and originate. */
export function SourcesPage() {
  const { t } = useTranslation()
  const filter = sourcesRoute.useSearch()
  return (
    <>
      <PageHead
        title={t('sources.title')}
        note={t('sources.scale')}
        actions={<ExportMenu path="/sources" query={filter} />}
      />
      <Filters value={filter} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Quoted filter={filter} />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <OutletTable outlet={filter.outlet} />
          <Directory />
          <Feeds />
        </div>
      </div>
    </>
  )
}
