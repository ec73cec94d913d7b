import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../ui/PageHead.tsx'
import { ViewTabs } from '../../ui/ViewTabs.tsx'
import { Decisions, DecisionsExport } from './Decisions.tsx'
import { Proposals, ProposalsExport } from './Proposals.tsx'
import { decisionsRoute, views } from './route.ts'

/** What people decided, and what a model proposed that waits for them. */
export function DecisionsPage() {
  const { t } = useTranslation()
  const { view = 'decisions', standing, state = 'open' } = decisionsRoute.useSearch()
  const isProposals = view === 'proposals'
  return (
    <>
      <PageHead
        title={t('decisions.title')}
        note={t(isProposals ? 'decisions.proposals.note' : 'decisions.note')}
        actions={isProposals ? <ProposalsExport state={state} /> : <DecisionsExport standing={standing} />}
      />
      <ViewTabs label={t('decisions.title')}>
        {views.map((one) => (
          <Link
            key={one}
            to="/decisions"
            search={one === 'decisions' ? {} : { view: one }}
            aria-current={one === view ? 'page' : undefined}
            data-state={one === view ? 'active' : undefined}
            className="tab"
          >
            {t(`decisions.views.${one}`)}
          </Link>
        ))}
      </ViewTabs>
      {isProposals ? <Proposals state={state} /> : <Decisions standing={standing} />}
    </>
  )
}
