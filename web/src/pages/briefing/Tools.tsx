import { useTranslation } from 'react-i18next'

/** What can be done with a sentence or a group of them: put before or behind its neighbour, or dropped. */
export function Tools({ what, up, down, drop }: ToolsProps) {
  const { t } = useTranslation()
  if (drop === undefined) return null
  const look =
    'rounded border border-transparent px-1.5 leading-6 text-soft cursor-pointer hover:border-line hover:text-evidence'
  return (
    <span className="inline-flex shrink-0 gap-0.5 print:hidden">
      {up === undefined ? null : (
        <button type="button" className={look} aria-label={t('briefing.up', { what })} onClick={up}>
          ↑
        </button>
      )}
      {down === undefined ? null : (
        <button type="button" className={look} aria-label={t('briefing.down', { what })} onClick={down}>
          ↓
        </button>
      )}
      <button type="button" className={look} aria-label={t('briefing.drop', { what })} onClick={drop}>
        ×
      </button>
    </span>
  )
}

interface ToolsProps {
  /** Its first words, for who does not see where it stands. */
  readonly what: string
  readonly up?: (() => void) | undefined
  readonly down?: (() => void) | undefined
  /** Where it is not given, nothing can be done. */
  readonly drop?: (() => void) | undefined
}
