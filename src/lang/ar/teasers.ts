import { readTable } from './table.ts'

/** Words that open a pointer to other articles: «اقرأ أيضا». */
export const loadTeasers = (): readonly string[] =>
  readTable('teasers.tsv', ['words'], ['words']).map(({ cells }) => cells.get('words') ?? '')
