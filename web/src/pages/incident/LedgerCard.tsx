import { useTranslation } from 'react-i18next'
import type { LedgerEntry, WholeIncident } from '../../../../src/http/wire.ts'
import { sayAmount } from '../../../../src/words/amounts.ts'
import { useVoice } from '../../language/voice.ts'
import { Card } from '../../ui/Card.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { When } from '../../ui/When.tsx'
import { LedgerChart } from './LedgerChart.tsx'

/** Every figure given for the incident, by whom and when: a rising toll told apart from a contradiction. */
export function LedgerCard({ incident }: { readonly incident: WholeIncident }) {
  const { t } = useTranslation()
  const { words } = useVoice()
  if (incident.ledger.length === 0) return null
  const units = [...new Set(incident.ledger.map(({ unit }) => unit))]
  return (
    <Card title={t('incident.ledger')}>
      {units.map((unit) => {
        const entries = incident.ledger.filter((entry) => entry.unit === unit)
        const summary = incident.summary.find((one) => one.unit === unit)
        return (
          <section key={unit} className="mt-3 first:mt-1">
            <h3 className="flex flex-wrap items-baseline gap-x-3 text-[0.92rem] font-semibold">
              {words.units[unit]}
              {summary === undefined ? null : (
                <span className="font-normal text-soft" title={Object.values(summary.rules).join('\n')}>
                  {t('incident.lowBestHigh')}{' '}
                  <bdi>{[summary.low, summary.best, summary.high].map((value) => value ?? words.dash).join(' / ')}</bdi>
                </span>
              )}
            </h3>
            {entries.length > 1 ? <LedgerChart entries={entries} label={words.units[unit]} /> : null}
            <LedgerTable entries={entries.filter(({ state }) => state !== 'superseded')} />
            <Superseded entries={entries.filter(({ state }) => state === 'superseded')} />
          </section>
        )
      })}
    </Card>
  )
}

/** Figures that later ones of their own chain have replaced fold, and never vanish. */
function Superseded({ entries }: { readonly entries: readonly LedgerEntry[] }) {
  const { t } = useTranslation()
  if (entries.length === 0) return null
  return (
    <details className="text-[0.88rem]">
      <summary className="cursor-pointer py-1 text-soft">{t('incident.superseded', { count: entries.length })}</summary>
      <LedgerTable entries={entries} />
    </details>
  )
}

const tones = { current: 'plain', superseded: 'plain', conflicting: 'differ' } as const

function LedgerTable({ entries }: { readonly entries: readonly LedgerEntry[] }) {
  const { t } = useTranslation()
  const { words } = useVoice()
  return (
    <table className="w-full text-[0.88rem]">
      <thead className="sr-only">
        <tr>
          {(['amount', 'source', 'published', 'state'] as const).map((head) => (
            <th key={head} scope="col">
              {t(`incident.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={`${entry.report} ${entry.event} ${entry.quantity}`} className="border-t border-line align-top">
            <td className="py-1 pe-3 font-semibold text-figure">
              <bdi>{sayAmount(entry, words)}</bdi>
            </td>
            <td className="py-1 pe-3">
              <bdi>{[entry.speaker ?? words.narration, ...entry.via].join(` ${words.arrow} `)}</bdi>
            </td>
            <td className="py-1 pe-3 text-soft">
              <When value={entry.published} none={words.noDate} />
            </td>
            <td className="py-1">
              <Pill tone={tones[entry.state]}>{t(`incident.states.${entry.state}`)}</Pill>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
