import Table from 'cli-table3'
import type { Failure, InputNotice } from '../ingest/item.ts'
import type { Tally } from './tally.ts'
import { oneLine, type Style } from './terminal.ts'

const mostShown = 20
export const number = (value: number) => value.toLocaleString('en-US')

export const plural = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`

export function failureLines(failures: readonly Failure[], failed: number, style: Style): readonly string[] {
  if (failed === 0) return []
  const lines = [style.red(style.bold(`${plural(failed, 'input', 'inputs')} could not be read:`))]
  let lastFix = ''
  for (const { code, message, fix } of failures.slice(0, mostShown)) {
    lines.push(`  ${style.red('✗')} ${style.message(oneLine(message, 300))} ${style.dim(`[${code}]`)}`)
    if (fix !== '' && fix !== lastFix) lines.push(style.dim(`    ${oneLine(fix, 300)}`))
    lastFix = fix
  }
  const more = failed - Math.min(failures.length, mostShown)
  if (more > 0) lines.push(`  … and ${number(more)} more`)
  return [...lines, '']
}

export function noticeLines(notices: readonly InputNotice[], noticed: number, style: Style): readonly string[] {
  if (noticed === 0) return []
  const lines = [style.yellow(`${plural(noticed, 'notice', 'notices')} on the input:`)]
  for (const { path, message } of notices.slice(0, mostShown)) {
    lines.push(`  ${style.arabic(oneLine(path, 120))}: ${style.message(oneLine(message, 300))}`)
  }
  const more = noticed - Math.min(notices.length, mostShown)
  if (more > 0) lines.push(`  … and ${number(more)} more`)
  return [...lines, '']
}

function table({ read, failed, counts }: Tally, seconds: number, style: Style): string {
  const rows: readonly (readonly [string, string])[] = [
    ['reports read', number(read)],
    ['failed', failed === 0 ? '0' : style.red(number(failed))],
    ['statements', number(counts.statements)],
    ['events', number(counts.events)],
    ['quantities', number(counts.quantities)],
    ['times', number(counts.times)],
    ['names', number(counts.names)],
    ['seconds', seconds.toFixed(1)],
    ['reports/s', seconds > 0 ? number(Math.round(read / seconds)) : '–'],
  ]
  const drawn = new Table({ colAligns: ['left', 'right'], style: { head: [], border: [], compact: true } })
  for (const [label, value] of rows) drawn.push([label, style.bold(value)])
  return drawn.toString()
}

export const undatedLines = (undated: number, style: Style): readonly string[] =>
  undated === 0
    ? []
    : [
        style.yellow(`${plural(undated, 'report has', 'reports have')} no date of publication.`),
        '  Relative times ("yesterday") stay unresolved there. Give the day with --published 2015-10-13, in a meta.json',
        '  beside the files, or in front matter.',
        '',
      ]

/** The end of a run: what could not be read and why, what to know about the input, and the figures. */
export function summary(tally: Tally, seconds: number, style: Style, interrupted: boolean): string {
  return [
    ...failureLines(tally.failures, tally.failed, style),
    ...noticeLines(tally.notices, tally.noticed, style),
    ...undatedLines(tally.undated, style),
    ...(interrupted ? [style.yellow('Interrupted; this is what was read until then.'), ''] : []),
    table(tally, seconds, style),
    '',
  ].join('\n')
}
