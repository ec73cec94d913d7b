import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MadeToken, PageOf, Role, TokenRow } from '../../../../src/http/wire.ts'
import { get, send } from '../../api/client.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ExportMenu } from '../../ui/ExportMenu.tsx'
import { Moment } from '../../ui/Moment.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { TokenForm } from './TokenForm.tsx'

const key = ['/account/tokens'] as const

/** Tokens by which programs ask in one's name. A token is shown once, when it is made. */
export function Tokens({ own }: { readonly own: Role }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [made, setMade] = useState<MadeToken | null>(null)
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => get<PageOf<TokenRow>>('/account/tokens', {}, signal),
  })
  const revoke = useMutation({
    mutationFn: (id: string) => send<void>('DELETE', `/account/tokens/${encodeURIComponent(id)}`),
    onSettled: (_answer, _error, id) => {
      if (made?.id === id) setMade(null)
      return queries.invalidateQueries({ queryKey: key })
    },
  })
  const keep = (token: MadeToken) => {
    setMade(token)
    void queries.invalidateQueries({ queryKey: key })
  }
  if (error !== null) return <Failed error={error} again={() => void refetch()} />
  return (
    <Card title={t('account.tokens.title')} aside={<ExportMenu path="/account/tokens" />}>
      <p className="mb-3 text-[0.88rem] text-soft">{t('account.tokens.about')}</p>
      <TokenForm own={own} made={keep} />
      {made === null ? null : (
        <div role="status" className="mt-3 rounded-lg border border-evidence-line bg-evidence-wash px-3 py-2">
          <p>{t('account.tokens.once')}</p>
          <code dir="ltr" className="block text-[0.85rem] break-all select-all">
            {made.token}
          </code>
        </div>
      )}
      {data === undefined ? <Loading /> : null}
      {data?.rows.length === 0 ? <p className="mt-3 text-soft">{t('account.tokens.none')}</p> : null}
      <ul className="mt-3 divide-y divide-line">
        {data?.rows.map((token) => (
          <li key={token.id} className="flex flex-wrap items-start justify-between gap-2 py-2">
            <Described token={token} />
            {token.revoked === null ? (
              <Button look="danger" disabled={revoke.isPending} onClick={() => revoke.mutate(token.id)}>
                {t('account.tokens.revoke')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Described({ token: { id, label, role, made, expires, used, revoked } }: { readonly token: TokenRow }) {
  const { t } = useTranslation()
  const isOver = expires !== null && new Date(expires) < new Date()
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-center gap-2">
        <b className="font-semibold">
          <bdi>{label}</bdi>
        </b>
        <Pill>{t(`account.roles.${role}`)}</Pill>
        {revoked === null && !isOver ? null : (
          <Pill tone="deny">{t(revoked === null ? 'account.tokens.over' : 'account.tokens.revoked')}</Pill>
        )}
      </p>
      <p className="text-[0.85rem] text-soft">
        <bdi dir="ltr">marsad_{id}_…</bdi> · {t('account.tokens.made')} <Moment value={made} /> ·{' '}
        {t('account.tokens.used')} <Moment value={used} none={t('account.tokens.never')} /> ·{' '}
        {t('account.tokens.expires')} <Moment value={expires} none={t('account.tokens.endless')} />
      </p>
    </div>
  )
}
