import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SourcePage } from '../../../../src/http/wire.ts'
import { get } from '../../api/client.ts'
import { Button } from '../../ui/Button.tsx'
import { Labelled } from '../../ui/Labelled.tsx'

/** Asks for the name of somebody who is quoted: those quoted most, and those whose name has the words typed. */
export function ActorChoice({ value, choose }: { readonly value: string; readonly choose: (name: string) => void }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const names = useId()
  const speaker = typed.trim().length > 1 ? typed.trim().slice(0, 200) : undefined
  const { data } = useQuery({
    queryKey: ['speakers', speaker],
    queryFn: ({ signal }) => get<SourcePage>('/sources', { speaker, limit: 30 }, signal),
    placeholderData: (before) => before,
  })
  const rows = (data?.rows ?? []).filter(({ kind }) => kind !== 'anonymous')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    choose(typed.trim())
  }
  return (
    <form onSubmit={submit} className="mb-4 flex flex-wrap items-end gap-2 print:hidden">
      <Labelled label={t('statements.actor')}>
        <input
          className="field w-72 max-w-full"
          list={names}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value)
            if (rows.some(({ source }) => source === target.value)) choose(target.value)
          }}
        />
      </Labelled>
      <datalist id={names}>
        {rows.map(({ source, kind }) => (
          <option key={`${kind} ${source}`} value={source} />
        ))}
      </datalist>
      <Button type="submit">{t('statements.positions')}</Button>
      {value === '' ? (
        <ul className="flex flex-wrap gap-1.5">
          {rows.slice(0, 8).map(({ source, kind }) => (
            <li key={`${kind} ${source}`}>
              <Button look="quiet" onClick={() => choose(source)}>
                <bdi>{source}</bdi>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </form>
  )
}
