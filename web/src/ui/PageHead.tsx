import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** The heading of a page, which also names the browser’s tab. */
export function PageHead({ title, note, actions, quiet = false }: PageHeadProps) {
  const { t } = useTranslation()
  useEffect(() => {
    document.title = `${title} · ${t('marsad')}`
  }, [title, t])
  return (
    <header className="mb-4 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <div className="min-w-0">
        <h1 className={quiet ? 'sr-only' : 'text-[1.4rem] font-semibold leading-9'}>
          <bdi>{title}</bdi>
        </h1>
        {note ? <p className="text-sm text-soft">{note}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2 print:hidden">{actions}</div> : null}
    </header>
  )
}

interface PageHeadProps {
  readonly title: string
  readonly note?: ReactNode
  readonly actions?: ReactNode
  /** For pages whose content shows the title already. */
  readonly quiet?: boolean
}
