import { readFileSync } from 'node:fs'
import type { ReadReport } from '../../../src/annotation/reading.ts'
import type { Report } from '../../../src/annotation/report.ts'
import { loadRecordGrammar } from '../../../src/lang/ar/record/grammar.ts'
import { lexemesOfForm } from '../../../src/reading/queryWords.ts'
import { read } from '../../../src/reading/read.ts'
import { copiesOf } from '../../../src/record/copies/copies.ts'
import { fingerprint } from '../../../src/record/copies/fingerprint.ts'
import { record } from '../../../src/record/record.ts'
import { type Definition, parseDefinition } from '../../../src/record/registers/definition.ts'
import { compileLists } from '../../../src/record/registers/lists.ts'
import type { RegisterRow } from '../../../src/record/registers/row.ts'
import { tableOf } from '../../../src/record/registers/table.ts'
import { arabic, gazetteer } from '../../arabic.ts'

const grammar = loadRecordGrammar()

/** A register that comes along, as its file has it. */
export function shipped(name: string): Definition {
  const path = new URL(`../../../registers/${name}.json`, import.meta.url)
  return valid(JSON.parse(readFileSync(path, 'utf8')))
}

export function valid(value: unknown): Definition {
  const parsed = parseDefinition(value)
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
  return parsed.definition
}

/** A report read by the real reader. */
export function told(
  id: string,
  text: string,
  published: string | null = '2021-05-04',
  outlet = 'قناة الجسر',
): ReadReport {
  const report: Report = { id, text, published, outlet, title: null, url: null }
  return { report, reading: read(report, arabic, gazetteer) }
}

/** The rows of a register over these reports, with the incidents and copies that the record makes of them. */
export function rowsOf(definition: Definition, reports: readonly ReadReport[]): readonly RegisterRow[] {
  const copies = copiesOf(reports.map((one) => fingerprint(one, grammar)))
  const { incidents } = record(reports, gazetteer, grammar, copies)
  const lexemes = (form: string): readonly string[] => lexemesOfForm(form, arabic)
  const looking = { definition, lexemes, lists: compileLists(definition.lists, lexemes) }
  return tableOf(looking, reports, incidents, copies)
}

/** Cells as `column: value, value`, the named columns only; empty ones are left out. */
export const shown = ({ cells, checks }: RegisterRow, ...columns: readonly string[]): string =>
  [
    ...columns.flatMap((name) => {
      const values = (cells[name] ?? []).map(({ text }) => text)
      return values.length === 0 ? [] : [`${name}: ${[...values].sort().join(', ')}`]
    }),
    ...checks.map(({ check, result }) => `${check} ${result}`),
  ].join(' | ')
