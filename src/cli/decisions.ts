import type { Decision, Fields, FieldValue, SourceTarget } from '../annotation/decision.ts'
import { type DecisionFilter, type DecisionRow, withRecord } from '../app/record.ts'
import { type Context, exitCodes } from './context.ts'
import { printRows, type RowFlags, type View } from './rows.ts'
import { plural } from './summary.ts'
import { oneLine, type Style, styleFor } from './terminal.ts'

export interface DecisionsFlags extends RowFlags, Omit<DecisionFilter, 'ids'> {
  readonly home?: string
}

const sourceName = ({ role, name }: SourceTarget): string => `${role === 'outlet' ? 'outlet' : 'source'} ${name}`

/** What a decision is about, in words that need no record: for a list, and for one that is about nothing any more. */
export function aboutOf(decision: Decision): string {
  if (decision.act === 'undo') return `decision ${decision.undoes}`
  const { about } = decision
  if (!('kind' in about)) return about.map(({ title }) => `«${title}»`).join(' + ')
  switch (about.kind) {
    case 'value':
      return `${about.value} «${oneLine(about.words, 80)}» in ${about.report.name}`
    case 'incident':
      return `incident «${oneLine(about.title, 80)}»`
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

/** One line: what was done to what. */
export function saysDecision(decision: Decision, style: Style): string {
  const change = changeOf(decision)
  const what = style.arabic(oneLine(aboutOf(decision), 200))
  return `${style.bold(decision.act)} ${what}${change === '' ? '' : `: ${style.arabic(oneLine(change, 160))}`}`
}

const view: View<DecisionRow> = {
  columns: [
    ['decision', ({ decision }) => decision.id],
    ['at', ({ decision }) => decision.at],
    ['by', ({ decision }) => decision.by],
    ['act', ({ decision }) => decision.act],
    ['about', ({ decision }) => aboutOf(decision)],
    ['change', ({ decision }) => changeOf(decision)],
    ['why', ({ decision }) => decision.why],
    ['standing', ({ standing }) => standing],
  ],
  lines: ({ decision, standing }, style) => {
    const paint = standing === 'attached' || standing === 'agreed' ? style.green : style.yellow
    const why = decision.why === '' ? '' : `: ${style.arabic(oneLine(decision.why, 160))}`
    return (
      `${saysDecision(decision, style)}\n` +
      `  ${decision.at.slice(0, 16).replace('T', ' ')} ${style.arabic(oneLine(decision.by, 60))}${why} (${paint(standing)}) ${style.dim(decision.id)}\n`
    )
  },
  none: 'No decision fits.',
}

/** `marsad decisions`: what people decided. */
export const decisions = (flags: DecisionsFlags, context: Context): Promise<number> =>
  withRecord(flags.home, 'read', async (store) => {
    const { act, by, about, report, from, to, standing } = flags
    const filter = { act, by, about, report, from, to, standing }
    await printRows((paging) => store.decisions(filter, paging), view, flags, context)
    return exitCodes.done
  })

/** How many decisions no longer fit what is read, to be looked at. */
export async function looseLines(
  count: (standing: 'changed' | 'unattached') => Promise<number>,
  { stderr }: Context,
): Promise<readonly string[]> {
  const style = styleFor(stderr)
  const lines: string[] = []
  for (const standing of ['changed', 'unattached'] as const) {
    const found = await count(standing)
    if (found === 0) continue
    const what = standing === 'changed' ? 'are about what is read otherwise now' : 'are about what is not read any more'
    lines.push(
      style.yellow(`${plural(found, 'decision', 'decisions')} ${what}: marsad decisions --standing ${standing}`),
    )
  }
  return lines
}
