import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { WholeEntity } from '../../../../src/http/wire.ts'
import { addressOf, get } from '../../api/client.ts'
import { useVoice } from '../../language/voice.ts'
import { buttonLook } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { Stretch } from '../../ui/When.tsx'
import { IncidentItem } from '../incidents/IncidentItem.tsx'
import { Names } from './Names.tsx'
import { Network } from './network/Network.tsx'
import { actorRoute } from './route.ts'
import { Said } from './Said.tsx'

/** One actor over all reports: names, offices, what it says, what it does, and with whom. */
export function ActorPage() {
  const { id } = actorRoute.useParams()
  const path = `/entities/${encodeURIComponent(id)}`
  const { data, error, refetch } = useQuery({
    queryKey: ['entity', id],
    queryFn: ({ signal }) => get<WholeEntity>(path, {}, signal),
  })
  if (error !== null) return <Failed error={error} again={() => void refetch()} />
  return data === undefined ? <Loading /> : <Shown entity={data} path={path} />
}

function Shown({ entity, path }: { readonly entity: WholeEntity; readonly path: string }) {
  const { t } = useTranslation()
  const { words } = useVoice()
  const { name, kind, seen, offices, deeds } = entity
  const search = kind === 'place' ? { q: `place:«${name}»` } : { q: `name:«${name}»` }
  return (
    <>
      <PageHead
        title={name}
        note={`${words.mentionKinds[kind]} · ${t('actors.seen', { count: seen })}`}
        actions={
          <>
            <Link to="/search" search={search} className={buttonLook()}>
              {t('actor.reports')}
            </Link>
            <a href={addressOf(path)} download={`${entity.id}.json`} className={buttonLook()}>
              {t('export.json')}
            </a>
          </>
        }
      />
      <div className="mb-4">
        <Network key={entity.id} id={entity.id} name={name} />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          {kind === 'place' ? null : <Said names={entity.names.map((one) => one.name)} />}
          <Card title={t('actor.incidents')} aside={<Note count={deeds.reports} />} flush>
            {deeds.incidents.length === 0 ? <p className="px-4 pb-3 text-soft">{t('actor.noIncidents')}</p> : null}
            <ol className="divide-y divide-line">
              {deeds.incidents.map((row) => (
                <IncidentItem key={row.incident} row={row} />
              ))}
            </ol>
          </Card>
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <Names entity={entity} />
          {kind === 'person' ? (
            <Card title={t('actor.offices')}>
              {offices.length === 0 ? <p className="text-soft">{t('actor.noOffices')}</p> : null}
              <ol className="grid gap-1.5">
                {offices.map((one) => (
                  <li key={one.office} className="flex flex-wrap justify-between gap-x-4">
                    <bdi>{one.office}</bdi>
                    <span className="text-sm text-soft">
                      {t('count.reports', { count: one.reports })} ·{' '}
                      <Stretch from={one.from} to={one.to} none={words.noDate} />
                    </span>
                  </li>
                ))}
              </ol>
            </Card>
          ) : null}
        </div>
      </div>
    </>
  )
}

function Note({ count }: { readonly count: number }) {
  const { t } = useTranslation()
  return (
    <span className="text-[0.8rem] text-soft">{t('actor.latest', { reports: t('count.reports', { count }) })}</span>
  )
}
