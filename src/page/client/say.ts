import type { Event, Quantity, Reading, Statement, Time } from '../../annotation/reading.ts'
import { sayAmount } from '../../words/amounts.ts'
import { sayDate, sayDuration } from '../../words/dates.ts'
import { counted } from '../../words/plural.ts'
import type { Language } from './state.ts'
import { ar, type Words } from './words/ar.ts'
import { en } from './words/en.ts'

/** How the page speaks: its words and its numbers. */
export interface Voice {
  readonly language: Language
  readonly words: Words
  /** Numbers of the interface itself (٢١٤ in Arabic). Numbers out of reports keep Latin figures. */
  readonly number: (value: number) => string
  readonly count: (what: keyof Words['counts'], value: number) => string
}

const figures = { ar: new Intl.NumberFormat('ar-u-nu-arab'), en: new Intl.NumberFormat('en') }

/** The voice of a language. */
export function voiceOf(language: Language): Voice {
  const words = language === 'ar' ? ar : en
  // The Arabic figure for nothing is a dot (٠), which beside a word looks like punctuation.
  const number = (value: number) => (value === 0 ? words.zero : figures[language].format(value))
  return {
    language,
    words,
    number,
    count: (what, value) => counted(language, words.counts[what], value, number(value)),
  }
}

/**
 * A quantity as a table says it: what is counted, then how many («قتلى: 12 فأكثر», «طلعة: 394»). The noun stands before
 * the number because after it its form would depend on the number.
 */
export function sayQuantity(quantity: Quantity, voice: Voice): string {
  const { of, unit } = quantity
  const counted = of === null || unit === 'killed' || unit === 'wounded' ? voice.words.units[unit] : of
  return `${counted}: ${sayAmount(quantity, voice.words)}`
}

/** When a time expression is; honest where it could not be placed. */
export function sayTime(time: Time, voice: Voice): { readonly text: string; readonly title: string } {
  if (time.value !== undefined) return sayDate(time.value, voice.words, true)
  if (time.duration !== undefined) {
    return { text: sayDuration(time.duration, voice.words, voice.language), title: time.duration }
  }
  return { text: voice.words.unresolved, title: '' }
}

/** The chain as it is read, outlet first: outlet ← relay ← speaker. */
export const chainOf = (statement: Statement, reading: Reading, { words }: Voice): readonly string[] => [
  reading.outlet ?? words.noOutlet,
  ...statement.via.toReversed(),
  statement.speaker,
]

/** Who tells of an event: a speaker, or the report itself. */
export const tellerOf = (event: Event, reading: Reading): Statement | null =>
  event.source === null ? null : (reading.statements.find((statement) => statement.id === event.source) ?? null)

/** The quantities of an event, in the order it names them. */
export const quantitiesOf = (event: Event, reading: Reading): readonly Quantity[] =>
  event.quantities.flatMap((id) => reading.quantities.filter((quantity) => quantity.id === id))
