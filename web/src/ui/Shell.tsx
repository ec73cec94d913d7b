import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { may, useSession } from '../account/session.ts'
import { pages } from './pages.ts'
import { TopBar } from './TopBar.tsx'

/** Navigation beside the page: on the right in Arabic. On narrow screens it opens from a button. */
export function Shell() {
  const { t } = useTranslation()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const session = useSession()
  const shown = pages.filter(
    (page) => (!('role' in page) || may(session, page.role)) && (!('accounts' in page) || session.accounts),
  )
  const [open, setOpen] = useState(false)
  // A page that was chosen is what one wants to see.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what changes
  useEffect(() => setOpen(false), [path])
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[13.5rem_minmax(0,1fr)] print:block!">
      <a href="#page" className="skip">
        {t('skip')}
      </a>
      <div className="border-line bg-edge md:sticky md:top-0 md:h-dvh md:overflow-y-auto md:border-e print:hidden">
        <div className="flex items-center justify-between px-5 pt-4 md:block">
          <Link to="/" className="block text-[1.45rem] font-semibold leading-9">
            {t('marsad')}
          </Link>
          <button
            type="button"
            aria-expanded={open}
            aria-controls="navigation"
            className="rounded-lg border border-line px-3 py-1 md:hidden"
            onClick={() => setOpen(!open)}
          >
            {t('navigation')}
          </button>
        </div>
        <nav id="navigation" aria-label={t('navigation')} className={`${open ? '' : 'max-md:hidden'} px-3 py-4`}>
          <ul className="grid gap-0.5">
            {shown.map(({ to, label }) => (
              <li key={to}>
                <Link
                  to={to}
                  activeOptions={{ exact: to === '/', includeSearch: false }}
                  className="block rounded-lg px-3 py-1.5 hover:bg-hover"
                  activeProps={{ className: 'bg-evidence-wash text-evidence font-semibold' }}
                >
                  {t(label)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <div className="min-w-0">
        <TopBar />
        <main id="page" tabIndex={-1} className="mx-auto max-w-[86rem] px-4 pt-4 pb-16 outline-none md:px-8">
          <Outlet />
        </main>
      </div>
    </div>
  )
}
