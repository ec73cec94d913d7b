import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FilterQuery } from '../../../src/http/wire.ts'
import { Button } from './Button.tsx'
import { Labelled } from './Labelled.tsx'

const named = ['place', 'speaker', 'outlet'] as const
const days = ['from', 'to'] as const

type Draft = Readonly<Record<string, string>>

/** Only what the filter knows, so that an address typed by hand breaks nothing. */
export function filterIn(search: Readonly<Record<string, unknown>>): FilterQuery {
  return textsIn(search, [...named, ...days])
}

const textsIn = (search: Readonly<Record<string, unknown>>, names: readonly string[]): Draft =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = search[name]
      return typeof value === 'string' && value !== '' ? [[name, value]] : []
    }),
  )

/**
 * What a list is narrowed to. It is kept in the address, so that the view can be shared and gone back to. A list that
 * more words narrow names them in `own`, and puts its choices before the fields.
 */
export function Filters({ value, own = [], children }: FiltersProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [draft, setDraft] = useState<Draft>({})
  const names: readonly string[] = [...own.map(({ name }) => name), ...named, ...days]
  // By what it says: a list that goes on loading must not take away what is being typed.
  const stands = JSON.stringify({
    ...filterIn({ ...value }),
    ...Object.fromEntries(own.map((one) => [one.name, one.value])),
  })
  const standing = JSON.parse(stands) as Draft
  useEffect(() => setDraft(JSON.parse(stands) as Draft), [stands])
  const show = (filter: Draft) =>
    void navigate({
      to: '.',
      search: (before: Readonly<Record<string, unknown>>) => ({
        ...Object.fromEntries(Object.entries(before).filter(([name]) => !names.includes(name))),
        ...textsIn(filter, names),
      }),
    })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    show(draft)
  }
  const field = (name: string, label: string, type: 'text' | 'date') => (
    <Labelled key={name} label={label}>
      <input
        className="field w-36"
        type={type}
        value={draft[name] ?? ''}
        onChange={({ target }) => setDraft({ ...draft, [name]: target.value })}
        onBlur={() => type === 'date' && (draft[name] ?? '') !== (standing[name] ?? '') && show(draft)}
      />
    </Labelled>
  )
  return (
    <search className="mb-4 print:hidden">
      <form onSubmit={submit} className="flex flex-wrap items-end gap-2">
        {children}
        {own.map(({ name, label }) => field(name, label, 'text'))}
        {named.map((name) => field(name, t(`filter.${name}`), 'text'))}
        {days.map((name) => field(name, t(`filter.${name}`), 'date'))}
        <Button type="submit">{t('filter.show')}</Button>
        {Object.keys(standing).length > 0 ? (
          <Button look="quiet" onClick={() => show({})}>
            {t('filter.clear')}
          </Button>
        ) : null}
      </form>
    </search>
  )
}

interface FiltersProps {
  readonly value: FilterQuery
  readonly own?: readonly { readonly name: string; readonly label: string; readonly value: string | undefined }[]
  /** Choices that take effect at once. */
  readonly children?: ReactNode
}
