import { useTranslation } from 'react-i18next'
import type { DecisionRow } from '../../../../src/http/wire.ts'
import { useMay } from '../../account/session.ts'
import { useDecide } from '../../review/ReviewProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { ReportLink } from '../../ui/ReportLink.tsx'
import { When } from '../../ui/When.tsx'
import { aboutOf } from './about.ts'

/** What somebody decided, why, how it stands now, and a way to take it back. */
export function DecisionItem({ row: { decision, standing } }: { readonly row: DecisionRow }) {
  const { t } = useTranslation()
  const decide = useDecide()
  const undoes = useMay('analyst')
  const about = aboutOf(decision)
  return (
    <li className="flex flex-wrap items-start justify-between gap-3 px-4 py-3">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2">
          <Pill tone={decision.act === 'reject' ? 'deny' : 'evidence'}>{t(`review.acts.${decision.act}`)}</Pill>
          {standing === 'attached' ? null : (
            <Pill tone={standing === 'changed' || standing === 'unattached' ? 'differ' : 'plain'}>
              {t(`decisions.standings.${standing}`)}
            </Pill>
          )}
          <bdi className="words">{about.words}</bdi>
        </p>
        <p className="text-[0.88rem] text-soft">
          <bdi>{decision.by}</bdi> · <When value={decision.at.slice(0, 10)} />
          {decision.why === '' ? null : (
            <>
              {' · '}
              <bdi>{decision.why}</bdi>
            </>
          )}
        </p>
        {about.report === null ? null : (
          <ReportLink report={about.report} className="text-[0.88rem] text-evidence underline" />
        )}
      </div>
      {!undoes || standing === 'undone' || decision.act === 'undo' ? null : (
        <Button
          onClick={() => decide({ decisions: [{ act: 'undo', decision: decision.id }], says: t('review.undone') })}
        >
          {t('review.undo')}
        </Button>
      )}
    </li>
  )
}
