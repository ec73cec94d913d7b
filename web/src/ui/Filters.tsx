import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FilterQuery } from '../../../src/http/wire.ts'
import { Button } from './Button.tsx'
import { Labelled } from './Labelled.tsx'

const named = ['place', 'speaker', 'outlet'] as const
const days = ['from', 'to'] as const

/** Only what the filter knows, so that an address typed by hand breaks nothing. */
export function filterIn(search: Readonly<Record<string, unknown>>): FilterQuery {
  return Object.fromEntries(
    [...named, ...days].flatMap((field) => {
      const value = search[field]
      return typeof value === 'string' && value !== '' ? [[field, value]] : []
    }),
  )
}

/** What a list is narrowed to. It is kept in the address, so that the view can be shared and gone back to. */
export function Filters({ value }: { readonly value: FilterQuery }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [draft, setDraft] = useState<FilterQuery>(value)
  // By what it says: a list that goes on loading must not take away what is being typed.
  const stands = JSON.stringify(value)
  useEffect(() => setDraft(JSON.parse(stands) as FilterQuery), [stands])
  const show = (filter: FilterQuery) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...without(before), ...filterIn({ ...filter }) }),
    })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    show(draft)
  }
  const field = (name: keyof FilterQuery, type: 'text' | 'date') => (
    <Labelled key={name} label={t(`filter.${name}`)}>
      <input
        className="field w-36"
        type={type}
        value={draft[name] ?? ''}
        onChange={({ target }) => setDraft({ ...draft, [name]: target.value })}
        onBlur={() => type === 'date' && draft[name] !== value[name] && show(draft)}
      />
    </Labelled>
  )
  const narrowed = Object.keys(value).length > 0
  return (
    <search className="mb-4 print:hidden">
      <form onSubmit={submit} className="flex flex-wrap items-end gap-2">
        {named.map((name) => field(name, 'text'))}
        {days.map((name) => field(name, 'date'))}
        <Button type="submit">{t('filter.show')}</Button>
        {narrowed ? (
          <Button look="quiet" onClick={() => show({})}>
            {t('filter.clear')}
          </Button>
        ) : null}
      </form>
    </search>
  )
}

const without = (search: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(search).filter(([key]) => !(key in { place: 0, speaker: 0, outlet: 0, from: 0, to: 0 })),
  )
