import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NewPerson, Person, Role } from '../../../../src/http/wire.ts'
import { send } from '../../api/client.ts'
import { Button } from '../../ui/Button.tsx'
import { Labelled } from '../../ui/Labelled.tsx'
import { Said } from '../../ui/Said.tsx'
import { roles } from './PersonItem.tsx'

const empty: Required<NewPerson> = { name: '', role: 'viewer', password: '' }

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
        <select
          className="field"
          value={person.role}
          onChange={({ target }) => setPerson({ ...person, role: target.value as Role })}
        >
          {roles.map((one) => (
            <option key={one} value={one}>
              {t(`account.roles.${one}`)}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled look="form" label={t('administration.first')}>
        <input
          required
          type="password"
          dir="auto"
          minLength={12}
          maxLength={500}
          autoComplete="new-password"
          className="field w-56"
          value={person.password}
          onChange={({ target }) => setPerson({ ...person, password: target.value })}
        />
      </Labelled>
      <Button type="submit" disabled={isPending}>
        {t('administration.put')}
      </Button>
      {error === null ? null : <Said error={error} />}
    </form>
  )
}
