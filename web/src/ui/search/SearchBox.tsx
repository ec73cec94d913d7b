import { useNavigate, useRouterState } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Suggestion } from '../../../../src/http/wire.ts'
import { useKeys } from '../../hooks/useKeys.ts'
import type { Language } from '../../language/language.ts'
import { useVoice } from '../../language/voice.ts'
import { Options } from './Options.tsx'
import { useSuggestions } from './useSuggestions.ts'

/** What finds the reports that name somebody or a place, whatever their spelling of it. */
const queryFor = ({ kind, name }: Suggestion, language: Language): string =>
  `${fields[language][kind === 'place' ? 'place' : 'name']}:«${name}»`

const fields = { ar: { place: 'مكان', name: 'اسم' }, en: { place: 'place', name: 'name' } } as const

/**
 * The search at hand on every page: a combobox whose list has the words as typed and names that begin so. The key `/`
 * leads to it.
 */
export function SearchBox() {
  const { t } = useTranslation()
  const { language } = useVoice()
  const navigate = useNavigate()
  const shown = useRouterState({
    select: ({ location }) => (location.pathname === '/search' ? String(location.search.q ?? '') : ''),
  })
  const [typed, setTyped] = useState(shown)
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const input = useRef<HTMLInputElement>(null)
  const list = useId()
  useEffect(() => setTyped(shown), [shown])
  const names = useSuggestions(open ? typed : '')
  const expanded = open && names.length > 0
  const close = () => {
    setOpen(false)
    setAt(-1)
  }
  const look = (q: string) => {
    close()
    if (q.trim() !== '') void navigate({ to: '/search', search: { q: q.trim() } })
  }
  const choose = (index: number) => {
    const name = names[index - 1]
    look(name === undefined ? typed : queryFor(name, language))
  }
  useKeys({ '/': () => input.current?.select(), '؟': () => input.current?.select() })
  const press = (event: KeyboardEvent) => {
    const { key, nativeEvent } = event
    if (nativeEvent.isComposing || !['Escape', 'ArrowDown', 'ArrowUp'].includes(key)) return
    event.preventDefault()
    if (key === 'Escape') expanded ? close() : setTyped('')
    else if (!expanded) setOpen(true)
    else if (key === 'ArrowDown') setAt((at + 1) % (names.length + 1))
    else setAt(at <= 0 ? names.length : at - 1)
  }
  return (
    <search className="relative min-w-40 grow">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (at < 0) look(typed)
          else choose(at)
        }}
      >
        <input
          ref={input}
          type="text"
          role="combobox"
          enterKeyHint="search"
          autoComplete="off"
          dir="auto"
          className="field w-full px-4 py-1.5 pe-10 text-start placeholder:text-faint rtl:[direction:rtl]"
          placeholder={t('search.placeholder')}
          aria-label={t('search.label')}
          aria-expanded={expanded}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={expanded && at >= 0 ? `${list}-${at}` : undefined}
          aria-keyshortcuts="/"
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value)
            setOpen(true)
            setAt(-1)
          }}
          onKeyDown={press}
          onBlur={close}
        />
        {typed === '' ? (
          <span
            aria-hidden="true"
            className="pointer-events-none absolute inset-y-0 end-3 my-auto h-fit rounded border border-line px-1.5 text-[0.75rem] leading-5 text-soft"
          >
            /
          </span>
        ) : null}
      </form>
      <Options id={list} typed={typed} names={expanded ? names : []} at={at} choose={choose} />
    </search>
  )
}
