import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Overview } from '../../../../src/http/wire.ts'
import { get } from '../../api/client.ts'
import { useVoice } from '../../language/voice.ts'
import { PageHead } from '../../ui/PageHead.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { When } from '../../ui/When.tsx'
import { Empty } from './Empty.tsx'
import { MapCard } from './MapCard.tsx'
import { MostTold } from './MostTold.tsx'
import { Newest } from './Newest.tsx'
import { Outlets } from './Outlets.tsx'
import { Sharpest } from './Sharpest.tsx'
import { TimelineCard } from './TimelineCard.tsx'

/** On a phone there is one column, and its cards stand in an order of their own. */
const column = 'contents lg:grid lg:grid-cols-[minmax(0,1fr)] lg:gap-4'

/** What the record holds, and what in it is new, disputed and copied. */
export function OverviewPage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery({
    queryKey: ['overview'],
    queryFn: ({ signal }) => get<Overview>('/overview', {}, signal),
  })
  if (error !== null) return <Failed error={error} again={() => void refetch()} />
  if (data === undefined) return <Loading />
  if (data.totals.reports === 0) return <Empty />
  return (
    <>
      <PageHead title={t('overview.title')} note={<Period {...data.totals} />} />
      <Totals totals={data.totals} />
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className={column}>
          <TimelineCard timeline={data.timeline} first={data.totals.first} />
          <MapCard incidents={data.totals.incidents} />
          <div className="max-lg:order-last">
            <Newest rows={data.newest} />
          </div>
        </div>
        <div className={column}>
          <Sharpest rows={data.sharpest} />
          <MostTold rows={data.mostTold} />
          <Outlets rows={data.outlets} />
        </div>
      </div>
    </>
  )
}

function Period({ first, last }: Overview['totals']) {
  const { t } = useTranslation()
  const { words } = useVoice()
  if (first === null) return words.noDate
  return (
    <>
      {t('overview.published')} <When value={first === last ? first : `${first}/${last}`} />
    </>
  )
}

function Totals({ totals }: { readonly totals: Overview['totals'] }) {
  const { t } = useTranslation()
  const { number } = useVoice()
  const shown = [
    { key: 'incidents', value: totals.incidents },
    { key: 'statements', value: totals.statements },
    { key: 'events', value: totals.events },
    { key: 'reports', value: totals.reports },
  ] as const
  return (
    <dl className="grid grid-cols-2 gap-3 md:grid-cols-4">
      {shown.map(({ key, value }) => (
        <div key={key} className="frame flex flex-col-reverse px-4 py-3 shadow-paper">
          <dt className="text-[0.88rem] text-soft">{t(`overview.${key}`)}</dt>
          <dd className="text-[1.6rem] font-semibold leading-10">
            <bdi>{number(value)}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
