import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** A control under its name. */
export function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="grid gap-0.5 text-[0.8rem] text-soft">
      {label}
      {children}
    </label>
  )
}

/** One of several values, or any. */
export function Choice({ label, value, names, none, choose }: ChoiceProps) {
  const { t } = useTranslation()
  return (
    <Labelled label={label}>
      <select className="field w-32" value={value ?? ''} onChange={({ target }) => choose(target.value)}>
        <option value="">{none ?? t('filter.any')}</option>
        {Object.entries(names).map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string | undefined
  readonly names: Readonly<Record<string, string>>
  /** The choice of none of them; «any» where nothing is given. */
  readonly none?: string
  readonly choose: (value: string) => void
}
