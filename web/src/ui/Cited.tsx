import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Cite, Offsets, WholeReport } from '../../../src/http/wire.ts'
import { get } from '../api/client.ts'
import { useVoice } from '../language/voice.ts'
import { Bubble } from './Bubble.tsx'
import { Chain } from './Chain.tsx'
import { Marked } from './Marked.tsx'
import { passageAround } from './passage.ts'
import { ReportLink } from './ReportLink.tsx'
import { Failed, Loading } from './states.tsx'
import { When } from './When.tsx'

/** Where something stands; places that are never carried over do not say so. */
type CitedPlace = Omit<Cite, 'carried'> & { readonly carried?: boolean }

/** So many places are shown at once; the others are a click away in their reports. */
const SHOWN = 6

/** A value that opens every place of the reports that it was taken from, with who says it there through whom. */
export function Cited({ cites, children }: { readonly cites: readonly CitedPlace[]; readonly children: ReactNode }) {
  const { t } = useTranslation()
  if (cites.length === 0) return <span>{children}</span>
  const rest = cites.length - SHOWN
  return (
    <Bubble
      label={t('wordsOfReport')}
      trigger={children}
      room="max-h-[min(28rem,70vh)] max-w-[min(36rem,calc(100vw-2rem))] overflow-y-auto"
    >
      <ul className="grid gap-4">
        {cites.slice(0, SHOWN).map((cite) => (
          <li key={`${cite.report} ${cite.item} ${cite.spans.join()}`}>
            <Place cite={cite} />
          </li>
        ))}
      </ul>
      {rest > 0 ? <p className="mt-3 text-sm text-soft">{t('moreCites', { count: rest })}</p> : null}
    </Bubble>
  )
}

function Place({ cite }: { readonly cite: CitedPlace }) {
  const { words } = useVoice()
  return (
    <article>
      <Chain outlet={cite.outlet} relays={cite.via} speaker={cite.speaker} />
      <Quotation report={cite.report} spans={cite.spans} />
      <footer className="mt-1 flex flex-wrap gap-x-3 text-sm text-soft">
        <When value={cite.published} none={words.noDate} />
        {cite.carried === true ? <span>{words.carriedWhy}</span> : null}
        <ReportLink report={cite.report} at={cite.spans[0]} />
      </footer>
    </article>
  )
}

/** Words of a report in their sentence, asked for when they are looked at. */
export function Quotation({ report, spans }: { readonly report: string; readonly spans: readonly Offsets[] }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['report', report],
    queryFn: ({ signal }) => get<WholeReport>(`/reports/${encodeURIComponent(report)}`, {}, signal),
  })
  if (error !== null) return <Failed error={error} again={() => void refetch()} />
  if (data === undefined) return <Loading />
  const passage = passageAround(data.report.text, spans)
  if (passage === null) return null
  return (
    <blockquote className="words mt-1" dir="auto">
      <Marked text={passage.text} from={passage.from} spans={spans} />
    </blockquote>
  )
}
