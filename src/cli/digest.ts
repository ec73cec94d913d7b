import type { DecisionAct, Mark } from '../annotation/decision.ts'
import type { Event, Offsets, ReadReport, Statement } from '../annotation/reading.ts'
import { oneLine, type Style } from './terminal.ts'

const mostShown = 8
const mostWords = 100

/** What people decided about a value: «corrected (speaker) by Nour». */
export const marksOf = (marks: readonly Mark[] | undefined, style: Style): string =>
  (marks ?? [])
    .map(({ act, field, by }) => {
      const what = field === undefined ? said[act] : `${said[act]} (${field})`
      return ` ${style.green(`[${what} by ${style.arabic(oneLine(by, 40))}]`)}`
    })
    .join('')

const said: { readonly [act in DecisionAct]: string } = {
  accept: 'accepted',
  reject: 'rejected',
  correct: 'corrected',
  add: 'added',
  merge: 'merged',
  split: 'split',
  grade: 'graded',
  note: 'noted',
  undo: 'undone',
}

const statementLine = (text: string, s: Statement, style: Style) => {
  const chain = [s.speaker, ...s.via].map((name) => style.bold(style.arabic(oneLine(name, 60)))).join(' ← ')
  const words = s.content.map(([start, end]: Offsets) => text.slice(start, end)).join(' … ')
  return `  ${chain}: ${style.green(s.act)}: ${style.arabic(oneLine(words, mostWords))} ${style.dim(s.id)}${marksOf(s.decisions, style)}`
}

const eventLine = (text: string, e: Event, style: Style) => {
  const trigger = style.arabic(oneLine(text.slice(...e.trigger), 40))
  const names = (label: string, all: readonly string[]) =>
    all.length === 0 ? [] : [`${label} ${all.map((name) => style.arabic(oneLine(name, 60))).join(', ')}`]
  const parts = [
    ...names('by', e.agents),
    ...names('to', e.targets),
    ...names('in', e.places),
    ...((e.time ?? '') ? [`on ${e.time}`] : []),
  ]
  return `  ${style.yellow(e.type)} ${trigger} (${e.status})${parts.length === 0 ? '' : `: ${parts.join('; ')}`} ${style.dim(e.id)}${marksOf(e.decisions, style)}`
}

const some = <T>(all: readonly T[], most: number, line: (value: T) => string, name: string) => [
  ...all.slice(0, most).map(line),
  ...(all.length > most ? [`  … and ${all.length - most} more ${name}`] : []),
]

/** A reading for a person at a terminal: who said what through whom, then what happened. */
export function digest({ report, reading }: ReadReport, style: Style, most = mostShown): string {
  const about = [reading.published ?? 'no date', ...(report.outlet === null ? [] : [style.arabic(report.outlet)])].join(
    ', ',
  )
  const title = report.title === null ? '' : ` ${style.arabic(oneLine(report.title, mostWords))}`
  return [
    `${style.bold(style.arabic(report.id))} (${about})${title}`,
    ...some(reading.statements, most, (s) => statementLine(report.text, s, style), 'statements'),
    ...some(reading.events, most, (e) => eventLine(report.text, e, style), 'events'),
    '',
    '',
  ].join('\n')
}
