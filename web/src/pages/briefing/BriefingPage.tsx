import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BriefingView } from '../../../../src/http/wire.ts'
import { useMay } from '../../account/session.ts'
import { get, type Query, send } from '../../api/client.ts'
import { Button } from '../../ui/Button.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { Composed } from './Composed.tsx'
import { Download } from './Download.tsx'
import { allIds, moved } from './edit.ts'
import { briefingRoute } from './route.ts'
import { SubjectForm } from './SubjectForm.tsx'

/** A briefing: composed from the record, edited by dropping and ordering, and taken away as a file. */
export function BriefingPage() {
  const { t, i18n } = useTranslation()
  const search = briefingRoute.useSearch()
  const { in: named, ...about } = search
  const query: Query = { ...about, lang: named ?? (i18n.language === 'en' ? 'en' : 'ar') }
  return (
    <>
      <PageHead title={t('briefing.title')} note={t('briefing.about')} />
      <SubjectForm search={search} />
      <Edited key={JSON.stringify(query)} query={query} />
    </>
  )
}

function Edited({ query }: { readonly query: Query }) {
  const { t } = useTranslation()
  const edits = useMay('analyst')
  // What stood before each change, the latest last; what is not changed is not sent.
  const [past, setPast] = useState<readonly (readonly string[])[]>([])
  const [keep, setKeep] = useState<readonly string[] | null>(null)
  const { data, error, refetch } = useQuery({
    queryKey: ['/briefing', query, keep],
    queryFn: ({ signal }) =>
      keep === null
        ? get<BriefingView>('/briefing', query, signal)
        : send<BriefingView>('POST', '/briefing', { keep }, query),
    placeholderData: (before) => before,
  })
  if (error !== null && data === undefined) return <Failed error={error} again={() => void refetch()} />
  if (data === undefined) return <Loading />
  const order = keep ?? allIds(data)
  const change = (next: readonly string[]) => {
    if (next.length === 0) return
    setPast([...past, order])
    setKeep(next)
  }
  const undo = () => {
    setKeep(past.length <= 1 ? null : (past.at(-1) ?? null))
    setPast(past.slice(0, -1))
  }
  const drop = (ids: readonly string[]) => {
    const gone = new Set(ids)
    change(order.filter((id) => !gone.has(id)))
  }
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-2 print:hidden">
        <Download query={query} keep={edits ? order : null} />
        {edits ? (
          <Button look="quiet" disabled={past.length === 0} onClick={undo}>
            {t('briefing.undo')}
          </Button>
        ) : null}
        <p role="status" className="text-sm text-soft">
          {t('briefing.sentences', { count: order.length })} · {t('count.incidents', { count: data.incidents })} ·{' '}
          {t('count.reports', { count: data.reports })}
          {data.cut ? ` · ${t('briefing.cut')}` : ''}
        </p>
      </div>
      {error === null ? null : <Failed error={error} again={() => void refetch()} />}
      {data.incidents === 0 ? (
        <p className="frame px-6 py-12 text-center text-soft">{t('briefing.none')}</p>
      ) : (
        <Composed
          view={data}
          editing={edits ? { move: (siblings, at, by) => change(moved(order, siblings, at, by)), drop } : null}
        />
      )}
    </>
  )
}
