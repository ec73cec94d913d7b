import type { Event, Offsets, Quantity, ReadReport, Statement } from '../annotation/reading.ts'
import type { Account, AccountKey, Incident, LedgerEntry } from '../annotation/record.ts'
import type { ToldIncident } from '../annotation/toldIncident.ts'
import { trimmed } from '../text/span.ts'
import type { Ground } from './briefing.ts'

export const keyOf = ({ report, event }: AccountKey): string => `${report}\n${event}`

export const reportIn = (ground: Ground, name: string): ReadReport | null => ground.reports.get(name) ?? null

export const statementIn = (ground: Ground, report: string, id: string): Statement | null =>
  reportIn(ground, report)?.reading.statements.find((statement) => statement.id === id) ?? null

export const eventIn = (ground: Ground, report: string, id: string): Event | null =>
  reportIn(ground, report)?.reading.events.find((event) => event.id === id) ?? null

export const quantityIn = (ground: Ground, report: string, id: string): Quantity | null =>
  reportIn(ground, report)?.reading.quantities.find((quantity) => quantity.id === id) ?? null

export const incidentIn = (ground: Ground, id: string): ToldIncident | null =>
  ground.told.find(({ incident }) => incident.id === id) ?? null

/** The statement that an account stands in; null for the outlet's own words. */
export function sayingOf(ground: Ground, { report, event }: AccountKey): Statement | null {
  const source = eventIn(ground, report, event)?.source ?? null
  return source === null ? null : statementIn(ground, report, source)
}

/** The account of an event within an incident. */
export const accountIn = ({ accounts }: ToldIncident, { report, event }: AccountKey): Account | undefined =>
  accounts.find((account) => account.report === report && account.event === event)

/** The words of a span, as the report has them. */
export const wordsAt = (ground: Ground, report: string, [start, end]: Offsets): string =>
  reportIn(ground, report)?.report.text.slice(start, end) ?? ''

/** Where a name stands in a report: at one of `preferred`, else where it first comes; null where it never does. */
export function nameAt(ground: Ground, report: string, name: string, preferred: Offsets | null): Offsets | null {
  const read = reportIn(ground, report)
  if (read === null) return null
  if (preferred !== null && read.report.text.slice(...preferred) === name) return preferred
  const mention = read.reading.mentions.find((one) => one.name === name && read.report.text.slice(...one.span) === name)
  if (mention !== undefined) return mention.span
  const at = read.report.text.indexOf(name)
  return at < 0 ? preferred : [at, at + name.length]
}

/** A span without the white space at its ends. */
export function trimmedSpan(text: string, span: Offsets): Offsets {
  const { start, end } = trimmed(text, { start: span[0], end: span[1] })
  return [start, end]
}

/** True where the report of a figure has a higher one of the same unit. */
export const isLower = (entry: LedgerEntry, other: LedgerEntry): boolean =>
  other.report === entry.report &&
  other.unit === entry.unit &&
  (other.min ?? other.max ?? 0) > (entry.min ?? entry.max ?? 0)

/** The stretch between line ends and full stops that holds a span. */
export function sentenceAround(text: string, [start, end]: Offsets): Offsets {
  const isEnd = (at: number): boolean => {
    const letter = text[at]
    return letter === '\n' || ((letter === '.' || letter === '؟' || letter === '!') && /\s/.test(text[at + 1] ?? ' '))
  }
  let from = start
  while (from > 0 && !isEnd(from - 1)) from--
  let to = end
  while (to < text.length && !isEnd(to)) to++
  if (text[to] === '.') to++
  while (from < start && /\s/.test(text[from] as string)) from++
  while (to > end && /\s/.test(text[to - 1] as string)) to--
  return [from, to]
}

/** The rule behind a grade; a person's grade is no rule's. */
export const reasonFor = ({ grade, grounds }: Pick<Incident, 'grade' | 'grounds'>): string =>
  grade === grounds.grade ? grounds.rule : 'decision/grade'
