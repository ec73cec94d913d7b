/** Countries whose names of months together are all that Arabic press uses: of Rome, of the Levant, by French, of Morocco. */
const countries = ['EG', 'SY', 'DZ', 'MA']

/** Seats of hamza and vowel signs make no other month. */
const folded = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '')

function namesIn(country: string): readonly string[] {
  const written = new Intl.DateTimeFormat(`ar-${country}-u-ca-gregory`, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => folded(written.format(Date.UTC(2015, month, 15))))
}

const numbers = new Map(countries.flatMap((country) => namesIn(country).map((name, at) => [name, at + 1] as const)))
const anyName = [...numbers.keys()].sort((a, b) => b.length - a.length).join('|')
const written = new RegExp(
  `^(?:[^\\d]{1,20} )?(\\d{1,2}) (${anyName})(?: ?[/-] ?(${anyName}))?[,\\u060c]? (\\d{4})(?:$|[ ,\\u060c])`,
)

/** A day written with an Arabic name of its month, or with two of the same one. */
export interface NamedDay {
  readonly year: number
  readonly month: number
  readonly date: number
}

/** The parts of «13 تشرين الأول/أكتوبر 2015», with or without a weekday before it; null where it is no such day. */
export function dayByMonthName(value: string): NamedDay | null {
  const found = written.exec(folded(value))
  if (found === null) return null
  const month = numbers.get(found[2] ?? '') ?? 0
  const second = found[3] === undefined ? month : numbers.get(found[3])
  return month === second ? { year: Number(found[4]), month, date: Number(found[1]) } : null
}
