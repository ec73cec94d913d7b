import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PageOf, SessionRow } from '../../../../src/http/wire.ts'
import { useLogout } from '../../account/useLogout.ts'
import { get } from '../../api/client.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ExportMenu } from '../../ui/ExportMenu.tsx'
import { Moment } from '../../ui/Moment.tsx'
import { Failed, Loading } from '../../ui/states.tsx'

/** Where one is logged in, and a way to end all of it. */
export function Sessions() {
  const { t } = useTranslation()
  const logout = useLogout()
  const { data, error, refetch } = useQuery({
    queryKey: ['/account/sessions'],
    queryFn: ({ signal }) => get<PageOf<SessionRow>>('/account/sessions', {}, signal),
  })
  if (error !== null) return <Failed error={error} again={() => void refetch()} />
  return (
    <Card title={t('account.sessions.title')} aside={<ExportMenu path="/account/sessions" />}>
      {data === undefined ? <Loading /> : null}
      <ul className="divide-y divide-line">
        {data?.rows.map(({ id, begun, seen, address, agent }) => (
          <li key={id} className="py-2">
            <p className="flex flex-wrap gap-x-3">
              <bdi>{address}</bdi>
              <span className="text-soft">
                {t('account.sessions.begun')} <Moment value={begun} /> · {t('account.sessions.seen')}{' '}
                <Moment value={seen} />
              </span>
            </p>
            <p className="truncate text-[0.85rem] text-soft">
              <bdi>{agent}</bdi>
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-3">
        <Button look="danger" disabled={logout.isPending} onClick={() => logout.mutate(true)}>
          {t('account.sessions.end')}
        </Button>
      </p>
    </Card>
  )
}
