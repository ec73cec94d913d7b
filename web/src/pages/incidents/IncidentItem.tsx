import { useTranslation } from 'react-i18next'
import type { IncidentRow } from '../../../../src/http/wire.ts'
import { sayAmount } from '../../../../src/words/amounts.ts'
import { useVoice } from '../../language/voice.ts'
import { IncidentLink } from '../../ui/IncidentLink.tsx'
import { GradePill, TypePill } from '../../ui/labels.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { Stretch } from '../../ui/When.tsx'

/** An incident in a list: what, where, when, how many, by how many, and how far it is to be believed. */
export function IncidentItem({ row }: { readonly row: IncidentRow }) {
  const { t } = useTranslation()
  const { words } = useVoice()
  return (
    <li className="grid gap-1 px-4 py-3">
      <p className="flex flex-wrap items-center gap-2">
        <TypePill type={row.type} />
        <GradePill grade={row.grade} />
        {row.discrepancies > 0 ? (
          <Pill tone="differ">{t('count.discrepancies', { count: row.discrepancies })}</Pill>
        ) : null}
      </p>
      <h2 className="words text-[1.1rem] leading-8">
        <IncidentLink incident={row.incident} title={row.title} />
      </h2>
      <p className="flex flex-wrap gap-x-4 text-sm text-soft">
        <Stretch from={row.from} to={row.to} none={t('incidents.dayUnknown')} />
        <bdi>{row.place ?? t('incidents.placeUnknown')}</bdi>
        <span>{t('count.reports', { count: row.reports })}</span>
        <span className={row.origins > 1 ? 'text-independent' : ''}>{t('count.origins', { count: row.origins })}</span>
        {row.figures.map(({ unit, low, high }) => (
          <span key={unit}>
            {words.units[unit]}: <bdi>{sayAmount({ min: low, max: high }, words)}</bdi>
          </span>
        ))}
      </p>
    </li>
  )
}
