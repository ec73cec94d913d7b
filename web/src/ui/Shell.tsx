import { Link, Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { chooseLanguage } from '../language/language.ts'

const places = [{ to: '/reports', label: 'pages.reports' }] as const

/** Navigation beside the page: on the right in Arabic. */
export function Shell() {
  const { t, i18n } = useTranslation()
  const other = i18n.language === 'ar' ? 'en' : 'ar'
  return (
    <div className="mx-auto grid min-h-dvh max-w-7xl md:grid-cols-[13rem_1fr]">
      <a href="#page" className="sr-only focus:not-sr-only focus:p-2">
        {t('skip')}
      </a>
      <nav aria-label={t('navigation')} className="border-line p-4 md:border-e">
        <p className="mb-4 flex items-baseline justify-between text-lg font-semibold">
          {t('marsad')}
          <button
            type="button"
            lang={other}
            className="text-sm font-normal text-evidence underline"
            onClick={() => chooseLanguage(other)}
          >
            {t('language.other')}
          </button>
        </p>
        <ul className="grid gap-1">
          {places.map(({ to, label }) => (
            <li key={to}>
              <Link
                to={to}
                search={{}}
                className="block rounded-lg px-3 py-1.5"
                activeProps={{ className: 'bg-evidence-wash text-evidence font-semibold' }}
              >
                {t(label)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <main id="page" className="min-w-0 p-4 md:p-6">
        <Outlet />
      </main>
    </div>
  )
}
