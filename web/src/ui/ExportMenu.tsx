import { DropdownMenu } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { addressOf, type Query } from '../api/client.ts'
import { buttonLook } from './Button.tsx'

/** Exactly what is shown, as a file: the same list with the same filter. */
export function ExportMenu({ path, query = {} }: { readonly path: string; readonly query?: Query }) {
  const { t } = useTranslation()
  const files = [
    { ending: 'csv', label: t('export.csv') },
    { ending: 'json', label: t('export.json') },
  ]
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className={buttonLook()}>
        {t('export.label')} <span aria-hidden="true">▾</span>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align="end" sideOffset={4} className="menu">
          {files.map(({ ending, label }) => (
            <DropdownMenu.Item key={ending} asChild>
              <a href={addressOf(`${path}.${ending}`, query)} download className="menu-item">
                {label}
              </a>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
