import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ExportMenu } from '../../ui/ExportMenu.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { ViewTabs } from '../../ui/ViewTabs.tsx'
import { Narrowing } from './Narrowing.tsx'
import { Quotes } from './Quotes.tsx'
import { queryOf, statementsRoute, views } from './route.ts'
import { StatementList } from './StatementList.tsx'
import { Through } from './Through.tsx'

/** Who said what through whom: as a list, one actor’s through time, or as a picture of who quotes whom. */
export function StatementsPage() {
  const { t } = useTranslation()
  const search = statementsRoute.useSearch()
  const view = search.view ?? 'list'
  const { about: _, ...unworded } = queryOf(search)
  return (
    <>
      <PageHead
        title={t('statements.title')}
        actions={
          view === 'quotes' ? (
            <ExportMenu path="/quotes" query={{ ...unworded, limit: 2000 }} />
          ) : (
            <ExportMenu path="/statements" query={queryOf(search)} />
          )
        }
      />
      <ViewTabs label={t('statements.views')}>
        {views.map((one) => (
          <Link
            key={one}
            to="/statements"
            search={{ ...search, view: one }}
            aria-current={one === view ? 'page' : undefined}
            data-state={one === view ? 'active' : undefined}
            className="tab"
          >
            {t(`statements.${one}`)}
          </Link>
        ))}
      </ViewTabs>
      <Narrowing search={search} wordless={view === 'quotes'} />
      {view === 'list' ? <StatementList search={search} /> : null}
      {view === 'time' ? <Through search={search} /> : null}
      {view === 'quotes' ? <Quotes query={unworded} /> : null}
    </>
  )
}
