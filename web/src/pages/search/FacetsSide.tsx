import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { EventType, Facets } from '../../../../src/http/wire.ts'
import { familyOf } from '../../../../src/view/families.ts'
import { get, type Query } from '../../api/client.ts'
import { useVoice } from '../../language/voice.ts'
import { FamilyShape } from '../../ui/families.tsx'
import { When } from '../../ui/When.tsx'
import { FacetList } from './FacetList.tsx'
import type { SearchSearch } from './route.ts'

/** The last day of a month, 2015-10. */
const monthEnd = (month: string): string => {
  const [year = 0, of = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, of, 0)).toISOString().slice(0, 10)
}

const without = (search: SearchSearch, ...keys: readonly (keyof SearchSearch)[]): SearchSearch =>
  Object.fromEntries(Object.entries(search).filter(([key]) => !keys.some((one) => one === key)))

/** What was found, divided by outlet, type and month. */
export function FacetsSide({ search, query }: { readonly search: SearchSearch; readonly query: Query }) {
  const { t } = useTranslation()
  const { words } = useVoice()
  const { data } = useQuery({
    queryKey: ['facets', query],
    queryFn: ({ signal }) => get<Facets>('/search/facets', query, signal),
    placeholderData: (before) => before,
  })
  if (data === undefined || data.reports === 0) return null
  const { complete } = data
  return (
    <aside aria-label={t('search.facets')} className="grid content-start gap-5 print:hidden">
      <FacetList
        title={t('search.types')}
        counts={data.types}
        complete={complete}
        name={({ value }) => (
          <span className="inline-flex items-center gap-1.5">
            <FamilyShape family={familyOf(value as EventType)} />
            {words.eventTypes[value as EventType]}
          </span>
        )}
        chosen={({ value }) => value === search.type}
        search={({ value }, on) => ({ ...without(search, 'type'), ...(on ? {} : { type: value as EventType }) })}
      />
      <FacetList
        title={t('search.outlets')}
        counts={data.outlets.slice(0, 12)}
        complete={complete}
        name={({ value }) => <bdi>{value ?? words.noOutlet}</bdi>}
        chosen={({ value }) => value !== null && value === search.outlet}
        search={({ value }, on) =>
          value === null ? null : { ...without(search, 'outlet'), ...(on ? {} : { outlet: value }) }
        }
      />
      <FacetList
        title={t('search.months')}
        counts={data.months.slice(-18)}
        complete={complete}
        name={({ value }) => <When value={value} none={words.noDate} />}
        chosen={({ value }) => value !== null && search.from === `${value}-01` && search.to === monthEnd(value)}
        search={({ value }, on) =>
          value === null
            ? null
            : { ...without(search, 'from', 'to'), ...(on ? {} : { from: `${value}-01`, to: monthEnd(value) }) }
        }
      />
    </aside>
  )
}
