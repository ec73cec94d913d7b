import { useTranslation } from 'react-i18next'
import type { Suggestion } from '../../../../src/http/wire.ts'
import { useVoice } from '../../language/voice.ts'

/** The list of the search box: the words as typed, and names. Empty and hidden where there are no names. */
export function Options({ id, typed, names, at, choose }: OptionsProps) {
  const { t } = useTranslation()
  const { words } = useVoice()
  const option = (index: number) => ({
    id: `${id}-${index}`,
    role: 'option' as const,
    tabIndex: -1,
    'aria-selected': at === index,
    'data-highlighted': at === index ? '' : undefined,
    className: 'menu-item flex items-baseline justify-between gap-3 hover:bg-hover',
    // The box keeps the focus, so that typing goes on.
    onMouseDown: (event: { preventDefault(): void }) => event.preventDefault(),
    onClick: () => choose(index),
  })
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t('search.suggestions')}
      hidden={names.length === 0}
      className="menu absolute inset-x-0 top-full mt-1"
    >
      {names.length === 0 ? null : (
        <>
          <div {...option(0)}>
            <bdi className="truncate">{typed}</bdi>
            <span className="shrink-0 text-[0.8rem] text-soft">{t('search.searchWords')}</span>
          </div>
          {names.map(({ kind, name, reports }, index) => (
            <div key={`${kind} ${name}`} {...option(index + 1)}>
              <bdi className="truncate">{name}</bdi>
              <span className="shrink-0 text-[0.8rem] text-soft">
                {words.mentionKinds[kind]} · {t('count.reports', { count: reports })}
              </span>
            </div>
          ))}
        </>
      )}
    </div>
  )
}

interface OptionsProps {
  readonly id: string
  readonly typed: string
  readonly names: readonly Suggestion[]
  /** Which one keys have come to: 0 is the words as typed, -1 none. */
  readonly at: number
  readonly choose: (index: number) => void
}
