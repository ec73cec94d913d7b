import { useTranslation } from 'react-i18next'
import { useVoice } from '../../language/voice.ts'
import { Pill } from '../../ui/Pill.tsx'
import { ReportLink } from '../../ui/ReportLink.tsx'
import { When } from '../../ui/When.tsx'
import type { ChainColumn } from './columns.ts'

interface ChainHeadProps {
  readonly column: ChainColumn
  /** Whether it is chosen; null where nothing is being chosen. */
  readonly chosen: boolean | null
  readonly choose: () => void
}

/** The chain of a column from the speaker up to where it was printed. */
export function ChainHead({ column: { chain, printed }, chosen, choose }: ChainHeadProps) {
  const { t } = useTranslation()
  const { words } = useVoice()
  const unnamed = chain.speakerKind === 'anonymous'
  return (
    <th scope="col" className="min-w-52 border-s border-line px-3 py-3 text-start font-normal print:min-w-0">
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
