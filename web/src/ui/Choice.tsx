import { useTranslation } from 'react-i18next'
import { Labelled } from './Labelled.tsx'

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
