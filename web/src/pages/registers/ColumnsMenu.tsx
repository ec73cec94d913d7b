import { DropdownMenu } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import type { RegisterHead } from '../../../../src/http/wire.ts'
import { useVoice } from '../../language/voice.ts'
import { buttonLook } from '../../ui/Button.tsx'
import { headOf } from './columns.tsx'
import { registerRoute } from './route.ts'
import { allColumns } from './search.ts'

/** Which columns are shown. At least one stays. */
export function ColumnsMenu({ head, shown }: { readonly head: RegisterHead; readonly shown: readonly string[] }) {
  const { t } = useTranslation()
  const voice = useVoice()
  const navigate = registerRoute.useNavigate()
  const all = allColumns(head)
  const show = (name: string, on: boolean) => {
    const next = all.filter((one) => (one === name ? on : shown.includes(one)))
    if (next.length === 0) return
    void navigate({ search: (before) => ({ ...before, columns: next.join(',') }), replace: true })
  }
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className={buttonLook()}>
        {t('registers.chooseColumns')} <span aria-hidden="true">▾</span>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align="end" sideOffset={4} className="menu max-h-[70vh] overflow-y-auto">
          {all.map((name) => (
            <DropdownMenu.CheckboxItem
              key={name}
              checked={shown.includes(name)}
              onCheckedChange={(on) => show(name, on)}
              onSelect={(event) => event.preventDefault()}
              className="menu-item"
            >
              <span aria-hidden="true" className="inline-block w-5">
                {shown.includes(name) ? '✓' : ''}
              </span>
              {headOf(name, head, voice, t)}
            </DropdownMenu.CheckboxItem>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
