import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Facets } from '../../../../src/http/wire.ts'
import { useVoice } from '../../language/voice.ts'
import type { SearchSearch } from './route.ts'

export type FacetCount = Facets['outlets'][number]

/** How what was found divides by one thing; each line narrows to it, and the chosen one widens again. */
export function FacetList({ title, counts, complete, name, search, chosen }: FacetListProps) {
  const { t } = useTranslation()
  const { number } = useVoice()
  const highest = Math.max(1, ...counts.map(({ count }) => count))
  if (counts.length === 0) return null
  return (
    <section>
      <h2 className="mb-1 text-[0.9rem] font-semibold">{title}</h2>
      <ul className="grid gap-0.5 text-[0.88rem]">
        {counts.map((one) => {
          const on = chosen(one)
          const to = search(one, on)
          const line = (
            <>
              <span
                aria-hidden="true"
                className="absolute inset-y-0.5 start-0 rounded bg-evidence-wash"
                style={{ width: `${(one.count / highest) * 100}%` }}
              />
              <span className="relative min-w-0 truncate">
                {on ? <span aria-hidden="true">✓ </span> : null}
                {name(one)}
              </span>
              <span className="relative text-soft">
                <bdi>
                  {complete ? '' : '≥ '}
                  {number(one.count)}
                </bdi>
              </span>
            </>
          )
          const look = 'relative flex justify-between gap-3 rounded px-1.5'
          return (
            <li key={one.value ?? ''}>
              {to === null ? (
                <span className={`${look} text-soft`}>{line}</span>
              ) : (
                <Link
                  to="/search"
                  search={to}
                  aria-current={on ? 'true' : undefined}
                  title={on ? t('search.widen') : t('search.narrow')}
                  className={`${look} hover:text-evidence ${on ? 'font-semibold text-evidence' : ''}`}
                >
                  {line}
                </Link>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

interface FacetListProps {
  readonly title: string
  readonly counts: readonly FacetCount[]
  /** False where counts are least numbers. */
  readonly complete: boolean
  readonly name: (one: FacetCount) => ReactNode
  /** Where a line leads to; null where it cannot be narrowed to. */
  readonly search: (one: FacetCount, on: boolean) => SearchSearch | null
  readonly chosen: (one: FacetCount) => boolean
}
