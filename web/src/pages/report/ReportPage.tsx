import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Offsets, WholeReport } from '../../../../src/http/wire.ts'
import { valueAt } from '../../../../src/view/evidence.ts'
import { layers as all, type Layer } from '../../../../src/view/layers.ts'
import { useMay } from '../../account/session.ts'
import { addressOf, get } from '../../api/client.ts'
import { useKeys } from '../../hooks/useKeys.ts'
import { useVoice } from '../../language/voice.ts'
import { CorrectPanel } from '../../review/CorrectPanel.tsx'
import { useDecide } from '../../review/ReviewProvider.tsx'
import { buttonLook } from '../../ui/Button.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { When } from '../../ui/When.tsx'
import { decidable } from './decidable.ts'
import { EvidenceCard } from './evidence/EvidenceCard.tsx'
import { Layers } from './Layers.tsx'
import { Left } from './Left.tsx'
import { sheetOf } from './model.ts'
import { ReportText } from './ReportText.tsx'
import { layersOf, type ReportSearch, reportRoute } from './route.ts'
import { SideLists } from './SideLists.tsx'

/** One report: its text with what was read from it, and beside it the same as lists. */
export function ReportPage() {
  const { report: id } = reportRoute.useParams()
  const { data, error, refetch } = useQuery({
    queryKey: ['report', id],
    queryFn: ({ signal }) => get<WholeReport>(`/reports/${encodeURIComponent(id)}`, {}, signal),
  })
  if (error !== null) return <Failed error={error} again={() => void refetch()} />
  return data === undefined ? <Loading /> : <Shown whole={data} />
}

const spanOf = (at: string | undefined): Offsets | null => {
  const [start, end] = at?.split('-').map(Number) ?? []
  return start === undefined || end === undefined || start >= end ? null : [start, end]
}

function Shown({ whole }: { readonly whole: WholeReport }) {
  const { t } = useTranslation()
  const { words } = useVoice()
  const search = reportRoute.useSearch()
  const navigate = useNavigate({ from: reportRoute.fullPath })
  const { report } = whole
  const at = useMemo(() => spanOf(search.at), [search.at])
  const sheet = useMemo(() => sheetOf(whole, at), [whole, at])
  const layers = layersOf(search)
  const put = (change: ReportSearch) => void navigate({ search: change, replace: true, resetScroll: false })
  const kept = search.layers === undefined ? {} : { layers: search.layers }
  const choose = (value: string) => put({ ...kept, ...(search.value === value ? {} : { value }) })
  const showLayers = (shown: readonly Layer[]) =>
    put({ ...search, layers: all.filter((one) => shown.includes(one)).join('.') })
  const chosen = search.value ?? null
  const values = [...sheet.evidence.values()].filter(({ id, whole, layer }) => id === whole && layers.includes(layer))
  const decide = useDecide()
  const reviews = useMay('analyst')
  const [correcting, setCorrecting] = useState(false)
  const place = chosen === null ? null : valueAt(chosen)
  const target = place === null ? null : decidable(whole, place.layer, place.index)
  const step = (by: number) => {
    const next = values[values.findIndex(({ id }) => id === chosen) + by] ?? values.at(by > 0 ? 0 : -1)
    setCorrecting(false)
    if (next !== undefined) put({ ...kept, value: next.id })
  }
  const accept = () => {
    if (target === null || !reviews) return
    decide({ decisions: [{ act: 'accept', value: target }], says: t('review.accepted') })
    step(1)
  }
  const reject = () =>
    reviews && target !== null && decide({ decisions: [{ act: 'reject', value: target }], says: t('review.rejected') })
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    a: accept,
    e: () => setCorrecting(reviews),
    r: () => void reject(),
    escape: () => (correcting ? setCorrecting(false) : put(kept)),
  })
  const marked = chosen === null ? (at === null ? [] : [at]) : (sheet.evidence.get(chosen)?.spans ?? [])
  return (
    <>
      <PageHead
        title={report.title ?? t('noTitle')}
        quiet
        note={
          <span className="flex flex-wrap gap-x-4">
            <bdi>{report.outlet ?? words.noOutlet}</bdi>
            <When value={report.published} weekday none={words.noDate} />
            {report.url === null ? null : (
              <a href={report.url} rel="noreferrer noopener" target="_blank" className="text-evidence underline">
                {t('report.original')}
              </a>
            )}
          </span>
        }
        actions={
          <>
            <span className="text-[0.85rem] text-soft max-md:hidden">
              {t('report.next')} <kbd>J</kbd> · {t('report.previous')} <kbd>K</kbd> · {t('report.clear')} <kbd>Esc</kbd>
            </span>
            {reviews ? <Left whole={whole} layers={layers} /> : null}
            <a
              className={buttonLook()}
              href={addressOf(`/reports/${encodeURIComponent(report.id)}`)}
              download={`${report.id}.json`}
            >
              {t('export.json')}
            </a>
          </>
        }
      />
      <Layers reading={whole.reading} shown={layers} show={showLayers} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <div className="frame px-5 py-5 shadow-paper md:px-9 md:py-7">
            {correcting && target !== null && place !== null ? (
              <CorrectPanel
                key={target}
                layer={place.layer}
                value={target}
                text={report.text}
                close={() => setCorrecting(false)}
              />
            ) : null}
            <ReportText whole={whole} sheet={sheet} layers={layers} marked={marked} choose={choose} />
          </div>
          <EvidenceCard report={report.id} />
        </div>
        <SideLists whole={whole} chosen={chosen} choose={choose} correct={() => setCorrecting(true)} />
      </div>
    </>
  )
}
