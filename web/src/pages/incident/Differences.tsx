import { useTranslation } from 'react-i18next'
import type { Discrepancy, WholeIncident } from '../../../../src/http/wire.ts'
import { sideText } from '../../../../src/words/sideText.ts'
import { useVoice } from '../../language/voice.ts'
import { Card } from '../../ui/Card.tsx'
import { DiscrepancyPill } from '../../ui/labels.tsx'

/** Where the accounts part: each side with who stands behind it. */
export function Differences({ incident }: { readonly incident: WholeIncident }) {
  const { t } = useTranslation()
  if (incident.discrepancies.length === 0) return null
  return (
    <Card title={t('incident.differences')}>
      <ul className="divide-y divide-line">
        {incident.discrepancies.map((discrepancy) => (
          <li key={`${discrepancy.kind} ${discrepancy.unit} ${discrepancy.why}`} className="py-2.5">
            <Difference discrepancy={discrepancy} incident={incident} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Difference({
  discrepancy,
  incident,
}: {
  readonly discrepancy: Discrepancy
  readonly incident: WholeIncident
}) {
  const { words } = useVoice()
  // Who says so, and never the origin that the account is counted with: that may be somebody else.
  const tellersOf = (accounts: Discrepancy['accounts']) => [
    ...new Set(
      accounts.flatMap(([report, event]) => {
        const account = incident.accounts.find((one) => one.report === report && one.event === event)
        return account === undefined ? [] : [account.chain.speaker ?? account.outlet ?? words.noOutlet]
      }),
    ),
  ]
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <DiscrepancyPill kind={discrepancy.kind} />
        {discrepancy.unit === null ? null : <span className="text-soft">{words.units[discrepancy.unit]}</span>}
      </p>
      <dl className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
        {discrepancy.sides.map((side) => (
          <div key={side.value} className="contents">
            <dt className="font-semibold">
              <bdi>{sideText(discrepancy.kind, side.value, words)}</bdi>
            </dt>
            <dd className="text-soft">
              <bdi>{tellersOf(side.accounts).join(words.comma)}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
