import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WholeIncident } from '../../../../src/http/wire.ts'
import { addressOf, get } from '../../api/client.ts'
import { buttonLook } from '../../ui/Button.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { withoutDay } from '../../ui/title.ts'
import { Accounts } from './Accounts.tsx'
import { CopiesCard } from './CopiesCard.tsx'
import { Differences } from './Differences.tsx'
import { GradeCard } from './GradeCard.tsx'
import { Head } from './Head.tsx'
import { LedgerCard } from './LedgerCard.tsx'
import { incidentRoute } from './route.ts'
import { Tools } from './Tools.tsx'

/** One happening: its accounts side by side, its figures, where they part, and how far it is to be believed. */
export function IncidentPage() {
  const { t } = useTranslation()
  const { incident: id } = incidentRoute.useParams()
  const [splitting, setSplitting] = useState(false)
  const path = `/incidents/${encodeURIComponent(id)}`
  const {
    data: incident,
    error,
    refetch,
  } = useQuery({
    queryKey: ['incident', id],
    queryFn: ({ signal }) => get<WholeIncident>(path, {}, signal),
  })
  if (error !== null) return <Failed error={error} again={() => void refetch()} />
  if (incident === undefined) return <Loading />
  return (
    <>
      <PageHead
        title={withoutDay(incident.title)}
        actions={
          <>
            <a className={buttonLook()} href={addressOf(`${path}/evidence`)} download={`${id}.zip`}>
              {t('incident.evidence')}
            </a>
            <a className={buttonLook()} href={addressOf(path)} download={`${id}.json`}>
              {t('export.json')}
            </a>
          </>
        }
      />
      <Head incident={incident} />
      <GradeCard incident={incident} />
      <Accounts incident={incident} choosing={splitting} done={() => setSplitting(false)} />
      <div className="mt-5 grid items-start gap-4 lg:grid-cols-2">
        <Differences incident={incident} />
        <LedgerCard incident={incident} />
        <CopiesCard incident={incident} />
        <Tools incident={incident} split={() => setSplitting(true)} />
      </div>
    </>
  )
}

/** The title without its day, which stands below it in words. */
