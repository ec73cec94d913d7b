import { useTranslation } from 'react-i18next'
import type { Version } from '../../../../../src/http/wire.ts'

type Passages = NonNullable<Version['changes']>['text']

const looks = {
  same: '',
  gone: 'bg-deny-wash text-deny line-through decoration-1',
  came: 'bg-independent-wash text-independent underline decoration-1 underline-offset-4',
} as const
const elements = { same: 'span', gone: 'del', came: 'ins' } as const

/** Two texts in one: what is gone struck through, what came underlined; paragraphs that stayed are only counted. */
export function TextDifference({ passages }: { readonly passages: Passages }) {
  const { t } = useTranslation()
  if (passages.every(({ changed }) => !changed)) return <p className="text-soft">{t('report.evidence.sameText')}</p>
  return (
    <div className="words grid gap-2" lang="ar" dir="auto">
      {passages.map(({ changed, runs }, at) => {
        const key = `${at} ${changed}`
        if (!changed) {
          const count = runs[0]?.text.split('\n').length ?? 0
          return (
            <p key={key} className="font-ui text-[0.8rem] text-soft">
              … {t('report.evidence.stayed', { count })} …
            </p>
          )
        }
        return (
          <p key={key} className="whitespace-pre-line">
            {runs.map(({ kind, text }, place) => {
              const Element = elements[kind]
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice
                <Element key={`${place} ${kind}`} className={looks[kind]}>
                  {place === 0 ? text : ` ${text}`}
                </Element>
              )
            })}
          </p>
        )
      })}
    </div>
  )
}
