import { useTranslation } from 'react-i18next'
import type { Offsets } from '../../../src/http/wire.ts'

/** Leads to a report, and to the words in it where there are some. */
export function OpenReport({ report, at }: { readonly report: string; readonly at?: Offsets | undefined }) {
  const { t } = useTranslation()
  return (
    <a
      href={`/reports/${encodeURIComponent(report)}${at === undefined ? '' : `?at=${at.join('-')}`}`}
      className="text-evidence underline"
    >
      {t('openReport')}
    </a>
  )
}
