import { useTranslation } from 'react-i18next'
import type { Positions } from '../../../../src/http/wire.ts'
import { useVoice } from '../../language/voice.ts'
import { Card } from '../../ui/Card.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { StatementItem } from './StatementItem.tsx'

/** Pairs of statements on opposite sides, to be compared by the reader: what they share is said, and no more claimed. */
export function Shifts({ statements, shifts, topic }: ShiftsProps) {
  const { t } = useTranslation()
  const { words } = useVoice()
  const byKey = new Map(statements.map((row) => [`${row.report}:${row.id}`, row]))
  return (
    <Card
      title={t('statements.shifts')}
      aside={<span className="text-[0.8rem] text-soft">{t('statements.shiftsWhy')}</span>}
    >
      {shifts.length === 0 ? (
        <p className="text-soft">{t(topic ? 'statements.noShiftsOn' : 'statements.noShifts')}</p>
      ) : null}
      <ol className="grid gap-4">
        {shifts.map(({ from, to, shared }) => {
          const [before, after] = [byKey.get(from), byKey.get(to)]
          if (before === undefined || after === undefined) return null
          return (
            <li key={`${from} ${to}`}>
              <p className="mb-1 flex flex-wrap items-baseline gap-2">
                <Pill tone="differ">
                  {words.acts[before.act]} <span aria-hidden="true">{words.arrow === '←' ? '←' : '→'}</span>
                  <span className="sr-only">{t('statements.then')}</span> {words.acts[after.act]}
                </Pill>
                {shared.length > 0 ? (
                  <span className="text-[0.8rem] text-soft">
                    {t('statements.shared')} <bdi>{shared.join('، ')}</bdi>
                  </span>
                ) : null}
              </p>
              <div className="grid gap-2 md:grid-cols-2">
                {[before, after].map((row) => (
                  <div key={`${row.report} ${row.id}`} className="rounded-lg border border-differ-line p-3">
                    <StatementItem row={row} plain />
                  </div>
                ))}
              </div>
            </li>
          )
        })}
      </ol>
    </Card>
  )
}

interface ShiftsProps extends Pick<Positions, 'statements' | 'shifts'> {
  /** All statements are on one topic, because the reader asked for one. */
  readonly topic: boolean
}
