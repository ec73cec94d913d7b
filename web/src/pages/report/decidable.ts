import type { WholeReport } from '../../../../src/http/wire.ts'
import { valueId } from '../../../../src/view/evidence.ts'
import type { Layer } from '../../../../src/view/layers.ts'

/** A value as decisions name it: `REPORT:s3` by its id, times and names by their place in the reading. */
export function decidable({ report, reading }: WholeReport, layer: Layer, index: number): string {
  const value = reading[layer][index]
  return `${report.id}:${value !== undefined && 'id' in value ? value.id : valueId(layer, index)}`
}
