import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MadeToken, NewToken, Role } from '../../../../src/http/wire.ts'
import { RoleChoice } from '../../account/RoleChoice.tsx'
import { send } from '../../api/client.ts'
import { Button } from '../../ui/Button.tsx'
import { Labelled } from '../../ui/Labelled.tsx'
import { Said } from '../../ui/Said.tsx'

const terms = ['30', '90', '365', ''] as const

/** Makes a token of one's own role or a lesser one. */
export function TokenForm({ own, made }: { readonly own: Role; readonly made: (token: MadeToken) => void }) {
  const { t } = useTranslation()
  const [label, setLabel] = useState('')
  const [role, setRole] = useState<Role>('viewer')
  const [days, setDays] = useState<string>('90')
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => {
      const token: NewToken = { label, role, days: days === '' ? null : Number(days) }
      return send<MadeToken>('POST', '/account/tokens', token)
    },
    onSuccess: (token) => {
      setLabel('')
      made(token)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate()
  }
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-2">
      <Labelled look="form" label={t('account.tokens.label')}>
        <input
          required
          maxLength={100}
          className="field w-48"
          value={label}
          onChange={({ target }) => setLabel(target.value)}
        />
      </Labelled>
      <Labelled look="form" label={t('account.role')}>
        <RoleChoice value={role} choose={setRole} most={own} />
      </Labelled>
      <Labelled look="form" label={t('account.tokens.term')}>
        <select className="field" value={days} onChange={({ target }) => setDays(target.value)}>
          {terms.map((one) => (
            <option key={one} value={one}>
              {one === '' ? t('account.tokens.endless') : t('account.tokens.days', { count: Number(one) })}
            </option>
          ))}
        </select>
      </Labelled>
      <Button type="submit" disabled={isPending}>
        {t('account.tokens.make')}
      </Button>
      {error === null ? null : <Said error={error} />}
    </form>
  )
}
