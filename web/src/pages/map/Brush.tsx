import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Timeline } from '../../../../src/http/wire.ts'
import { get, type Query } from '../../api/client.ts'
import { useVoice } from '../../language/voice.ts'
import { Stack } from '../../ui/Stack.tsx'
import { When } from '../../ui/When.tsx'
import { type Bar, barsOf, sayBar } from '../overview/bins.ts'

/** Incidents over time. Dragging over a stretch, or pressing one bar, narrows the map to its days. */
export function Brush({ filter, from, to, choose }: BrushProps) {
  const { t } = useTranslation()
  const { data } = useQuery({
    queryKey: ['/timeline', filter],
    queryFn: ({ signal }) => get<Timeline>('/timeline', filter, signal),
    placeholderData: (before) => before,
  })
  const bars = data === undefined ? [] : barsOf(data)
  if (bars.length === 0) return <p className="h-28 text-soft">{data === undefined ? t('loading') : t('map.noDays')}</p>
  return <Strip bars={bars} from={from} to={to} choose={choose} />
}

function Strip({ bars, from, to, choose }: Omit<BrushProps, 'filter'> & { readonly bars: readonly Bar[] }) {
  const { t } = useTranslation()
  const voice = useVoice()
  const [drag, setDrag] = useState<readonly [number, number] | null>(null)
  const highest = Math.max(1, ...bars.map(({ total }) => total))
  const isIn = ({ day, end }: Bar, at: number): boolean => {
    if (drag !== null) return at >= Math.min(...drag) && at <= Math.max(...drag)
    return (from === undefined || end >= from) && (to === undefined || day <= to)
  }
  const finish = (last: number) => {
    const [start, end] = [Math.min(drag?.[0] ?? last, last), Math.max(drag?.[0] ?? last, last)]
    setDrag(null)
    choose(bars[start]?.day, bars[end]?.end)
  }
  return (
    <figure aria-label={t('map.timeline')}>
      <ol
        className="flex h-24 touch-none select-none items-end gap-[2px] border-b border-line"
        onPointerLeave={() => setDrag(null)}
      >
        {bars.map((bar, at) => {
          const { day, end, counts, total } = bar
          const said = sayBar(bar, voice)
          return (
            <li key={day} className="h-full min-w-0 grow">
              <button
                type="button"
                title={said}
                aria-label={said}
                tabIndex={total === 0 ? -1 : 0}
                aria-pressed={isIn(bar, at) && (from !== undefined || to !== undefined)}
                className={`flex h-full w-full cursor-ew-resize flex-col justify-end hover:bg-hover ${
                  isIn(bar, at) ? '' : 'opacity-30'
                } ${drag !== null && isIn(bar, at) ? 'bg-evidence-wash' : ''}`}
                onPointerDown={(event) => {
                  event.currentTarget.releasePointerCapture(event.pointerId)
                  setDrag([at, at])
                }}
                onPointerEnter={() => drag !== null && setDrag([drag[0], at])}
                onPointerUp={() => finish(at)}
                onKeyDown={({ key }) => (key === 'Enter' || key === ' ') && choose(day, end)}
              >
                <Stack counts={counts} highest={highest} />
              </button>
            </li>
          )
        })}
      </ol>
      <figcaption className="mt-1 flex flex-wrap justify-between gap-x-4 text-[0.8rem] text-soft">
        <When value={bars[0]?.day ?? null} />
        <span>{t('map.brush')}</span>
        <When value={bars.at(-1)?.end ?? null} />
      </figcaption>
    </figure>
  )
}

interface BrushProps {
  /** Without days: the strip shows all time. */
  readonly filter: Query
  readonly from: string | undefined
  readonly to: string | undefined
  readonly choose: (from: string | undefined, to: string | undefined) => void
}
