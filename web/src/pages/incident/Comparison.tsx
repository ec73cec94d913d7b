import { useTranslation } from 'react-i18next'
import type { WholeIncident } from '../../../../src/http/wire.ts'
import { ChainHead } from './ChainHead.tsx'
import { Answer, questions } from './cells.tsx'
import { type ChainColumn, differencesOf } from './columns.ts'

interface ComparisonProps {
  readonly incident: WholeIncident
  readonly columns: readonly ChainColumn[]
  /** Keys of the columns that are chosen; null where nothing is being chosen. */
  readonly off: ReadonlySet<string> | null
  readonly choose: (key: string) => void
}

/** Chains side by side: a row is a question; amber where two exclude each other, red where one denies. */
export function Comparison({ incident, columns, off, choose }: ComparisonProps) {
  const { t } = useTranslation()
  return (
    <table className="w-full border-collapse text-[0.92rem] print:table-fixed print:text-[9pt]">
      <thead>
        <tr className="align-top">
          <td className="sticky start-0 w-24 min-w-24 bg-edge print:w-16 print:min-w-0" />
          {columns.map((column) => (
            <ChainHead
              key={column.key}
              column={column}
              chosen={off?.has(column.key) ?? null}
              choose={() => choose(column.key)}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {questions.map(({ key, differs }) => (
          <tr key={key} className="border-t border-line align-top">
            <th
              scope="row"
              className="sticky start-0 bg-edge px-3 py-2.5 text-start font-normal text-soft print:px-1.5"
            >
              {t(`incident.${key}`)}
            </th>
            {columns.map((column) => {
              const differences = differencesOf(incident, column)
              const parts = differs.some((kind) => differences.has(kind))
              const denies =
                key === 'what' && column.accounts.every(({ rejected, status }) => rejected || status === 'denied')
              const tone = denies ? 'bg-deny-wash' : parts ? 'bg-differ-wash' : ''
              return (
                <td
                  key={column.key}
                  className={`min-w-52 border-s border-line px-3 py-2.5 print:min-w-0 print:px-1.5 ${tone}`}
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
  )
}
