import { useTranslation } from 'react-i18next'
import type { Act, EventType, Proposal } from '../../../../src/http/wire.ts'
import { useMay } from '../../account/session.ts'
import { useDecide } from '../../review/ReviewProvider.tsx'
import type { Wish } from '../../review/wish.ts'
import { Button } from '../../ui/Button.tsx'
import { Quotation } from '../../ui/Cited.tsx'
import { ActPill, StatusPill, TypePill } from '../../ui/labels.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { ReportLink } from '../../ui/ReportLink.tsx'
import { When } from '../../ui/When.tsx'

/** In the order in which they are read. */
const fields = ['speaker', 'cue', 'content', 'via', 'trigger', 'agents', 'targets', 'places']

/** One value that a model proposes: whose proposal it is, what it says, the words it stands on, and what became of it. */
export function ProposalItem({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useTranslation()
  const { report, kind, said, model, at, state } = proposal
  const spans = fields.flatMap((field) => proposal.fields[field]?.spans ?? [])
  return (
    <li className="grid gap-2 px-4 py-3" data-proposal={proposal.id}>
      <p className="flex flex-wrap items-center gap-2">
        <Pill tone={state === 'open' ? 'differ' : 'plain'}>{t(`decisions.proposals.marks.${state}`)}</Pill>
        <span>{t(`decisions.proposals.kinds.${kind}`)}</span>
        <Labels fields={proposal.fields} />
        <span className="text-[0.85rem] text-soft">
          {t('decisions.proposals.by')} <bdi>{model}</bdi> · <When value={at.slice(0, 10)} />
        </span>
      </p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5">
        {fields.map((field) =>
          said[field] === undefined ? null : (
            <div key={field} className="contents">
              <dt className="text-[0.88rem] text-soft">{t(`review.fields.${field}`)}</dt>
              <dd className="words leading-7">
                <bdi>{said[field].join('؛ ')}</bdi>
              </dd>
            </div>
          ),
        )}
      </dl>
      <Quotation report={report} spans={spans} />
      <div className="flex flex-wrap items-center gap-3">
        <Verdict proposal={proposal} />
        <ReportLink report={report} at={spans[0]} />
      </div>
    </li>
  )
}

function Labels({ fields: { act, type, status } }: Pick<Proposal, 'fields'>) {
  return (
    <>
      {act?.value === undefined ? null : <ActPill act={act.value as Act} />}
      {type?.value === undefined ? null : <TypePill type={type.value as EventType} />}
      {status?.value === undefined ? null : (
        <StatusPill status={status.value as Parameters<typeof StatusPill>[0]['status']} />
      )}
    </>
  )
}

/** What may be decided about it, or who decided what and why. */
function Verdict({ proposal: { id, state, by, decided, why } }: { readonly proposal: Proposal }) {
  const { t } = useTranslation()
  const decide = useDecide()
  const reviews = useMay('analyst')
  const wish = (to: Proposal['state']): Wish => ({ proposal: id, state: to, says: t(`decisions.proposals.done.${to}`) })
  if (state !== 'open') {
    return (
      <>
        <p className="text-[0.88rem] text-soft">
          <bdi>{by}</bdi> · <When value={decided?.slice(0, 10) ?? null} />
          {why === '' ? null : (
            <>
              {' · '}
              <bdi>{why}</bdi>
            </>
          )}
        </p>
        {state === 'rejected' && reviews ? (
          <Button look="quiet" onClick={() => decide(wish('open'))}>
            {t('review.undo')}
          </Button>
        ) : null}
      </>
    )
  }
  if (!reviews) return null
  return (
    <p className="flex gap-1.5 print:hidden">
      <Button onClick={() => decide(wish('accepted'))}>{t('review.accept')}</Button>
      <Button look="danger" onClick={() => decide(wish('rejected'))}>
        {t('review.reject')}
      </Button>
    </p>
  )
}
