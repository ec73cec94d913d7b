import { useTranslation } from 'react-i18next'
import type { Mark } from '../../../src/http/wire.ts'
import { When } from '../ui/When.tsx'

/** What people decided about something, the latest last. */
export function Marks({ marks }: { readonly marks: readonly Mark[] | undefined }) {
  const { t } = useTranslation()
  if (marks === undefined || marks.length === 0) return null
  return (
    <ul className="mt-1.5 text-[0.82rem] text-independent">
      {marks.map(({ id, act, by, at, why, field }) => (
        <li key={id}>
          <span aria-hidden="true">✓ </span>
          {t(`review.acts.${act}`)}
          {field === undefined ? '' : ` (${t(`review.fields.${field}`, field)})`}: <bdi>{by}</bdi>
          {', '}
          <When value={at.slice(0, 10)} />
          {why === '' ? null : (
            <>
              {' — '}
              <bdi className="text-soft">{why}</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
