import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NewPassword, SessionView } from '../../../../src/http/wire.ts'
import { PasswordField } from '../../account/PasswordField.tsx'
import { sessionKey } from '../../account/session.ts'
import { bringProof, send } from '../../api/client.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Said } from '../../ui/Said.tsx'

const empty = { old: '', new: '' }

/** Changes one's own password; all other sessions end with the old one. */
export function PasswordForm({ name }: { readonly name: string }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [passwords, setPasswords] = useState<NewPassword>(empty)
  const { mutate, error, isPending, isSuccess } = useMutation({
    mutationFn: () => send<SessionView>('POST', '/account/password', passwords),
    onSuccess: (session) => {
      bringProof(session.proof)
      queries.setQueryData(sessionKey, session)
      setPasswords(empty)
      return queries.invalidateQueries({ queryKey: ['/account/sessions'] })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate()
  }
  const field = (key: keyof NewPassword) => (
    <PasswordField
      fresh={key === 'new'}
      label={t(`account.password.${key}`)}
      value={passwords[key]}
      put={(password) => setPasswords({ ...passwords, [key]: password })}
    />
  )
  return (
    <Card title={t('account.password.title')}>
      <form onSubmit={submit} className="grid gap-3">
        <input type="hidden" autoComplete="username" value={name} readOnly />
        {field('old')}
        {field('new')}
        <p className="text-[0.85rem] text-soft">{t('account.password.advice')}</p>
        {error === null ? null : <Said error={error} />}
        <p className="flex flex-wrap items-center gap-3">
          <Button type="submit" look="main" disabled={isPending}>
            {t('account.password.change')}
          </Button>
          <span role="status">{isSuccess ? t('account.password.changed') : ''}</span>
        </p>
      </form>
    </Card>
  )
}
