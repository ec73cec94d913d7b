import { useTranslation } from 'react-i18next'
import { PageHead } from '../../ui/PageHead.tsx'

/** A record without reports, and how to begin one. */
export function Empty() {
  const { t } = useTranslation()
  return (
    <>
      <PageHead title={t('overview.title')} />
      <section className="frame px-8 py-14 text-center shadow-paper">
        <p className="text-[1.1rem] font-semibold">{t('overview.empty')}</p>
        <p className="mt-2 text-soft">{t('overview.begin')}</p>
        <p className="mt-3">
          <code dir="ltr" className="rounded-md bg-evidence-wash px-3 py-1">
            marsad add examples
          </code>
        </p>
      </section>
    </>
  )
}
