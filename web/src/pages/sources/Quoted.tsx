import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { FilterQuery, PageOf, RelayRow, SourceRow } from '../../../../src/http/wire.ts'
import { get } from '../../api/client.ts'
import { useList } from '../../api/useList.ts'
import { useVoice } from '../../language/voice.ts'
import { ListFrame } from '../../ui/ListFrame.tsx'
import { Stretch } from '../../ui/When.tsx'
import { GradeChoice } from './GradeChoice.tsx'

const part = 25

/** Everybody who is quoted, the most quoted first. */
export function Quoted({ filter }: { readonly filter: FilterQuery }) {
  const { t } = useTranslation()
  const list = useList<SourceRow>('/sources', { ...filter, limit: part })
  const relays = useRelays(list.rows)
  return (
    <section aria-label={t('sources.quoted')}>
      <h2 className="mb-2 text-[0.95rem] font-semibold">{t('sources.quoted')}</h2>
      <ListFrame list={list} none={t('sources.none')}>
        {list.rows.map((row) => (
          <QuotedItem key={`${row.kind} ${row.source}`} row={row} relays={relays.get(row.source)} />
        ))}
      </ListFrame>
    </section>
  )
}

/** How often these come through others, asked part by part. */
function useRelays(rows: readonly SourceRow[]): ReadonlyMap<string, RelayRow> {
  const parts = Array.from({ length: Math.ceil(rows.length / part) }, (_, at) =>
    rows.slice(at * part, (at + 1) * part).map(({ source }) => source),
  )
  const answers = useQueries({
    queries: parts.map((names) => ({
      queryKey: ['relays', names],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        get<PageOf<RelayRow>>(`/relays?${new URLSearchParams(names.map((name) => ['by', name]))}`, {}, signal),
    })),
  })
  return new Map(answers.flatMap(({ data }) => data?.rows.map((row) => [row.source, row] as const) ?? []))
}

function QuotedItem({ row, relays }: { readonly row: SourceRow; readonly relays: RelayRow | undefined }) {
  const { t } = useTranslation()
  const { words } = useVoice()
  return (
    <li className="grid gap-1 px-4 py-2.5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="flex min-w-0 flex-wrap items-baseline gap-x-3">
          <Link to="/statements" search={{ by: row.source }} className="font-semibold hover:text-evidence">
            <bdi>{row.source}</bdi>
          </Link>
          <span className="text-sm text-soft">
            {row.kind === 'place' ? words.mentionKinds.place : words.speakerKinds[row.kind]}
          </span>
        </p>
        {row.kind === 'anonymous' ? null : <GradeChoice side="speaker" name={row.source} now={row.reliability} />}
      </div>
      <p className="flex flex-wrap gap-x-4 text-sm text-soft">
        <span>{t('count.statements', { count: row.statements })}</span>
        <span>{t('count.reports', { count: row.reports })}</span>
        <span>{t('sources.outletCount', { count: row.outlets })}</span>
        <Stretch from={row.first} to={row.last} none={words.noDate} />
      </p>
      {relays === undefined || relays.relayed === 0 ? null : (
        <p className="text-sm text-soft">
          {t('sources.relayed', { count: relays.relayed, of: relays.counted })} <bdi>{relays.through.join('، ')}</bdi>
        </p>
      )}
    </li>
  )
}
