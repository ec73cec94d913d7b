import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegisterHead } from '../../../../src/http/wire.ts'
import { useVoice } from '../../language/voice.ts'
import { Button } from '../../ui/Button.tsx'
import { Labelled } from '../../ui/Labelled.tsx'
import { headOf } from './columns.tsx'
import { registerRoute } from './route.ts'
import type { RegisterSearch } from './search.ts'

const ACTOR = 'actor'

/** Narrows a register by an actor, and by words that a column must show; each condition can be taken back. */
export function WhereForm({ head, search }: { readonly head: RegisterHead; readonly search: RegisterSearch }) {
  const { t } = useTranslation()
  const voice = useVoice()
  const navigate = registerRoute.useNavigate()
  const [column, setColumn] = useState(ACTOR)
  const [words, setWords] = useState('')
  const where = search.where ?? []
  const nameOf = (name: string) => (name === ACTOR ? t('registers.actor') : headOf(name, head, voice, t))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (words.trim() === '') return
    const added = column === ACTOR ? { actor: words.trim() } : { where: [...where, `${column}=${words.trim()}`] }
    void navigate({ search: { ...search, ...added } })
    setWords('')
  }
  const drop = (condition: string | null) => {
    const { actor, where: _, ...rest } = search
    const left = where.filter((one) => one !== condition)
    void navigate({
      search: {
        ...rest,
        ...(condition === null || actor === undefined ? {} : { actor }),
        ...(left.length === 0 ? {} : { where: left }),
      },
    })
  }
  const conditions = [
    ...(search.actor === undefined ? [] : [{ condition: null, name: ACTOR, said: search.actor }]),
    ...where.map((condition) => {
      const at = condition.indexOf('=')
      return { condition, name: condition.slice(0, at), said: condition.slice(at + 1) }
    }),
  ]
  return (
    <div className="mb-4 flex flex-wrap items-end gap-2 print:hidden">
      <form onSubmit={submit} className="flex flex-wrap items-end gap-2">
        <Labelled label={t('registers.column')}>
          <select className="field" value={column} onChange={({ target }) => setColumn(target.value)}>
            {[ACTOR, ...head.columns.map(({ name }) => name)].map((name) => (
              <option key={name} value={name}>
                {nameOf(name)}
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled label={t('registers.shows')}>
          <input className="field w-44" value={words} onChange={({ target }) => setWords(target.value)} />
        </Labelled>
        <Button type="submit">{t('registers.narrow')}</Button>
      </form>
      <ul className="flex flex-wrap gap-2">
        {conditions.map(({ condition, name, said }) => (
          <li key={`${name} ${said}`}>
            <Button
              aria-label={t('registers.drop', { name: nameOf(name), words: said })}
              onClick={() => drop(condition)}
            >
              {nameOf(name)}: <bdi>{said}</bdi> <span aria-hidden="true">×</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
