import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { DirectoryRow, PageOf } from '../../../../src/http/wire.ts'
import { get } from '../../api/client.ts'
import { useVoice } from '../../language/voice.ts'
import { Card } from '../../ui/Card.tsx'
import { ExportMenu } from '../../ui/ExportMenu.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { GradeChoice } from './GradeChoice.tsx'

/** The directory of outlets: what people state of who prints. */
export function Directory() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery({
    queryKey: ['directory'],
    queryFn: ({ signal }) => get<PageOf<DirectoryRow>>('/directory', {}, signal),
  })
  if (error !== null) return <Failed error={error} again={() => void refetch()} />
  return (
    <Card title={t('sources.directory')} aside={<ExportMenu path="/directory" />}>
      {data === undefined ? <Loading /> : null}
      {data?.rows.length === 0 ? <p className="text-soft">{t('sources.noDirectory')}</p> : null}
      <ul className="divide-y divide-line">
        {data?.rows.map((row) => (
          <Entry key={row.name} row={row} />
        ))}
      </ul>
    </Card>
  )
}

function Entry({ row }: { readonly row: DirectoryRow }) {
  const { t } = useTranslation()
  const { language } = useVoice()
  const called = (type: 'region' | 'language', code: string | undefined) =>
    code === undefined ? undefined : new Intl.DisplayNames([language], { type }).of(code)
  const facts = {
    country: called('region', row.country),
    language: called('language', row.language),
    owner: row.owner,
    affiliation: row.affiliation,
    hosts: row.hosts.join(' · ') || undefined,
    note: row.note,
  }
  return (
    <li className="grid gap-1 py-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <Link to="/reports" search={{ outlet: row.name }} className="min-w-0 font-semibold hover:text-evidence">
          <bdi>{[row.name, ...(row.names ?? [])].join('، ')}</bdi>
        </Link>
        <GradeChoice side="outlet" name={row.name} now={row.reliability} />
      </div>
      <p className="flex flex-wrap gap-x-4 text-sm text-soft">
        {Object.entries(facts).map(([name, value]) =>
          value === undefined ? null : (
            <span key={name}>
              {t(`sources.facts.${name}`)} <bdi className="text-ink">{value}</bdi>
            </span>
          ),
        )}
      </p>
    </li>
  )
}
