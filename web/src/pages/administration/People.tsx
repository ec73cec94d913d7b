import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageOf, Person, PersonChange } from '../../../../src/http/wire.ts'
import { sessionKey } from '../../account/session.ts'
import { get, send } from '../../api/client.ts'
import { Card } from '../../ui/Card.tsx'
import { ExportMenu } from '../../ui/ExportMenu.tsx'
import { Said } from '../../ui/Said.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { AddPerson } from './AddPerson.tsx'
import { PersonItem } from './PersonItem.tsx'

const key = ['/people'] as const

/** A change to somebody's account, or its end. */
export interface Change {
  readonly person: Person
  readonly change: PersonChange | 'remove'
}

/** Who has an account; they are added, changed and removed here. */
export function People() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [done, say] = useState('')
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => get<PageOf<Person>>('/people', {}, signal),
  })
  const anew = () =>
    Promise.all([key, ['/audit'], sessionKey].map((queryKey) => queries.invalidateQueries({ queryKey: [...queryKey] })))
  const change = useMutation({
    mutationFn: ({ person, change }: Change) =>
      change === 'remove'
        ? send<void>('DELETE', `/people/${person.id}`)
        : send<unknown>('PATCH', `/people/${person.id}`, change),
    onMutate: () => say(''),
    onSuccess: () => say(t('administration.done')),
    onSettled: anew,
  })
  if (error !== null) return <Failed error={error} again={() => void refetch()} />
  const shown = data?.rows.filter(({ removed }) => removed === null) ?? []
  const gone = data?.rows.filter(({ removed }) => removed !== null) ?? []
  return (
    <Card title={t('administration.people')} aside={<ExportMenu path="/people" />}>
      {data === undefined ? <Loading /> : null}
      <ul className="divide-y divide-line">
        {shown.map((person) => (
          <PersonItem key={person.id} person={person} change={(to) => change.mutate({ person, change: to })} />
        ))}
      </ul>
      <p role="status" className="text-independent">
        {done}
      </p>
      {change.error === null ? null : <Said error={change.error} />}
      {gone.length > 0 ? (
        <p className="mt-2 text-[0.88rem] text-soft">
          {t('administration.gone')} <bdi>{gone.map(({ name }) => name).join('، ')}</bdi>
        </p>
      ) : null}
      <h3 className="mt-4 mb-2 font-semibold">{t('administration.add')}</h3>
      <AddPerson added={() => void anew()} />
    </Card>
  )
}
