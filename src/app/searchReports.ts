import type { Filter, Hit, LexemesOf, Page, Paging, Store } from '../store/store.ts'
import { parseQuery } from './query.ts'

/** Reports in which what a person typed stands; what the query itself narrows to comes before the filter. */
export function searchReports(
  store: Store,
  query: string,
  filter: Filter,
  paging: Paging,
  lexemesOf: LexemesOf,
): Promise<Page<Hit>> {
  const parsed = parseQuery(query)
  return store.search(parsed.terms, { ...filter, ...parsed.filter }, paging, lexemesOf)
}
