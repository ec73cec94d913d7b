import { useMutation, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../account/session.ts'
import { AskDialog } from './AskDialog.tsx'
import { Notice, type Said } from './Notice.tsx'
import { reviewer } from './reviewer.ts'
import { decideOn, reasonFor, type Wish } from './wish.ts'

type Decide = (wish: Wish) => void

const Context = createContext<Decide>(() => {})

/** Makes decisions: asks for who and why, sends them, brings the pages up to date and offers to undo. */
export const useDecide = (): Decide => useContext(Context)

export function ReviewProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { name } = useSession()
  const [asked, ask] = useState<Wish | null>(null)
  const [said, say] = useState<Said | null>(null)
  const { mutate } = useMutation({
    mutationFn: ({ wish, by, why }: { readonly wish: Wish; readonly by: string; readonly why: string }) =>
      decideOn(wish, { by, why }, t('review.undone')),
    onSuccess: (undo, { wish }) => {
      say({ text: wish.says, undo })
      return queries.invalidateQueries()
    },
    onError: (error) => say({ error }),
  })
  const decide = useCallback(
    (wish: Wish) => {
      const by = name ?? reviewer()
      if (reasonFor(wish) !== 'none' || by === '') ask(wish)
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
          reason={reasonFor(asked)}
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
