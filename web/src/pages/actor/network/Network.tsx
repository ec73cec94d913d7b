import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NetworkEdge, PageOf } from '../../../../../src/http/wire.ts'
import { get } from '../../../api/client.ts'
import { useVoice } from '../../../language/voice.ts'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { ExportMenu } from '../../../ui/ExportMenu.tsx'
import { Failed, Loading } from '../../../ui/states.tsx'
import { actorRoute } from '../route.ts'
import { Lines } from './Lines.tsx'
import { Rows } from './Rows.tsx'
import { looks, relationsIn, sidesOf } from './sides.ts'

/** Rows of a side at first; more would be a thicket. */
const few = 8

/** Who quotes, accuses, attacks, meets … an actor and whom it does, drawn; each line is a click from its words. */
export function Network({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery({
    queryKey: ['network', id],
    queryFn: ({ signal }) => get<PageOf<NetworkEdge>>('/network', { entity: id }, signal),
  })
  return (
    <Card title={t('actor.network')} aside={<ExportMenu path="/network" query={{ entity: id }} />}>
      {error === null ? null : <Failed error={error} again={() => void refetch()} />}
      {data === undefined && error === null ? <Loading /> : null}
      {data?.rows.length === 0 ? <p className="text-soft">{t('actor.nobody')}</p> : null}
      {data === undefined || data.rows.length === 0 ? null : <Drawn edges={data.rows} name={name} />}
    </Card>
  )
}

function Drawn({ edges, name }: { readonly edges: readonly NetworkEdge[]; readonly name: string }) {
  const { t } = useTranslation()
  const { relation } = actorRoute.useSearch()
  const [all, showAll] = useState(false)
  const wanted = relation === undefined ? edges : edges.filter((edge) => edge.relation === relation)
  const sides = sidesOf(wanted)
  const [before, behind] = all ? sides : [sides[0].slice(0, few), sides[1].slice(0, few)]
  const longest = Math.max(before.length, behind.length, 1)
  const rest = wanted.length - before.length - behind.length
  return (
    <>
      <Choice edges={edges} />
      <p className="mb-2 text-[0.85rem] text-soft">{t('actor.networkWhy')}</p>
      <div className="grid gap-x-2 gap-y-3 md:grid-cols-[minmax(0,1fr)_4rem_minmax(6rem,12rem)_4rem_minmax(0,1fr)]">
        <Rows edges={before} look="md:text-end" label={t('actor.before')} />
        <Lines edges={before} longest={longest} before />
        <p className="order-first self-center rounded-lg border border-evidence-line bg-evidence-wash px-2 py-1.5 text-center font-semibold md:order-none">
          <bdi>{name}</bdi>
        </p>
        <Lines edges={behind} longest={longest} before={false} />
        <Rows edges={behind} label={t('actor.behind')} />
      </div>
      {rest > 0 || all ? (
        <Button look="quiet" className="print:hidden" onClick={() => showAll(!all)}>
          {t(all ? 'actor.fewer' : 'actor.more', { count: rest })}
        </Button>
      ) : null}
    </>
  )
}

/** The relations that there are; pressing one shows it alone, pressing it again shows all. */
function Choice({ edges }: { readonly edges: readonly NetworkEdge[] }) {
  const { t } = useTranslation()
  const { number } = useVoice()
  const { relation } = actorRoute.useSearch()
  const navigate = actorRoute.useNavigate()
  return (
    <div className="mb-1 flex flex-wrap gap-1.5 print:hidden">
      {relationsIn(edges).map((one) => (
        <Button
          key={one}
          aria-pressed={one === relation}
          className="px-2.5 py-0"
          onClick={() => void navigate({ search: one === relation ? {} : { relation: one }, resetScroll: false })}
        >
          <svg viewBox="0 0 22 6" width="22" height="6" aria-hidden="true" className={looks[one].line}>
            <path d="M0 3H22" stroke="currentColor" strokeWidth="2.5" strokeDasharray={looks[one].dashes} />
          </svg>
          {t(`actor.relations.${one}.name`)}
          <span className="text-soft">{number(edges.filter((edge) => edge.relation === one).length)}</span>
        </Button>
      ))}
    </div>
  )
}
