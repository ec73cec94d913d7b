import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Refused } from '../api/client.ts'
import { Button } from '../ui/Button.tsx'
import { useDecide } from './ReviewProvider.tsx'
import type { Wish } from './wish.ts'

/** What came of a decision: done, and how to take it back; or refused, and why. */
export type Said = { readonly text: string; readonly undo: Wish | null } | { readonly error: Error }

const LONG = 9000

export function Notice({ said, close }: { readonly said: Said | null; readonly close: () => void }) {
  const { t, i18n } = useTranslation()
  useEffect(() => {
    if (said === null || 'error' in said) return
    const timer = window.setTimeout(close, LONG)
    return () => window.clearTimeout(timer)
  }, [said, close])
  const messageOf = (error: Error) => {
    if (!(error instanceof Refused)) return error.message
    const { message_ar, message_en, hint } = error.problem
    return `${i18n.language === 'ar' ? message_ar : message_en} ${hint}`
  }
  return (
    <div aria-live="polite" className="fixed inset-x-0 bottom-4 z-50 flex justify-center px-4 print:hidden">
      {said === null ? null : (
        <div className="popover flex max-w-xl flex-wrap items-center gap-3 py-2.5">
          {'error' in said ? (
            <bdi className="text-deny">{messageOf(said.error)}</bdi>
          ) : (
            <>
              <span>✓ {said.text}</span>
              <Undo wish={said.undo} />
            </>
          )}
          <Button look="quiet" onClick={close} aria-label={t('review.close')}>
            ×
          </Button>
        </div>
      )}
    </div>
  )
}

function Undo({ wish }: { readonly wish: Wish | null }) {
  const { t } = useTranslation()
  const decide = useDecide()
  if (wish === null) return null
  return (
    <Button look="quiet" onClick={() => decide(wish)}>
      {t('review.undo')}
    </Button>
  )
}
