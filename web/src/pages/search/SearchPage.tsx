import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Facets, Hit } from '../../../../src/http/wire.ts'
import { get } from '../../api/client.ts'
import { useList } from '../../api/useList.ts'
import { ExportMenu } from '../../ui/ExportMenu.tsx'
import { Filters, filterIn } from '../../ui/Filters.tsx'
import { ListFrame } from '../../ui/ListFrame.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { FacetsSide } from './FacetsSide.tsx'
import { HitItem } from './HitItem.tsx'
import { Operators } from './Operators.tsx'
import { searchRoute } from './route.ts'

/** Reports in which words stand, with the words marked where they do. */
export function SearchPage() {
  const { t } = useTranslation()
  const { q } = searchRoute.useSearch()
  if (q !== undefined) return <Found q={q} />
  return (
    <>
      <PageHead title={t('search.title')} note={t('search.begin')} />
      <Operators open />
    </>
  )
}

function Found({ q }: { readonly q: string }) {
  const { t } = useTranslation()
  const search = searchRoute.useSearch()
  const { type, ...filter } = search
  const query = { ...filter, types: type }
  const list = useList<Hit>('/search', query)
  const { data: facets } = useQuery({
    queryKey: ['facets', query],
    queryFn: ({ signal }) => get<Facets>('/search/facets', query, signal),
  })
  const count = facets === undefined ? null : t('count.reports', { count: facets.reports })
  const note = count === null || facets === undefined ? null : facets.complete ? count : t('search.atLeast', { count })
  return (
    <>
      <PageHead title={t('search.for', { q })} note={note} actions={<ExportMenu path="/search" query={query} />} />
      <Operators />
      <Filters value={filterIn({ ...search })} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="min-w-0" aria-live="polite">
          <ListFrame list={list} none={t('search.none')}>
            {list.rows.map((hit) => (
              <HitItem key={hit.report} hit={hit} />
            ))}
          </ListFrame>
        </div>
        <FacetsSide search={search} query={query} />
      </div>
    </>
  )
}
