import Table from 'cli-table3'
import { type Evaluation, evaluate } from '../app/evaluate.ts'
import type { Miss } from '../evaluate/board.ts'
import { type Context, exitCodes } from './context.ts'
import { type InputFlags, inputFrom } from './options.ts'
import { oneLine, type Style, styleFor } from './terminal.ts'

export interface EvalFlags extends InputFlags {
  readonly gold: string
  readonly errors?: number
  readonly json?: boolean
}

const share = (value: number): string => value.toFixed(3)

/** `marsad eval`: how far readings agree with readings made by hand, field by field. */
export async function evaluation(paths: readonly string[], flags: EvalFlags, context: Context): Promise<number> {
  const { stdin, stdout, stderr, signal } = context
  const result = await evaluate(flags.gold, paths, {
    ...inputFrom(flags),
    jobs: 1,
    stdin,
    signal,
    withText: false,
    keepReport: true,
  })
  if (flags.json === true) stdout.write(`${JSON.stringify(asJson(result), null, 2)}\n`)
  else stdout.write(asText(result, flags.errors ?? 0, styleFor(stdout)))
  if (result.absent.length > 0) {
    stderr.write(`${result.absent.length} of the gold readings have no report here: ${result.absent.join(', ')}\n`)
  }
  return exitCodes.done
}

const asJson = ({ board, scored, absent }: Evaluation) => ({
  scored,
  absent,
  figures: Object.fromEntries(board.figures),
  accuracies: Object.fromEntries(board.accuracies),
  misses: board.misses,
})

function asText({ board, scored }: Evaluation, errors: number, style: Style): string {
  const columns = ['field', 'precision', 'recall', 'F1', 'right', 'gold', 'read']
  const table = new Table({
    head: columns.map((column) => style.bold(column)),
    colAligns: ['left', ...columns.slice(1).map(() => 'right' as const)],
    style: { head: [], border: [], compact: true },
  })
  for (const [field, { precision, recall, f1, right, gold, predicted }] of board.figures) {
    table.push([field, share(precision), share(recall), style.bold(share(f1)), right, gold, predicted])
  }
  const accuracies = new Table({
    head: ['field of matched values', 'accuracy', 'of'].map((column) => style.bold(column)),
    colAligns: ['left', 'right', 'right'],
    style: { head: [], border: [], compact: true },
  })
  for (const [field, { accuracy, of }] of board.accuracies) accuracies.push([field, style.bold(share(accuracy)), of])
  const misses = board.misses.slice(0, errors).map((miss) => `${missLine(miss, style)}\n`)
  const rest = board.misses.length - misses.length
  const more = errors > 0 && rest > 0 ? `… and ${rest} more\n` : ''
  return `${scored} reports\n${table.toString()}\n${accuracies.toString()}\n${misses.join('')}${more}`
}

function missLine({ report, field, kind, expected, found, words }: Miss, style: Style): string {
  const values = [expected, found].filter((value) => value !== null).map((value) => style.arabic(oneLine(value, 60)))
  return `${report}  ${style.yellow(`${field} ${kind}`)}  ${values.join(' / ')}  ${style.arabic(oneLine(words, 80))}`
}
