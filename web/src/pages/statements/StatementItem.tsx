import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { StatementRow } from '../../../../src/http/wire.ts'
import { useVoice } from '../../language/voice.ts'
import { Chain } from '../../ui/Chain.tsx'
import { ActPill } from '../../ui/labels.tsx'
import { Marked } from '../../ui/Marked.tsx'
import { ReportLink } from '../../ui/ReportLink.tsx'
import { When } from '../../ui/When.tsx'

/** A statement in a list: its chain, what it does, its words, and the way to where it stands. */
export function StatementItem({ row, plain = false }: { readonly row: StatementRow; readonly plain?: boolean }) {
  const { t } = useTranslation()
  const { words } = useVoice()
  return (
    <>
      <Chain
        outlet={row.outlet}
        relays={row.via}
        speaker={row.speaker}
        speakerKind={row.speakerKind}
        role={row.role}
        anonymity={row.anonymity}
        distanced={row.distanced}
      />
      <p className="words mt-1.5" dir="auto">
        {row.spans.map(([start], index) => (
          <span key={start}>
            {index === 0 ? null : ' … '}
            <Marked text={row.content[index] ?? ''} from={start} spans={row.found ?? []} />
          </span>
        ))}
      </p>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm text-soft">
        <span className="flex items-baseline gap-2">
          <ActPill act={row.act} /> {words[row.mode]}
        </span>
        <When value={row.published} none={words.noDate} />
        <ReportLink report={row.report} value={row.id} />
        {plain || row.speakerKind === 'anonymous' ? null : (
          <Link
            to="/statements"
            search={{ view: 'time', by: row.speaker }}
            className="text-evidence underline decoration-evidence-line"
          >
            {t('statements.positions')}
          </Link>
        )}
      </p>
    </>
  )
}
