import type { Hit, LexemesOf, Page, Paging, SearchFilter, Store } from '../store/store.ts'
import type { Facets } from '../store/views/views.ts'
import { parseQuery } from './query.ts'

/** Reports in which what a person typed stands; what the query itself narrows to comes before the filter. */
export function searchReports(
  store: Store,
  query: string,
  filter: SearchFilter,
  paging: Paging,
  lexemesOf: LexemesOf,
): Promise<Page<Hit>> {
  const parsed = parseQuery(query)
  return store.search(parsed.terms, { ...filter, ...parsed.filter }, paging, lexemesOf)
}

/** How the reports divide that the same query finds. */
export function facetsOf(store: Store, query: string, filter: SearchFilter, lexemesOf: LexemesOf): Promise<Facets> {
  const parsed = parseQuery(query)
  return store.views.facets(parsed.terms, { ...filter, ...parsed.filter }, lexemesOf)
}
