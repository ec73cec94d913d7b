import type { Columns } from '../listFile.ts'
import type { Proposal } from './review.ts'

/** Proposals as a table. */
export const proposalColumns: Columns<Proposal> = [
  ['proposal', ({ id }) => id],
  ['report', ({ report }) => report],
  ['kind', ({ kind }) => kind],
  ['what', ({ fields }) => fields.type?.value ?? fields.act?.value ?? ''],
  ['words', ({ words }) => words],
  ['model', ({ model }) => model],
  ['question', ({ prompt }) => prompt],
  ['at', ({ at }) => at],
  ['state', ({ state }) => state],
  ['by', ({ by }) => by],
  ['decided', ({ decided }) => decided],
  ['why', ({ why }) => why],
  ['decision', ({ decision }) => decision],
]
