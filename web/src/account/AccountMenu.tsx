import { Link } from '@tanstack/react-router'
import { DropdownMenu } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { buttonLook } from '../ui/Button.tsx'
import { useSession } from './session.ts'
import { useLogout } from './useLogout.ts'

/** Who is logged in, and the way out. A server for one user has none. */
export function AccountMenu() {
  const { t } = useTranslation()
  const { name, role } = useSession()
  const logout = useLogout()
  if (name === null || role === null) return null
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className={buttonLook()}>
        <bdi className="max-w-40 truncate">{name}</bdi> <span aria-hidden="true">▾</span>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align="end" sideOffset={4} className="menu">
          <DropdownMenu.Label className="px-3 py-1 text-[0.85rem] text-soft">
            {t(`account.roles.${role}`)}
          </DropdownMenu.Label>
          <DropdownMenu.Item asChild>
            <Link to="/account" className="menu-item">
              {t('account.title')}
            </Link>
          </DropdownMenu.Item>
          <DropdownMenu.Item asChild>
            <button type="button" className="menu-item w-full text-start" onClick={() => logout.mutate()}>
              {t('account.logout')}
            </button>
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
