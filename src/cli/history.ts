import type { HistoryEntry } from '../app/watch/history.ts'
import { oneLine, type Style } from './terminal.ts'

const longest = 300

const from = (value: readonly [string | null, string | null], style: Style): string =>
  value.map((one) => style.arabic(oneLine(one ?? 'none', longest))).join(' → ')

/** Where a report was fetched, and what changed from version to version. */
export function historyLines(history: readonly HistoryEntry[], shown: string, style: Style): readonly string[] {
  return history.flatMap(({ version, report, page, address, at, status, sha256, size, changes }) => {
    const here = report === shown ? style.bold(' (this one)') : ` ${style.arabic(report)}`
    const way = address === page ? '' : `, found at ${oneLine(address, 200)}`
    const head = `version ${version}${here}: fetched ${at} from ${oneLine(page, 200)}${way}`
    const proof = style.dim(`  answer ${status}, ${size} bytes, SHA-256 ${sha256}`)
    if (changes === null) return [head, proof]
    return [
      head,
      proof,
      ...(changes.title === null ? [] : [`  title: ${from(changes.title, style)}`]),
      ...(changes.published === null ? [] : [`  published: ${from(changes.published, style)}`]),
      ...changes.gone.map((line) => `  ${style.red('-')} ${style.arabic(oneLine(line, longest))}`),
      ...changes.came.map((line) => `  ${style.green('+')} ${style.arabic(oneLine(line, longest))}`),
    ]
  })
}
