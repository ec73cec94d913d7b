import { MarsadError, marsadError } from '../annotation/errors.ts'
import type { ReadReport } from '../annotation/reading.ts'
import type { InputOptions } from '../ingest/item.ts'
import { readReports } from './readReports.ts'

const mostKnown = 12

/** Reads the one report of a file, or the one of this id where the file holds many. */
export async function pickReport(
  path: string,
  id: string | null,
  options: InputOptions,
  stdin: AsyncIterable<Uint8Array>,
): Promise<ReadReport> {
  const known: string[] = []
  let picked: ReadReport | null = null
  for await (const outcome of readReports([path], { ...options, jobs: 1, stdin, withText: false, keepReport: true })) {
    if (outcome.kind === 'failed') {
      const { code, message, fix } = outcome.failure
      if (id === null) throw new MarsadError(code, message, fix)
      continue
    }
    if (known.length < mostKnown) known.push(outcome.id)
    if (id !== null && outcome.id !== id) continue
    if (picked !== null) throw marsadError('REPORT_UNNAMED', { path, known: `${known.join(', ')} …` })
    picked = { report: JSON.parse(outcome.report ?? 'null'), reading: JSON.parse(outcome.reading) }
    if (id !== null) break
  }
  if (picked === null) throw marsadError('REPORT_NOT_FOUND', { report: id ?? '', path, known: known.join(', ') })
  return picked
}
