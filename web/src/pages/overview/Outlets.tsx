import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { OutletRow } from '../../../../src/http/wire.ts'
import { useVoice } from '../../language/voice.ts'
import { Card } from '../../ui/Card.tsx'

/** Where the news comes from: of each outlet’s reports, those that others copied, its own, and those that copy. */
export function Outlets({ rows }: { readonly rows: readonly OutletRow[] }) {
  const { t } = useTranslation()
  const { words } = useVoice()
  const highest = Math.max(1, ...rows.map(({ reports }) => reports))
  return (
    <Card title={t('overview.outlets')}>
      <ul className="grid gap-3">
        {rows.map((row) => {
          const parts = [
            { key: 'originated', count: row.originated, look: 'bg-evidence' },
            { key: 'own', count: Math.max(0, row.reports - row.originated - row.copied), look: 'bg-evidence-line' },
            { key: 'copied', count: row.copied, look: 'bg-line' },
          ] as const
          return (
            <li key={row.outlet ?? ''}>
              <p className="flex justify-between gap-3 text-[0.9rem]">
                <Link
                  to="/reports"
                  search={row.outlet === null ? {} : { outlet: row.outlet }}
                  className="hover:text-evidence"
                >
                  <bdi>{row.outlet ?? words.noOutlet}</bdi>
                </Link>
                <span className="text-soft">{t('count.reports', { count: row.reports })}</span>
              </p>
              <p
                className="flex h-2.5 overflow-hidden rounded-full"
                style={{ width: `${(row.reports / highest) * 100}%` }}
              >
                {parts.map(({ key, count, look }) => (
                  <span
                    key={key}
                    className={look}
                    style={{ width: `${(count / row.reports) * 100}%` }}
                    title={`${t(`overview.${key}`)}: ${count}`}
                  />
                ))}
              </p>
            </li>
          )
        })}
      </ul>
      <p className="mt-3 flex flex-wrap gap-x-4 text-[0.8rem] text-soft">
        {(['originated', 'own', 'copied'] as const).map((key, index) => (
          <span key={key} className="flex items-center gap-1.5">
            <span
              className={`inline-block size-2.5 rounded-sm ${['bg-evidence', 'bg-evidence-line', 'bg-line'][index]}`}
            />
            {t(`overview.${key}`)}
          </span>
        ))}
      </p>
    </Card>
  )
}
