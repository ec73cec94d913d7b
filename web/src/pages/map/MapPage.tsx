import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MapView } from '../../../../src/http/wire.ts'
import { families } from '../../../../src/view/families.ts'
import { get } from '../../api/client.ts'
import { useVoice } from '../../language/voice.ts'
import { ExportMenu } from '../../ui/ExportMenu.tsx'
import { Filters, filterIn } from '../../ui/Filters.tsx'
import { FamilyShape } from '../../ui/families.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { Brush } from './Brush.tsx'
import { type Mark, mostOf } from './gather.ts'
import { Here } from './Here.tsx'
import { MapCanvas, type Seen } from './MapCanvas.tsx'
import { mapRoute } from './route.ts'
import { familiesIn, filterOf, type MapSearch } from './search.ts'
import { Unpinned } from './Unpinned.tsx'

const whole = { zoom: 4 } as const
/** Where and when: incidents on a map, narrowed together with a strip of time. */
export function MapPage() {
  const { t } = useTranslation()
  const search = mapRoute.useSearch()
  const navigate = mapRoute.useNavigate()
  const [seen, setSeen] = useState<Seen | null>(null)
  const filter = filterOf(search)
  const { from: _, to: __, ...anyTime } = filter
  const first = useQuery({
    queryKey: ['/map', filter],
    queryFn: ({ signal }) => get<MapView>('/map', { ...filter, ...whole }, signal),
    placeholderData: (before) => before,
  })
  const inSight = { ...filter, ...(seen === null ? whole : { box: seen.box, zoom: seen.zoom }) }
  const view = useQuery({
    queryKey: ['/map', inSight],
    queryFn: ({ signal }) => get<MapView>('/map', inSight, signal),
    placeholderData: (before) => before,
  })
  const show = (next: MapSearch) => void navigate({ search: next, replace: true, resetScroll: false })
  const change = (part: Partial<Record<keyof MapSearch, string | undefined>>) =>
    void navigate({
      search: (before: MapSearch) => without({ ...before, ...part }),
      replace: true,
      resetScroll: false,
    })
  const open = ({ box }: Mark) => change({ here: box.map((one) => one.toFixed(4)).join(',') })
  if (first.error !== null) return <Failed error={first.error} again={() => void first.refetch()} />
  if (first.data === undefined) return <Loading />
  const clusters = view.data?.clusters ?? first.data.clusters
  return (
    <>
      <PageHead
        title={t('map.title')}
        note={t('map.about')}
        actions={<ExportMenu path="/map/clusters" query={inSight} />}
      />
      <Filters value={filterIn({ ...search })} />
      <FamilyToggles search={search} show={show} />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 content-start gap-3">
          <section aria-label={t('map.title')} className="frame h-[min(32rem,60vh)] overflow-hidden">
            <MapCanvas
              clusters={clusters}
              cell={view.data?.cell ?? first.data.cell}
              start={search.at ?? mostOf(first.data.clusters)}
              onMove={(next) => {
                setSeen(next)
                change({ at: next.at })
              }}
              onOpen={open}
            />
          </section>
          <div className="frame px-4 py-3">
            <Brush filter={anyTime} from={search.from} to={search.to} choose={(from, to) => change({ from, to })} />
          </div>
        </div>
        <aside className="grid content-start gap-3">
          {search.here === undefined ? null : (
            <Here box={search.here} filter={filter} close={() => change({ here: undefined })} />
          )}
          <Unpinned places={first.data.unpinned} search={search} />
        </aside>
      </div>
    </>
  )
}

const without = (search: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as MapSearch

function FamilyToggles({ search, show }: { readonly search: MapSearch; readonly show: (next: MapSearch) => void }) {
  const { t } = useTranslation()
  const { words } = useVoice()
  const some = familiesIn(search)
  return (
    <fieldset className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-[0.9rem] print:hidden">
      <legend className="sr-only">{t('map.families')}</legend>
      {families.map((family) => (
        <label key={family} className="flex items-center gap-1.5">
          <input
            type="checkbox"
            checked={some.includes(family)}
            onChange={({ target }) => {
              const next = families.filter((one) => (one === family ? target.checked : some.includes(one)))
              const { families: _, ...rest } = search
              if (next.length === 0) return
              show(next.length === families.length ? rest : { ...rest, families: next.join('.') })
            }}
          />
          <FamilyShape family={family} />
          {words.families[family]}
        </label>
      ))}
    </fieldset>
  )
}
