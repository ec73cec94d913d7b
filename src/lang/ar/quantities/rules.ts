import type { Construction } from '../../../quantities/grammar.ts'

/** The constructions in which Arabic numbers count, by the id that a quantity carries. */
export const rules: Readonly<Record<Construction, string>> = {
  counted: 'ar/quantities/counted-noun',
  attributive: 'ar/quantities/attributive',
  dual: 'ar/quantities/dual',
  partitive: 'ar/quantities/partitive',
  governed: 'ar/quantities/governed-number',
  total: 'ar/quantities/announced-total',
  elliptic: 'ar/quantities/ellipsis',
  percent: 'ar/quantities/percent',
}
