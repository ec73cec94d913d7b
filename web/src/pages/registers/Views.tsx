import { DropdownMenu } from 'radix-ui'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegisterHead } from '../../../../src/http/wire.ts'
import { Bubble } from '../../ui/Bubble.tsx'
import { Button, buttonLook } from '../../ui/Button.tsx'
import { Labelled } from '../../ui/Labelled.tsx'
import { registerRoute } from './route.ts'
import type { RegisterSearch } from './search.ts'
import { keepViews, type SavedView, savedViews } from './views.ts'

/** Views of a register under names of one’s own: kept in this browser, each an address that can be shared. */
export function Views({ head, search }: { readonly head: RegisterHead; readonly search: RegisterSearch }) {
  const { t } = useTranslation()
  const navigate = registerRoute.useNavigate()
  const [views, setViews] = useState(() => savedViews(head.name))
  const [name, setName] = useState('')
  const keep = (next: readonly SavedView[]) => {
    keepViews(head.name, next)
    setViews(next)
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    keep([...views.filter((view) => view.name !== name.trim()), { name: name.trim(), search }])
    setName('')
  }
  return (
    <>
      {views.length === 0 ? null : (
        <DropdownMenu.Root>
          <DropdownMenu.Trigger className={buttonLook()}>
            {t('registers.views')} <span aria-hidden="true">▾</span>
          </DropdownMenu.Trigger>
          <DropdownMenu.Portal>
            <DropdownMenu.Content align="end" sideOffset={4} className="menu">
              {views.map((view) => (
                <DropdownMenu.Item
                  key={view.name}
                  className="menu-item"
                  onSelect={() => void navigate({ search: view.search })}
                >
                  <bdi>{view.name}</bdi>
                </DropdownMenu.Item>
              ))}
            </DropdownMenu.Content>
          </DropdownMenu.Portal>
        </DropdownMenu.Root>
      )}
      <Bubble label={t('registers.saveView')} trigger={t('registers.saveView')} look={buttonLook()} room="grid gap-3">
        <form onSubmit={save} className="flex items-end gap-2">
          <Labelled label={t('registers.viewName')}>
            <input className="field" value={name} onChange={({ target }) => setName(target.value)} />
          </Labelled>
          <Button type="submit" look="main">
            {t('registers.save')}
          </Button>
        </form>
        <ul className="grid gap-1">
          {views.map((view) => (
            <li key={view.name} className="flex items-center justify-between gap-3">
              <bdi>{view.name}</bdi>
              <Button look="quiet" onClick={() => keep(views.filter((one) => one !== view))}>
                {t('registers.dropView')}
              </Button>
            </li>
          ))}
        </ul>
      </Bubble>
    </>
  )
}
