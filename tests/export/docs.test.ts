import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { acledColumns } from '../../src/export/acled.ts'
import { accountColumns, incidentColumns, ledgerColumns } from '../../src/export/csv.ts'
import { hxlColumns } from '../../src/export/hxl.ts'
import { precisions } from '../../src/export/location.ts'
import { ucdpColumns } from '../../src/export/ucdp.ts'

const docs = readFileSync(new URL('../../docs/exports.md', import.meta.url), 'utf8')

/** The cells of the last table under a heading. */
function tableUnder(heading: string): readonly (readonly string[])[] {
  const start = docs.indexOf(`\n${heading}\n`)
  expect(start, heading).toBeGreaterThan(0)
  const end = docs.indexOf('\n#', start + heading.length)
  const lines = docs.slice(start, end < 0 ? undefined : end).split('\n')
  const last = lines.lastIndexOf(lines.findLast((line) => line.startsWith('| column |')) ?? '')
  return lines
    .slice(last + 2)
    .filter((line) => line.startsWith('|'))
    .map((line) => line.slice(2, -2).split(' | '))
}

describe('docs/exports.md', () => {
  it.each([
    ['### incidents', incidentColumns],
    ['### ledger', ledgerColumns],
    ['### accounts', accountColumns],
    ['## acled', acledColumns],
    ['## ucdp', ucdpColumns],
  ] as const)('has the columns %s', (heading, columns) => {
    expect(tableUnder(heading)).toEqual(columns.map(([head, from]) => [`\`${head}\``, from]))
  })
  it('has the columns and hashtags of hxl', () => {
    expect(tableUnder('## hxl')).toEqual(hxlColumns.map(([head, tag, from]) => [`\`${head}\``, `\`${tag}\``, from]))
  })
  it.each(precisions)('explains the precision %s', (precision) => {
    expect(docs).toMatch(new RegExp(`^\\| (?:\`\\w+\`, )?\`${precision}\``, 'm'))
  })
})
