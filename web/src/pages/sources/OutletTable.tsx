import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { OutletRow, PageOf, SourceGrade } from '../../../../src/http/wire.ts'
import { get } from '../../api/client.ts'
import { useVoice } from '../../language/voice.ts'
import { Card } from '../../ui/Card.tsx'
import { ExportMenu } from '../../ui/ExportMenu.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { GradeChoice } from './GradeChoice.tsx'

/** Outlets: of their reports those that others copied, and those that copy; and how reliable people say they are. */
export function OutletTable({ outlet }: { readonly outlet: string | undefined }) {
  const { t } = useTranslation()
  const { words, number } = useVoice()
  const { data, error, refetch } = useQuery({
    queryKey: ['outlets', outlet],
    queryFn: ({ signal }) => get<PageOf<OutletRow>>('/outlets', { outlet }, signal),
  })
  const { data: grades } = useQuery({
    queryKey: ['reliabilities'],
    queryFn: ({ signal }) => get<PageOf<SourceGrade>>('/reliabilities', {}, signal),
  })
  const gradeOf = (name: string) => grades?.rows.find((one) => one.role === 'outlet' && one.name === name)?.reliability
  if (error !== null) return <Failed error={error} again={() => void refetch()} />
  if (data === undefined) return <Loading />
  return (
    <Card title={t('sources.outlets')} aside={<ExportMenu path="/outlets" query={{ outlet }} />}>
      <ul className="divide-y divide-line">
        {data.rows.map((row) => (
          <li key={row.outlet ?? ''} className="grid gap-1 py-2">
            <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <Link
                to="/reports"
                search={row.outlet === null ? {} : { outlet: row.outlet }}
                className="min-w-0 font-semibold hover:text-evidence"
              >
                <bdi>{row.outlet ?? words.noOutlet}</bdi>
              </Link>
              {row.outlet === null ? null : <GradeChoice side="outlet" name={row.outlet} now={gradeOf(row.outlet)} />}
            </div>
            <p className="flex flex-wrap gap-x-4 text-sm text-soft">
              <span>{t('count.reports', { count: row.reports })}</span>
              {(['originated', 'copied', 'shared'] as const).map((key) =>
                row[key] === 0 ? null : (
                  <span key={key}>
                    {t(`sources.${key}`)} <bdi>{number(row[key])}</bdi>
                  </span>
                ),
              )}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
