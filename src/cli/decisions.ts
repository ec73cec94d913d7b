import type { Decision } from '../annotation/decision.ts'
import { aboutOf, changeOf, decisionColumns } from '../app/decisionColumns.ts'
import { type DecisionFilter, type DecisionRow, withRecord } from '../app/record.ts'
import { type Context, exitCodes } from './context.ts'
import { printRows, type RowFlags, type View } from './rows.ts'
import { plural } from './summary.ts'
import { oneLine, type Style, styleFor } from './terminal.ts'

export interface DecisionsFlags extends RowFlags, Omit<DecisionFilter, 'ids'> {
  readonly home?: string
}

/** One line: what was done to what. */
export function saysDecision(decision: Decision, style: Style): string {
  const change = changeOf(decision)
  const what = style.arabic(oneLine(aboutOf(decision), 200))
  return `${style.bold(decision.act)} ${what}${change === '' ? '' : `: ${style.arabic(oneLine(change, 160))}`}`
}

const view: View<DecisionRow> = {
  columns: decisionColumns,
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
    const what = standing === 'changed' ? 'about what is read otherwise now' : 'about what is not read any more'
    lines.push(
      style.yellow(`${plural(found, 'decision is', 'decisions are')} ${what}: marsad decisions --standing ${standing}`),
    )
  }
  return lines
}
