import { useMutation, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import type { DecisionRequest, MadeDecisions, NewDecisions } from '../../../src/http/wire.ts'
import { useSession } from '../account/session.ts'
import { send } from '../api/client.ts'
import { AskDialog } from './AskDialog.tsx'
import { Notice, type Said } from './Notice.tsx'
import { reviewer } from './reviewer.ts'

/** Something that somebody wants to decide; it is asked who and why where that is not known yet. */
export interface Wish {
  readonly decisions: readonly DecisionRequest[]
  /** What it does, for the question and for the notice afterwards. */
  readonly says: string
}

type Decide = (wish: Wish) => void

const Context = createContext<Decide>(() => {})

/** Makes decisions: asks for who and why, sends them, brings the pages up to date and offers to undo. */
export const useDecide = (): Decide => useContext(Context)

const needsReason = ({ decisions }: Wish): boolean => decisions.some(({ act }) => act !== 'accept' && act !== 'undo')

export function ReviewProvider({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient()
  const { name } = useSession()
  const [asked, ask] = useState<Wish | null>(null)
  const [said, say] = useState<Said | null>(null)
  const { mutate } = useMutation({
    mutationFn: ({ wish, by, why }: { readonly wish: Wish; readonly by: string; readonly why: string }) =>
      send<MadeDecisions>('POST', '/decisions', { decisions: wish.decisions, by, why } satisfies NewDecisions),
    onSuccess: ({ decisions }, { wish }) => {
      say({
        text: wish.says,
        undo: wish.decisions.some(({ act }) => act === 'undo') ? [] : decisions.map(({ id }) => id),
      })
      return queries.invalidateQueries()
    },
    onError: (error) => say({ error }),
  })
  const decide = useCallback(
    (wish: Wish) => {
      const by = name ?? reviewer()
      if (needsReason(wish) || by === '') ask(wish)
      else mutate({ wish, by, why: '' })
    },
    [mutate, name],
  )
  return (
    <Context value={decide}>
      {children}
      {asked === null ? null : (
        <AskDialog
          says={asked.says}
          reason={needsReason(asked)}
          cancel={() => ask(null)}
          done={(by, why) => {
            mutate({ wish: asked, by, why })
            ask(null)
          }}
        />
      )}
      <Notice said={said} close={() => say(null)} />
    </Context>
  )
}
