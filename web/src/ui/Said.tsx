import { useTranslation } from 'react-i18next'
import { Refused } from '../api/client.ts'

/** Says beside a form why it was refused, and what to do. */
export function Said({ error }: { readonly error: Error }) {
  const { i18n } = useTranslation()
  const problem = error instanceof Refused ? error.problem : null
  const message = problem === null ? error.message : i18n.language === 'ar' ? problem.message_ar : problem.message_en
  return (
    <div role="alert" className="rounded-lg border border-deny-line bg-deny-wash px-3 py-2 text-[0.9rem]">
      <p className="text-deny">
        <bdi>{message}</bdi>
      </p>
      {problem !== null && problem.hint !== '' ? <p>{problem.hint}</p> : null}
    </div>
  )
}
