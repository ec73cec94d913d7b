import type { ReadReport } from '../annotation/reading.ts'
import type { Format } from './format.ts'

/** One reading a line, as `marsad read` writes it. */
export const readingsFormat: Format<ReadReport> = {
  head: '',
  item: ({ reading }) => `${JSON.stringify(reading)}\n`,
  between: '',
  foot: '',
}
