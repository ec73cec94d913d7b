import type { Decision, Fields, FieldValue, SourceTarget } from '../annotation/decision.ts'
import type { DecisionRow } from '../store/store.ts'
import type { Columns } from './listFile.ts'

const most = 80

/** In one line, cut with an ellipsis. */
const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`
}

const sourceName = ({ role, name }: SourceTarget): string => `${role === 'outlet' ? 'outlet' : 'source'} ${name}`

/** What a decision is about, in words that need no record: for a list, and for one that is about nothing any more. */
export function aboutOf(decision: Decision): string {
  if (decision.act === 'undo') return `decision ${decision.undoes}`
  const { about } = decision
  if (!('kind' in about)) return about.map(({ title }) => `«${title}»`).join(' + ')
  switch (about.kind) {
    case 'value':
      return `${about.value} «${short(about.words)}» in ${about.report.name}`
    case 'incident':
      return `incident «${short(about.title)}»`
    case 'source':
      return sourceName(about)
    case 'report':
      return `report ${about.report.name}`
    case 'entity':
      return `${about.entity} ${about.names.join(' = ')}`
  }
}

/** The fields that say something, without the spans behind them. */
const saying = (fields: Fields) => Object.entries(fields).filter(([key]) => !/spans?$/i.test(key))
const shown = (value: FieldValue): string =>
  Array.isArray(value) ? value.join('، ') : value === null ? '–' : `${value}`
const valuesOf = (fields: Fields): string =>
  saying(fields)
    .map(([key, value]) => (/^(?:min|max|approx)$/.test(key) ? `${key} ${shown(value)}` : shown(value)))
    .join(' ')
const fieldsOf = (fields: Fields): string =>
  saying(fields)
    .map(([key, value]) => `${key} ${shown(value)}`)
    .join('; ')

/** What was decided beside the act itself. */
export function changeOf(decision: Decision): string {
  switch (decision.act) {
    case 'correct':
      return `${decision.field} ${valuesOf(decision.to)}`
    case 'add':
      return fieldsOf(decision.about.seen)
    case 'grade':
      return decision.grade
    case 'split':
      return `off: ${decision.off.map((one) => (typeof one === 'string' ? one : `«${one.words}» in ${one.report.name}`)).join(', ')}`
    default:
      return ''
  }
}

export const decisionColumns: Columns<DecisionRow> = [
  ['decision', ({ decision }) => decision.id],
  ['at', ({ decision }) => decision.at],
  ['by', ({ decision }) => decision.by],
  ['act', ({ decision }) => decision.act],
  ['about', ({ decision }) => aboutOf(decision)],
  ['change', ({ decision }) => changeOf(decision)],
  ['why', ({ decision }) => decision.why],
  ['standing', ({ standing }) => standing],
]
