import type { Act, EventStatus, EventType, Unit } from '../../annotation/reading.ts'
import type { DiscrepancyKind, Grade } from '../../annotation/record.ts'
import type { Column } from '../../record/registers/definition.ts'
import type { Finding, Value } from '../../record/registers/row.ts'
import { sayAmount } from '../../words/amounts.ts'
import { ar, type Vocabulary } from '../../words/ar.ts'
import { sayDuration } from '../../words/dates.ts'
import { en } from '../../words/en.ts'
import { results, sayFinding } from '../../words/findings.ts'

export type Tongue = 'ar' | 'en'

const vocabularies: Readonly<Record<Tongue, Vocabulary>> = { ar, en }

function coded(column: Column, code: string, words: Vocabulary): string {
  switch (column.value) {
    case 'act':
      return words.acts[code as Act] ?? code
    case 'status':
      return words.statuses[code as EventStatus] ?? code
    case 'type':
      return words.eventTypes[code as EventType] ?? code
    case 'mode':
      return { direct: words.direct, indirect: words.indirect, mixed: words.mixed }[code] ?? code
    case 'hedge':
      return words.distancedShort
    case 'grade':
      return words.grades[code as Grade] ?? code
    case 'disputes':
      return words.discrepancyKinds[code as DiscrepancyKind] ?? code
    default:
      return code
  }
}

/**
 * A value as a person reads it. Names and days stay as they are, figures of a column of several units say which, and what
 * every account carries over from elsewhere in its report is marked.
 */
export function sayValue(column: Column, value: Value, language: Tongue): string {
  const words = vocabularies[language]
  const carried = value.cites.length > 0 && value.cites.every((cite) => cite.carried)
  return carried ? `${plain(column, value, language, words)} [${words.carried}]` : plain(column, value, language, words)
}

function plain(column: Column, value: Value, language: Tongue, words: Vocabulary): string {
  const { title, code, min, max, approx, unit, text } = value
  if (title !== undefined) return title[language]
  if (code !== undefined) return coded(column, code, words)
  if (min !== undefined && max !== undefined) {
    const amount = sayAmount({ min, max, approx: approx === true }, words)
    const several = (column.units?.length ?? 0) > 1
    return several && unit !== undefined ? `${amount} ${words.units[unit as Unit] ?? unit}` : amount
  }
  return column.value === 'duration' ? sayDuration(text, words, language) : text
}

export const sayCheck = ({ result, why }: Finding, language: Tongue): string =>
  `${results[language][result]}: ${sayFinding(why.key, why.values, language)}`
