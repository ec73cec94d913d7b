import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import { Failed, Loading } from './states.tsx'

interface List {
  readonly rows: readonly unknown[]
  readonly isPending: boolean
  readonly error: Error | null
  readonly refetch: () => unknown
  readonly hasMore: boolean
  readonly isLoadingMore: boolean
  readonly more: () => void
}

/** A list on one sheet of paper, with its states: still coming, failed, empty, and more to come. */
export function ListFrame({ list, none, children }: ListFrameProps) {
  const { t } = useTranslation()
  if (list.isPending) return <Loading />
  if (list.error !== null && list.rows.length === 0) {
    return <Failed error={list.error} again={() => void list.refetch()} />
  }
  if (list.rows.length === 0) {
    return <p className="rounded-xl border border-line bg-card px-6 py-12 text-center text-soft">{none}</p>
  }
  return (
    <>
      <ol className="divide-y divide-line rounded-xl border border-line bg-card shadow-paper">{children}</ol>
      {list.hasMore ? (
        <p className="mt-4 text-center print:hidden">
          <Button disabled={list.isLoadingMore} onClick={list.more}>
            {t(list.isLoadingMore ? 'loading' : 'more')}
          </Button>
        </p>
      ) : null}
    </>
  )
}

interface ListFrameProps {
  /** As `useList` gives it. */
  readonly list: List
  /** What is said where there is nothing. */
  readonly none: ReactNode
  /** The items, as `<li>`. */
  readonly children: ReactNode
}
