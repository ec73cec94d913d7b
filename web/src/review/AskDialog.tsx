import { Dialog } from 'radix-ui'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../account/session.ts'
import { Button } from '../ui/Button.tsx'
import { rememberReviewer, useReviewer } from './reviewer.ts'
import type { Reason } from './wish.ts'

interface AskDialogProps {
  /** What is about to be decided. */
  readonly says: string
  readonly reason: Reason
  readonly cancel: () => void
  readonly done: (by: string, why: string) => void
}

/** Asks who decides, and why: both are kept with the decision for good. */
export function AskDialog({ says, reason, cancel, done }: AskDialogProps) {
  const { t } = useTranslation()
  const { name } = useSession()
  const reviewer = useReviewer()
  const [by, setBy] = useState(name ?? reviewer)
  const [why, setWhy] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name === null) rememberReviewer(by)
    done(by.trim(), why.trim())
  }
  return (
    <Dialog.Root open onOpenChange={(open) => !open && cancel()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/30" />
        <Dialog.Content className="dialog" aria-describedby={undefined}>
          <Dialog.Title className="text-[1.05rem] font-semibold">{says}</Dialog.Title>
          <form onSubmit={submit} className="mt-3 grid gap-3">
            {name === null ? (
              <label className="grid gap-1 text-[0.88rem] text-soft">
                {t('review.by')}
                <input
                  required
                  maxLength={200}
                  className="field"
                  value={by}
                  onChange={({ target }) => setBy(target.value)}
                />
              </label>
            ) : null}
            {reason !== 'none' ? (
              <label className="grid gap-1 text-[0.88rem] text-soft">
                {t(reason === 'needed' ? 'review.why' : 'review.whyIfAny')}
                <textarea
                  required={reason === 'needed'}
                  rows={3}
                  maxLength={5000}
                  className="field"
                  value={why}
                  onChange={({ target }) => setWhy(target.value)}
                />
              </label>
            ) : null}
            <p className="flex justify-end gap-2">
              <Button onClick={cancel}>{t('review.cancel')}</Button>
              <Button type="submit" look="main">
                {t('review.decide')}
              </Button>
            </p>
          </form>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
