import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WholeIncident } from '../../../../src/http/wire.ts'
import { usePrinting } from '../../hooks/usePrinting.ts'
import { useDecide } from '../../review/ReviewProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Comparison } from './Comparison.tsx'
import { columnsOf } from './columns.ts'

/** So many columns are read side by side on a sheet of paper; more become another table under it. */
const ON_PAPER = 3

const inTables = <Column,>(columns: readonly Column[], wide: number): readonly (readonly Column[])[] =>
  Array.from({ length: Math.ceil(columns.length / wide) }, (_, at) => columns.slice(at * wide, (at + 1) * wide))

/** The accounts of all chains side by side, and a way to choose those that tell of another happening. */
export function Accounts({ incident, choosing, done }: AccountsProps) {
  const { t } = useTranslation()
  const decide = useDecide()
  const columns = columnsOf(incident)
  const printing = usePrinting()
  const [off, setOff] = useState<ReadonlySet<string>>(new Set())
  return (
    <>
      <h2 id="accounts" className="mt-6 mb-2 text-[1.05rem] font-semibold">
        {t('incident.accounts')}
      </h2>
      {inTables(columns, printing ? ON_PAPER : columns.length).map((some) => (
        <section
          key={some[0]?.key}
          aria-labelledby="accounts"
          className="frame overflow-x-auto print:mb-4 print:overflow-visible"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the region scrolls
          tabIndex={0}
        >
          <Comparison
            incident={incident}
            columns={some}
            off={choosing ? off : null}
            choose={(key) => setOff(toggled(off, key))}
          />
        </section>
      ))}
      {choosing ? (
        <p className="mt-2 flex flex-wrap items-center gap-2 print:hidden">
          <span className="text-soft">{t('incident.splitHow')}</span>
          <Button
            look="main"
            disabled={off.size === 0 || off.size === columns.length}
            onClick={() => {
              const accounts = columns.filter(({ key }) => off.has(key)).flatMap((column) => column.accounts)
              const names = accounts.map(({ report, event }) => `${report}:${event}`)
              decide({
                decisions: [{ act: 'split', incident: incident.id, accounts: names }],
                says: t('incident.wasSplit'),
              })
              done()
            }}
          >
            {t('incident.split')}
          </Button>
          <Button onClick={done}>{t('review.cancel')}</Button>
        </p>
      ) : null}
    </>
  )
}

const toggled = (set: ReadonlySet<string>, key: string): ReadonlySet<string> =>
  new Set(set.has(key) ? [...set].filter((one) => one !== key) : [...set, key])

interface AccountsProps {
  readonly incident: WholeIncident
  /** True while columns are chosen that tell of another happening. */
  readonly choosing: boolean
  readonly done: () => void
}
