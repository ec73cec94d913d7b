import { readFileSync } from 'node:fs'
import { marsadError, reasonOf } from '../annotation/errors.ts'
import type { Reading } from '../annotation/reading.ts'
import type { Report } from '../annotation/report.ts'
import type { Board } from '../evaluate/board.ts'
import { agree } from '../evaluate/names.ts'
import { type GoldReading, score } from '../evaluate/score.ts'
import { isGenericHead, nameArticles, nameFillers } from '../lang/ar/scoring.ts'
import { type ReadOptions, readReports } from './readReports.ts'

export interface Evaluation {
  readonly board: Board
  /** Reports that the gold readings and the input have in common. */
  readonly scored: number
  /** Gold readings whose report is not in the input. */
  readonly absent: readonly string[]
}

/**
 * Reads reports and scores the readings against readings made by hand.
 * @param goldFile one reading a line, in the form of `marsad read`'s output
 * @param paths the reports that the gold readings were made of
 * @throws MarsadError where the gold file cannot be read or shares no report with the input
 */
export async function evaluate(goldFile: string, paths: readonly string[], options: ReadOptions): Promise<Evaluation> {
  const gold = goldReadings(goldFile)
  const wanted = new Set(gold.map(({ report }) => report))
  const texts = new Map<string, string>()
  const readings: Reading[] = []
  for await (const outcome of readReports(paths, { ...options, keepReport: true })) {
    if (outcome.kind === 'failed' || !wanted.has(outcome.id)) continue
    const report: Report = JSON.parse(outcome.report ?? 'null')
    texts.set(outcome.id, report.text)
    readings.push(JSON.parse(outcome.reading))
  }
  const present = gold.filter(({ report }) => texts.has(report))
  if (present.length === 0) throw marsadError('GOLD_WITHOUT_REPORTS', { path: goldFile })
  const grammar = {
    agree: (a: string | null, b: string | null) => agree(a, b, nameFillers, nameArticles),
    generic: isGenericHead,
  }
  return {
    board: score(present, readings, (report) => texts.get(report) ?? '', grammar),
    scored: present.length,
    absent: gold.filter(({ report }) => !texts.has(report)).map(({ report }) => report),
  }
}

function goldReadings(path: string): readonly GoldReading[] {
  let content: string
  try {
    content = readFileSync(path, 'utf8')
  } catch (error) {
    throw marsadError('PATH_UNREADABLE', { path, reason: reasonOf(error) })
  }
  const readings: GoldReading[] = []
  for (const [index, line] of content.split('\n').entries()) {
    if (line.trim() === '') continue
    readings.push(goldReading(line, path, index + 1))
  }
  return readings
}

function goldReading(text: string, path: string, line: number): GoldReading {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw marsadError('LINE_NOT_JSON', { path, line, reason: reasonOf(error) })
  }
  const named = typeof value === 'object' && value !== null && 'report' in value && typeof value.report === 'string'
  if (!named) throw marsadError('GOLD_INVALID', { path, line })
  return value as GoldReading
}
