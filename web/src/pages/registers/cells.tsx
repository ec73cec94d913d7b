import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegisterRow, RegisterValue } from '../../../../src/http/wire.ts'
import { useVoice } from '../../language/voice.ts'
import { Bubble } from '../../ui/Bubble.tsx'
import { Cited } from '../../ui/Cited.tsx'
import { Pill, type Tone } from '../../ui/Pill.tsx'
import { When } from '../../ui/When.tsx'

type Check = RegisterRow['checks'][number]

const date = /^\d{4}(?:-W\d\d|-\d\d(?:-\d\d)?)?(?:\/\d{4}\S*)?/
const inWords = new Set([
  'said',
  'speakers',
  'role',
  'via',
  'agents',
  'targets',
  'parties',
  'places',
  'named',
  'mentions',
])

/** The values of a cell side by side, each opening its words; none is chosen for the reader. */
export function Values({ values, value: field, whole = false }: ValuesProps) {
  const { t } = useTranslation()
  const { language, words } = useVoice()
  if (values.length === 0) {
    if (whole) return <span className="text-faint">{words.notMentioned}</span>
    return (
      <span className="text-faint" title={words.notMentioned}>
        <span aria-hidden="true">—</span>
        <span className="sr-only">{words.notMentioned}</span>
      </span>
    )
  }
  const look = inWords.has(field) ? 'words text-[0.98rem] leading-7' : ''
  return (
    <span
      className={`${look} ${whole ? '' : 'line-clamp-2 max-h-[3.6rem]'} whitespace-normal`}
      title={titleOf(values, language)}
    >
      {values.map((value, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: values have no names
        <Fragment key={at}>
          {at > 0 ? <span className="mx-1 text-faint">·</span> : null}
          <Cited cites={value.cites}>
            <Said value={value} field={field} />
          </Cited>
          {value.state === 'conflicting' ? (
            <span className="ms-1 text-[0.8rem] text-differ">{t('registers.conflicting')}</span>
          ) : null}
        </Fragment>
      ))}
    </span>
  )
}

const days = new Set(['day', 'published'])

/** A value in the language of the page; days in words, and what was carried over or superseded is marked. */
function Said({ value, field }: { readonly value: RegisterValue; readonly field: string }) {
  const { t } = useTranslation()
  const { language } = useVoice()
  const said = value[language]
  const [day] = days.has(field) ? (date.exec(said) ?? []) : []
  const past = value.state === 'superseded'
  return (
    <bdi className={past ? 'text-soft line-through' : ''} title={past ? t('registers.superseded') : undefined}>
      {day === undefined ? (
        said
      ) : (
        <>
          <When value={day} />
          {said.slice(day.length)}
        </>
      )}
    </bdi>
  )
}

const titleOf = (values: readonly RegisterValue[], language: 'ar' | 'en'): string =>
  values.map((value) => value[language]).join(' · ')

interface ValuesProps {
  readonly values: readonly RegisterValue[]
  /** Kind of the column. */
  readonly value: string
  /** Not cut to the height of a row. */
  readonly whole?: boolean
}

const tones: Readonly<Record<Check['result'], Tone>> = { agrees: 'independent', differs: 'differ', open: 'plain' }

/** What the checks of a row found: in short, and each in a sentence on a click. */
export function Checks({ checks }: { readonly checks: readonly Check[] }) {
  const { t } = useTranslation()
  const { language } = useVoice()
  if (checks.length === 0) return <span className="text-faint">{t('registers.noChecks')}</span>
  const results = (['differs', 'agrees', 'open'] as const).filter((result) =>
    checks.some((check) => check.result === result),
  )
  return (
    <Bubble
      label={t('registers.columns.checks')}
      look="flex cursor-pointer flex-wrap gap-1"
      trigger={results.map((result) => (
        <Pill key={result} tone={tones[result]}>
          {t(`registers.results.${result}`)}
        </Pill>
      ))}
    >
      <ul className="grid gap-2">
        {checks.map((check) => (
          <li key={check.check}>
            <CheckLine check={check} language={language} />
          </li>
        ))}
      </ul>
    </Bubble>
  )
}

export function CheckLine({ check, language }: { readonly check: Check; readonly language: 'ar' | 'en' }) {
  const { t } = useTranslation()
  return (
    <span className="flex flex-wrap items-baseline gap-2">
      <Pill tone={tones[check.result]}>{t(`registers.results.${check.result}`)}</Pill>
      <Cited cites={check.cites}>{check[language]}</Cited>
    </span>
  )
}
