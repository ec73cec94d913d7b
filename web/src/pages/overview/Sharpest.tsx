import { useTranslation } from 'react-i18next'
import type { DifferingRow, Discrepancy } from '../../../../src/http/wire.ts'
import { sideText } from '../../../../src/words/sideText.ts'
import { useVoice } from '../../language/voice.ts'
import { Card } from '../../ui/Card.tsx'
import { IncidentLink } from '../../ui/IncidentLink.tsx'
import { DiscrepancyPill } from '../../ui/labels.tsx'

/** Where accounts differ most: the incident, and what each side says. */
export function Sharpest({ rows }: { readonly rows: readonly DifferingRow[] }) {
  const { t } = useTranslation()
  return (
    <Card title={t('overview.sharpest')} flush>
      {rows.length === 0 ? (
        <p className="px-4 py-6 text-soft">{t('overview.noDifferences')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {rows.map(({ incident, discrepancies }) => (
            <li key={incident.incident} className="grid grid-cols-[1fr_auto] items-center gap-3 px-4 py-2.5">
              <div className="min-w-0">
                <IncidentLink
                  incident={incident.incident}
                  title={incident.title}
                  className="font-semibold hover:text-evidence"
                />
                <Sides discrepancy={discrepancies[0]} />
              </div>
              {discrepancies[0] === undefined ? null : <DiscrepancyPill kind={discrepancies[0].kind} />}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function Sides({ discrepancy }: { readonly discrepancy: Discrepancy | undefined }) {
  const { words } = useVoice()
  if (discrepancy === undefined) return null
  return (
    <p className="truncate text-[0.88rem] text-soft">
      {discrepancy.unit === null ? '' : `${words.units[discrepancy.unit]}: `}
      {discrepancy.sides.map(({ value }, index) => (
        <span key={value}>
          {index === 0 ? '' : ' ≠ '}
          <bdi>{sideText(discrepancy.kind, value, words)}</bdi>
        </span>
      ))}
    </p>
  )
}
