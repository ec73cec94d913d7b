import type { EventStatus } from '../annotation/reading.ts'
import type { Discrepancy } from '../annotation/record.ts'
import { sayAmount } from './amounts.ts'
import type { Vocabulary } from './ar.ts'
import { sayDate } from './dates.ts'

const numberOrNull = (text: string | undefined): number | null =>
  text === undefined || text === '' ? null : Number(text)

/** What a side of a discrepancy says, in the language of its reader: `30..40` is 30–40, `denied` is منفيّة. */
export function sideText(kind: Discrepancy['kind'], value: string, words: Vocabulary): string {
  if (kind === 'figure') {
    const [low, high] = value.includes('..') ? value.split('..') : [value, value]
    const [min, max] = [numberOrNull(low), numberOrNull(high)]
    if (Number.isNaN(min) || Number.isNaN(max)) return value
    return sayAmount({ min, max }, words)
  }
  if (kind === 'time') return sayDate(value, words, true).text
  if (kind === 'occurrence' || (kind === 'perpetrator' && value === 'denied'))
    return words.statuses[value as EventStatus] ?? value
  if (kind === 'character') return words.characters[value as keyof Vocabulary['characters']] ?? value
  return value
}
