import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person, Role } from '../../../../src/http/wire.ts'
import { PasswordField } from '../../account/PasswordField.tsx'
import { RoleChoice } from '../../account/RoleChoice.tsx'
import { send } from '../../api/client.ts'
import { Button } from '../../ui/Button.tsx'
import { Labelled } from '../../ui/Labelled.tsx'
import { Said } from '../../ui/Said.tsx'

const empty = { name: '', role: 'viewer' as Role, password: '' }

/** Gives somebody an account, with a password that they change themselves. */
export function AddPerson({ added }: { readonly added: () => void }) {
  const { t } = useTranslation()
  const [person, setPerson] = useState(empty)
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => send<Person>('POST', '/people', person),
    onSuccess: () => {
      setPerson(empty)
      added()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate()
  }
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-2" autoComplete="off">
      <Labelled look="form" label={t('administration.name')}>
        <input
          required
          dir="auto"
          maxLength={80}
          className="field w-48"
          value={person.name}
          onChange={({ target }) => setPerson({ ...person, name: target.value })}
        />
      </Labelled>
      <Labelled look="form" label={t('account.role')}>
        <RoleChoice value={person.role} choose={(role) => setPerson({ ...person, role })} />
      </Labelled>
      <PasswordField
        fresh
        label={t('administration.first')}
        value={person.password}
        put={(password) => setPerson({ ...person, password })}
      />
      <Button type="submit" disabled={isPending}>
        {t('administration.put')}
      </Button>
      {error === null ? null : <Said error={error} />}
    </form>
  )
}
