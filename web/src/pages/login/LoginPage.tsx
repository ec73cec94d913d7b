import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Login, SessionView } from '../../../../src/http/wire.ts'
import { sessionKey } from '../../account/session.ts'
import { bringProof, send } from '../../api/client.ts'
import { Button } from '../../ui/Button.tsx'
import { Preferences } from '../../ui/Preferences.tsx'
import { Said } from '../../ui/Said.tsx'

/** Where people log in. It stands at every address until they have, so that a shared view opens after it. */
export function LoginPage() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    document.title = `${t('login.title')} · ${t('marsad')}`
  }, [t])
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => send<SessionView>('POST', '/login', { name, password } satisfies Login),
    onSuccess: (session) => {
      bringProof(session.proof)
      queries.setQueryData(sessionKey, session)
    },
    onError: () => {
      setPassword('')
      field.current?.focus()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate()
  }
  return (
    <div className="grid min-h-dvh content-start justify-items-center px-4 py-6">
      <header className="flex w-full max-w-sm justify-end gap-2">
        <Preferences />
      </header>
      <main className="mt-[12vh] w-full max-w-sm">
        <p className="text-center text-[2.2rem] font-semibold leading-14">{t('marsad')}</p>
        <p className="mb-5 text-center text-soft">{t('login.about')}</p>
        <form onSubmit={submit} className="frame grid gap-4 px-6 py-6 shadow-paper" aria-labelledby="login">
          <h1 id="login" className="text-[1.15rem] font-semibold">
            {t('login.title')}
          </h1>
          <label className="grid gap-1 text-[0.88rem] text-soft">
            {t('login.name')}
            <input
              required
              // biome-ignore lint/a11y/noAutofocus: there is nothing else to do on this page
              autoFocus
              dir="auto"
              maxLength={200}
              autoComplete="username"
              autoCapitalize="none"
              className="field"
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          </label>
          <label className="grid gap-1 text-[0.88rem] text-soft">
            {t('login.password')}
            <input
              required
              ref={field}
              type="password"
              dir="auto"
              maxLength={2000}
              autoComplete="current-password"
              className="field"
              value={password}
              onChange={({ target }) => setPassword(target.value)}
            />
          </label>
          {error === null ? null : <Said error={error} />}
          <Button type="submit" look="main" disabled={isPending}>
            {t(isPending ? 'login.wait' : 'login.enter')}
          </Button>
        </form>
        <p className="mt-4 text-center text-[0.85rem] text-soft">{t('login.lost')}</p>
      </main>
    </div>
  )
}
