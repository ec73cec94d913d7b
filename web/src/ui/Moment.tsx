import { useVoice } from '../language/voice.ts'

const clocks = {
  ar: new Intl.DateTimeFormat('ar-u-nu-arab', { dateStyle: 'medium', timeStyle: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }),
}

/** A moment of the server's own doings, by the clock of who looks; its tip is the moment in UTC. */
export function Moment({ value, none = '—' }: { readonly value: string | null; readonly none?: string }) {
  const { language } = useVoice()
  if (value === null) return <span className="text-faint">{none}</span>
  return (
    <time dateTime={value} title={value}>
      <bdi>{clocks[language].format(new Date(value))}</bdi>
    </time>
  )
}
