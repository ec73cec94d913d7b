import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageHead } from './PageHead.tsx'

/** What stands at an address that no page has. */
export function NotFound() {
  const { t } = useTranslation()
  return (
    <>
      <PageHead title={t('missing.title')} note={t('missing.note')} />
      <Link to="/" className="text-evidence underline">
        {t('overview.title')}
      </Link>
    </>
  )
}
