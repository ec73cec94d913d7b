import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { LoginPage } from '../pages/login/LoginPage.tsx'
import { Failed, Loading } from '../ui/states.tsx'
import { sessionQuery } from './session.ts'

/** The pages, for who may see them; before that the login, at whatever address one came to. */
export function Gate({ children }: { readonly children: ReactNode }) {
  const { data: session, error, refetch } = useQuery(sessionQuery)
  if (session === undefined) {
    return (
      <div className="p-8">{error === null ? <Loading /> : <Failed error={error} again={() => void refetch()} />}</div>
    )
  }
  return session.role === null ? <LoginPage /> : children
}
