import { useTranslation } from 'react-i18next'
import { Refused } from '../api/client.ts'

export function Loading() {
  const { t } = useTranslation()
  return (
    <p role="status" className="text-soft">
      {t('loading')}
    </p>
  )
}

/** Says what went wrong and what to do, in the language of the page. */
export function Failed({ error, again }: { readonly error: Error; readonly again: () => void }) {
  const { t, i18n } = useTranslation()
  const problem = error instanceof Refused ? error.problem : null
  const message = problem === null ? error.message : i18n.language === 'ar' ? problem.message_ar : problem.message_en
  return (
    <div role="alert" className="rounded-xl border border-deny bg-deny-wash px-4 py-3">
      <p>
        <bdi>{message}</bdi>
      </p>
      {problem !== null && problem.hint !== '' ? <p className="text-sm">{problem.hint}</p> : null}
      <button type="button" className="mt-2 text-evidence underline" onClick={again}>
        {t('retry')}
      </button>
    </div>
  )
}
