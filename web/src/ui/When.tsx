import { sayDate } from '../../../src/words/dates.ts'
import { useVoice } from '../language/voice.ts'

const hijri = {
  ar: new Intl.DateTimeFormat('ar-u-ca-islamic-umalqura-nu-latn', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', { dateStyle: 'long', timeZone: 'UTC' }),
}

/** The same day in the Hijri calendar (Umm al-Qura); empty for what is no single day. */
function inHijri(value: string, language: 'ar' | 'en'): string {
  if (!/^\d{4}-\d\d-\d\d/.test(value)) return ''
  const date = new Date(`${value.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? '' : hijri[language].format(date)
}

/**
 * A day, month, week or stretch of days in words (17 تشرين الأول 2015). Its tip has the other names of the month, the Hijri
 * date and the value as ISO writes it. Where there is none, `none` is said instead.
 */
export function When({ value, weekday = false, none }: WhenProps) {
  const { words, language } = useVoice()
  if (value === null || value === '') return <span className="text-faint">{none ?? words.notMentioned}</span>
  const { text, title } = sayDate(value, words, weekday)
  const tip = [title, inHijri(value, language)].filter((part) => part !== '').join(' · ')
  return (
    <time dateTime={value} title={tip}>
      <bdi>{text}</bdi>
    </time>
  )
}

interface WhenProps {
  readonly value: string | null
  readonly weekday?: boolean
  readonly none?: string
}

/** From one day to another; one day where they are the same. */
export function Stretch({ from, to, none }: StretchProps) {
  const value = from === null ? to : to === null || to === from ? from : `${from}/${to}`
  return <When value={value} {...(none === undefined ? {} : { none })} />
}

interface StretchProps {
  readonly from: string | null
  readonly to: string | null
  readonly none?: string
}
