import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person, PersonChange } from '../../../../src/http/wire.ts'
import { PasswordField } from '../../account/PasswordField.tsx'
import { RoleChoice } from '../../account/RoleChoice.tsx'
import { useSession } from '../../account/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Moment } from '../../ui/Moment.tsx'

interface PersonItemProps {
  readonly person: Person
  readonly change: (to: PersonChange | 'remove') => void
}

/** Somebody with an account; what cannot be taken back at once is asked twice. */
export function PersonItem({ person, change }: PersonItemProps) {
  const { t } = useTranslation()
  const { name: own } = useSession()
  const [asks, ask] = useState<'password' | 'remove' | null>(null)
  const { name, role, seen } = person
  return (
    <li className="py-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="min-w-0">
          <b className="font-semibold">
            <bdi>{name}</bdi>
          </b>{' '}
          {own === name ? <span className="text-soft">({t('administration.you')})</span> : null}{' '}
          <span className="text-[0.85rem] text-soft">
            {seen === null ? (
              t('administration.never')
            ) : (
              <>
                {t('administration.seen')} <Moment value={seen} />
              </>
            )}
          </span>
        </p>
        <p className="flex flex-wrap items-center gap-2">
          <RoleChoice label={t('administration.roleOf', { name })} value={role} choose={(role) => change({ role })} />
          <Button
            aria-expanded={asks === 'password'}
            aria-label={t('administration.passwordOf', { name })}
            onClick={() => ask(asks === 'password' ? null : 'password')}
          >
            {t('administration.password')}
          </Button>
          <Button
            look="danger"
            aria-expanded={asks === 'remove'}
            aria-label={t('administration.removeOf', { name })}
            onClick={() => ask(asks === 'remove' ? null : 'remove')}
          >
            {t('administration.remove')}
          </Button>
        </p>
      </div>
      {asks === 'password' ? (
        <Reset
          set={(password) => {
            ask(null)
            change({ password })
          }}
        />
      ) : null}
      {asks === 'remove' ? (
        <p className="mt-2 flex flex-wrap items-center gap-2">
          {t('administration.sure')}
          <Button look="danger" onClick={() => change('remove')}>
            {t('administration.yes')}
          </Button>
          <Button onClick={() => ask(null)}>{t('review.cancel')}</Button>
        </p>
      ) : null}
    </li>
  )
}

function Reset({ set }: { readonly set: (password: string) => void }) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    set(password)
  }
  return (
    <form onSubmit={submit} className="mt-2 flex flex-wrap items-end gap-2">
      <PasswordField fresh label={t('account.password.new')} value={password} put={setPassword} />
      <Button type="submit">{t('administration.set')}</Button>
      <p className="text-[0.85rem] text-soft">{t('administration.resets')}</p>
    </form>
  )
}
