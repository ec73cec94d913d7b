import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Proposal } from '../../../../src/http/wire.ts'
import { useList } from '../../api/useList.ts'
import { ExportMenu } from '../../ui/ExportMenu.tsx'
import { ListFrame } from '../../ui/ListFrame.tsx'
import { ProposalItem } from './ProposalItem.tsx'
import { states } from './route.ts'

interface ProposalsProps {
  readonly state: Proposal['state']
}

export const ProposalsExport = ({ state }: ProposalsProps) => <ExportMenu path="/proposals" query={{ state }} />

/** What a model proposed, apart from the record: nothing of it counts before somebody accepts it. */
export function Proposals({ state }: ProposalsProps) {
  const { t } = useTranslation()
  // Each is shown in its sentence, so few at a time.
  const list = useList<Proposal>('/proposals', { state, limit: 20 })
  return (
    <>
      <nav aria-label={t('decisions.proposals.state')} className="mb-4 flex flex-wrap gap-2 print:hidden">
        {states.map((one) => (
          <Link
            key={one}
            to="/decisions"
            search={{ view: 'proposals', ...(one === 'open' ? {} : { state: one }) }}
            aria-current={one === state ? 'true' : undefined}
            className="layer"
          >
            {t(`decisions.proposals.states.${one}`)}
          </Link>
        ))}
      </nav>
      <ListFrame list={list} none={t(`decisions.proposals.none.${state}`)}>
        {list.rows.map((row) => (
          <ProposalItem key={row.id} proposal={row} />
        ))}
      </ListFrame>
    </>
  )
}
