import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WholeIncident } from '../../../../src/http/wire.ts'
import { useVoice } from '../../language/voice.ts'
import { useDecide } from '../../review/ReviewProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { ReportLink } from '../../ui/ReportLink.tsx'
import { When } from '../../ui/When.tsx'
import { Answer, questions } from './cells.tsx'
import { type ChainColumn, columnsOf, differencesOf } from './columns.ts'

/** Accounts side by side: one column a chain, one row a question, amber where two exclude each other, red where one denies. */
export function Accounts({ incident, choosing, done }: AccountsProps) {
  const { t } = useTranslation()
  const decide = useDecide()
  const columns = columnsOf(incident)
  const [off, setOff] = useState<ReadonlySet<string>>(new Set())
  const differences = columns.map((column) => differencesOf(incident, column))
  return (
    <>
      <h2 id="accounts" className="mt-6 mb-2 text-[1.05rem] font-semibold">
        {t('incident.accounts')}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the region scrolls */}
      <section aria-labelledby="accounts" className="frame overflow-x-auto print:overflow-visible" tabIndex={0}>
        <table className="w-full border-collapse text-[0.92rem] print:table-fixed print:text-[8pt]">
          <thead>
            <tr className="align-top">
              <td className="sticky start-0 w-24 min-w-24 bg-edge print:w-14 print:min-w-0" />
              {columns.map((column) => (
                <ChainHead
                  key={column.key}
                  column={column}
                  chosen={choosing ? off.has(column.key) : null}
                  choose={() => setOff(toggled(off, column.key))}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {questions.map(({ key, differs }) => (
              <tr key={key} className="border-t border-line align-top">
                <th scope="row" className="sticky start-0 bg-edge px-3 py-2.5 text-start font-normal text-soft">
                  {t(`incident.${key}`)}
                </th>
                {columns.map((column, index) => {
                  const parts = differs.some((kind) => differences[index]?.has(kind))
                  const denies =
                    key === 'what' && column.accounts.every(({ rejected, status }) => rejected || status === 'denied')
                  const tone = denies ? 'bg-deny-wash' : parts ? 'bg-differ-wash' : ''
                  return (
                    <td
                      key={column.key}
                      className={`min-w-52 border-s border-line px-3 py-2.5 print:min-w-0 print:px-1 ${tone}`}
                    >
                      <Answer question={key} accounts={column.accounts} />
                      {parts ? <p className="mt-1 text-[0.78rem] text-differ">≠ {t('incident.differs')}</p> : null}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
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

interface ChainHeadProps {
  readonly column: ChainColumn
  /** Whether it is chosen; null where nothing is being chosen. */
  readonly chosen: boolean | null
  readonly choose: () => void
}

/** The chain of a column from the speaker up to where it was printed. */
function ChainHead({ column: { chain, printed }, chosen, choose }: ChainHeadProps) {
  const { t } = useTranslation()
  const { words } = useVoice()
  const unnamed = chain.speakerKind === 'anonymous'
  return (
    <th scope="col" className="min-w-52 border-s border-line px-3 py-3 text-start font-normal">
      {chosen === null ? null : (
        <label className="mb-1 flex items-center gap-2 text-evidence">
          <input type="checkbox" checked={chosen} onChange={choose} /> {t('incident.takeOff')}
        </label>
      )}
      <span className={`block font-semibold ${unnamed ? 'border-b border-dashed border-faint' : ''}`}>
        <bdi>{chain.speaker ?? words.narration}</bdi>
      </span>
      {chain.role ? <bdi className="block text-[0.85rem] text-soft">{chain.role}</bdi> : null}
      {chain.anonymity ? (
        <span className="block text-[0.85rem] text-soft">
          {words.reason}: <q>{chain.anonymity.text}</q>
        </span>
      ) : null}
      <ol className="mt-1 grid gap-0.5 text-[0.85rem] text-soft" aria-label={t('chain')}>
        {chain.relays.map(({ name }) => (
          <li key={name}>
            <span aria-hidden="true">↑ </span>
            <bdi>{name}</bdi>
          </li>
        ))}
        {printed.map(({ report, outlet, published }) => (
          <li key={report}>
            <span aria-hidden="true">↑ </span>
            <ReportLink report={report} className="text-evidence hover:underline">
              <bdi>{outlet ?? words.noOutlet}</bdi>
            </ReportLink>
            {words.comma}
            <When value={published} none={words.noDate} />
          </li>
        ))}
      </ol>
      <span className="mt-1 flex flex-wrap gap-1 empty:hidden">
        {printed.length > 1 ? <Pill>{t('incident.copies', { count: printed.length })}</Pill> : null}
        {chain.distanced ? <Pill tone="differ">{words.distancedShort}</Pill> : null}
      </span>
    </th>
  )
}
