import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Failed } from '../../ui/states.tsx'

/** A form that sends reports once it is `ready`, says that it is sending, and if it failed why, with a way to try again. */
export function SendForm({ ready, sending, send, label, error, beside, children }: SendFormProps) {
  const { t } = useTranslation()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) send()
  }
  return (
    <form onSubmit={submit} className="grid gap-3">
      {children}
      <div className="flex flex-wrap items-end gap-3">
        {beside}
        <Button type="submit" look="main" disabled={!ready || sending}>
          {sending ? t('add.sending') : label}
        </Button>
      </div>
      {error === null ? null : <Failed error={error} again={send} />}
    </form>
  )
}

interface SendFormProps {
  readonly ready: boolean
  readonly sending: boolean
  readonly send: () => void
  readonly label: string
  readonly error: Error | null
  /** What stands in the button's line. */
  readonly beside?: ReactNode
  readonly children: ReactNode
}
