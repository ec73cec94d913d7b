import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Hit } from '../../../../src/http/wire.ts'
import { useVoice } from '../../language/voice.ts'
import { Marked } from '../../ui/Marked.tsx'
import { ReportLink } from '../../ui/ReportLink.tsx'
import { When } from '../../ui/When.tsx'
import { excerptsOf, inTitle } from './excerpts.ts'

/** A report that was found: where the words stand in it, each stretch a link to its place. */
export function HitItem({ hit }: { readonly hit: Hit }) {
  const { t } = useTranslation()
  const { words } = useVoice()
  const head = hit.title === null ? null : inTitle(hit.text, hit.title, hit.spans)
  const below = head === null ? hit.spans : hit.spans.filter((span) => !head.spans.includes(span))
  return (
    <li className="px-4 py-3">
      <h2 className="words text-[1.1rem] leading-8">
        <ReportLink report={hit.report} className="hover:text-evidence">
          <bdi>
            {hit.title === null || head === null ? (
              t('noTitle')
            ) : (
              <Marked text={hit.title} from={head.from} spans={head.spans} />
            )}
          </bdi>
        </ReportLink>
      </h2>
      <p className="flex flex-wrap gap-x-4 text-sm text-soft">
        <bdi>{hit.outlet ?? words.noOutlet}</bdi>
        <When value={hit.published} none={words.noDate} />
        {hit.spans.length > 0 ? <span>{t('search.places', { count: hit.spans.length })}</span> : null}
      </p>
      {excerptsOf(hit.text, below).map(({ from, text, spans }) => (
        <Link
          key={from}
          to="/reports/$report"
          params={{ report: hit.report }}
          search={{ at: (spans[0] ?? [0, 0]).join('-') }}
          className="words mt-1 block rounded-md px-1 -mx-1 hover:bg-hover"
          dir="auto"
        >
          {from === 0 ? null : '… '}
          <Marked text={text} from={from} spans={spans} />
          {from + text.length < hit.text.length ? ' …' : null}
        </Link>
      ))}
    </li>
  )
}
