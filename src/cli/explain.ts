import { marsadError } from '../annotation/errors.ts'
import { explainSpan, placeAt, placesOf } from '../app/explain.ts'
import { pickReport } from '../app/pickReport.ts'
import { type Context, exitCodes } from './context.ts'
import { explanation } from './explanation.ts'
import { type InputFlags, inputFrom } from './options.ts'
import { styleFor } from './terminal.ts'

export interface ExplainFlags extends InputFlags {
  readonly find?: string
  readonly report?: string
  readonly json?: boolean
}

/** `marsad explain`: what the reading holds at a place, and which rules put it there. */
export async function explain(
  path: string,
  offset: number | undefined,
  flags: ExplainFlags,
  { stdin, stdout }: Context,
): Promise<number> {
  if (offset === undefined && flags.find === undefined) throw marsadError('PLACE_UNNAMED', {})
  const { report, reading } = await pickReport(path, flags.report ?? null, inputFrom(flags), stdin)
  const spans = flags.find === undefined ? [placeAt(report, offset ?? 0)] : placesOf(report, flags.find)
  const places = spans.map((span) => explainSpan(report, reading, span))
  if (flags.json === true) {
    stdout.write(`${JSON.stringify({ report: report.id, published: report.published, places }, null, 2)}\n`)
  } else {
    stdout.write(explanation(report, places, styleFor(stdout)))
  }
  return exitCodes.done
}
