import { sayDate } from '../../../src/words/dates.ts'
import { useVoice } from '../language/voice.ts'
import { chosenDating } from './dating.ts'
import { inHijri } from './hijri.ts'

/**
 * A day, month, week or stretch of days in words (17 تشرين الأول 2015), in the calendar that the reader chose. Its tip has
 * the other calendar, the other names of the month, and the value as ISO writes it. Where there is none, `none` is said.
 */
export function When({ value, weekday = false, none }: WhenProps) {
  const { words, language } = useVoice()
  const dating = chosenDating.use()
  if (value === null || value === '') return <span className="text-faint">{none ?? words.notMentioned}</span>
  const { text, title } = sayDate(value, words, weekday)
  const hijri = inHijri(value, language)
  const [said, other] = dating === 'hijri' && hijri !== '' ? [hijri, text] : [text, hijri]
  const tip = [other, title].filter((part) => part !== '').join(' · ')
  return (
    <time dateTime={value} title={tip}>
      <bdi>{said}</bdi>
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
