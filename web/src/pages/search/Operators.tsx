import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useVoice } from '../../language/voice.ts'

/** An example of each way to ask, with what it finds. */
const examples = [
  { key: 'words', ar: 'الهدنة', en: 'الهدنة' },
  { key: 'phrase', ar: '«وقف إطلاق النار»', en: '"وقف إطلاق النار"' },
  { key: 'not', ar: 'غارات -حلب', en: 'غارات -حلب' },
  { key: 'inTitle', ar: 'عنوان:هدنة', en: 'title:هدنة' },
  { key: 'speaker', ar: 'متكلم:لافروف', en: 'speaker:لافروف' },
  { key: 'name', ar: 'اسم:«الصليب الأحمر»', en: 'name:"الصليب الأحمر"' },
  { key: 'place', ar: 'مكان:حمص', en: 'place:حمص' },
  { key: 'outlet', ar: 'منبر:رواق', en: 'outlet:رواق' },
  { key: 'days', ar: 'هدنة من:2015-10-01 إلى:2015-10-31', en: 'هدنة from:2015-10-01 to:2015-10-31' },
] as const

/** How one can ask, each line an example to try. */
export function Operators({ open = false }: { readonly open?: boolean }) {
  const { t } = useTranslation()
  const { language } = useVoice()
  return (
    <details open={open} className="mb-3 print:hidden">
      <summary className="cursor-pointer text-[0.9rem] text-evidence">{t('search.how')}</summary>
      <dl className="frame mt-2 grid gap-x-5 gap-y-1.5 px-4 py-3 text-[0.9rem] sm:grid-cols-[max-content_minmax(0,1fr)]">
        {examples.map(({ key, [language]: q }) => (
          <div key={key} className="grid sm:contents">
            <dt>
              <Link to="/search" search={{ q }} className="text-evidence underline decoration-evidence-line">
                <bdi>{q}</bdi>
              </Link>
            </dt>
            <dd className="text-soft">{t(`search.operators.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
