import type { KindRule } from '../../../mentions/grammar.ts'
import { cell, list, oneOf, type Row, readTable } from '../table.ts'

const sides = ['before', 'earlier', 'proclitic', 'after', 'types'] as const
const columns = ['id', 'kind', 'by', ...sides, 'covers', 'examples'] as const
const KEY = /^(=\S+|#[a-z]+|\^|[a-z]+)$/

/**
 * The rules by which a state's name acts or is a place (`mentions/kinds.tsv`).
 * @throws Error naming the line of a rule without weight, conditions or examples, or of a key that is none
 */
export const kindRules = (): readonly KindRule[] => readTable('mentions/kinds.tsv', columns, ['id']).map(ruleOf)

function ruleOf(row: Row): KindRule {
  const bad = (what: string): Error => new Error(`${row.file} line ${row.line}: ${what}`)
  const by = Number(cell(row, 'by'))
  if (!(by > 0)) throw bad('by is not a number above 0')
  const given = sides.map((side) => [side, list(row, side)] as const).filter(([, keys]) => keys.length > 0)
  if (given.length === 0) throw bad('has no condition')
  for (const [, keys] of given) for (const key of keys) if (!KEY.test(key)) throw bad(`${key} is no key`)
  const examples = list(row, 'examples')
  if (examples.length === 0) throw bad('has no example')
  return {
    id: cell(row, 'id') ?? '',
    covers: cell(row, 'covers') ?? '',
    kind: oneOf(row, 'kind', ['organisation', 'place']),
    by,
    examples,
    ...Object.fromEntries(given),
  }
}
