import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Act, FilterQuery, SpeakerKind } from '../../../../src/http/wire.ts'
import { ar } from '../../../../src/words/ar.ts'
import { rootRoute } from '../../root.tsx'
import { filterIn } from '../../ui/Filters.tsx'

export const views = ['list', 'time', 'quotes'] as const
export type View = (typeof views)[number]

export interface StatementsSearch extends FilterQuery {
  /** The list where none is named. */
  readonly view?: View
  readonly about?: string
  readonly relay?: string
  readonly act?: Act
  readonly kind?: SpeakerKind
  readonly relayed?: boolean
  /** Exact name of the speaker whose positions are shown, or to whom the list is narrowed. */
  readonly by?: string
}

const isOf = <Key extends string>(names: Readonly<Record<Key, unknown>>, value: unknown): value is Key =>
  typeof value === 'string' && Object.hasOwn(names, value)

const text = <Key extends string>(search: Readonly<Record<string, unknown>>, key: Key) => {
  const value = search[key]
  // What looks like a number in an address is one; it was typed as words.
  return value === undefined || value === '' ? {} : ({ [key]: String(value) } as Partial<Record<Key, string>>)
}

export const statementsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/statements',
  validateSearch: (search: Record<string, unknown>): StatementsSearch => {
    const view = views.find((one) => one === search.view)
    return {
      ...(view === undefined ? {} : { view }),
      ...text(search, 'about'),
      ...text(search, 'relay'),
      ...text(search, 'by'),
      ...(isOf(ar.acts, search.act) ? { act: search.act } : {}),
      ...(isOf(ar.speakerKinds, search.kind) ? { kind: search.kind } : {}),
      ...(typeof search.relayed === 'boolean' ? { relayed: search.relayed } : {}),
      ...filterIn(search),
    }
  },
  component: lazyRouteComponent(() => import('./StatementsPage.tsx'), 'StatementsPage'),
})

/** What the server is asked for such a view. */
export const queryOf = ({ view: _, act, kind, ...rest }: StatementsSearch) => ({ ...rest, acts: act, kinds: kind })
