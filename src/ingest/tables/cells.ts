import { CsvError, type Parser, parse } from 'csv-parse'
import { encodingOf } from '../encoding.ts'

/** A row of a table, or what is wrong with it; `line` counts from 1. */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
  readonly problem: string | null
  /** Bytes of the stream up to the chunk that it came in, for progress. */
  readonly bytes: number
}

const quoted = /"[^"]*"?/g
const separators = [',', ';', '\t', '|']

/** What parts the cells, by the line of heads: Excel writes semicolons where a comma is the decimal point. */
function separatorOf(head: string, ending: string): string {
  const line = head.slice(0, head.search(/[\r\n]/) < 0 ? head.length : head.search(/[\r\n]/)).replace(quoted, '')
  const count = (mark: string) => line.split(mark).length
  const preferred = ending === '.tsv' ? '\t' : ','
  return separators.reduce((best, mark) => (count(mark) > count(best) ? mark : best), preferred)
}

/** Excel's first line «sep=;» names the separator and holds no heads. */
const sepLine = /^sep=(.)\r?\n/i

/** What cannot be passed over: a row without an end. */
const ended = ({ code, message }: CsvError): string =>
  code === 'CSV_MAX_RECORD_SIZE' || code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'a quotation mark opens here or above and nothing closes it; the table is read as far as that'
    : message

const written = (parser: Parser, text: string) =>
  new Promise<void>((done, failed) => {
    parser.write(text, (error) => (error ? failed(error) : done()))
  })

/**
 * Cuts a stream of bytes into rows of cells and keeps no more than one in memory.
 * @param longest most code units that a row may have; a longer one ends the table, with a problem
 */
export async function* rowsOf(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  encoding: string | null,
  ending: string,
  longest: number,
): AsyncGenerator<Row> {
  let bytes = 0
  let decoder: InstanceType<typeof TextDecoder> | null = null
  let separator = ','
  let before = 0
  async function* texts() {
    for await (const chunk of chunks) {
      bytes += chunk.length
      const first = decoder === null
      decoder ??= new TextDecoder(encoding ?? encodingOf(chunk, path, false))
      let text = decoder.decode(chunk, { stream: true })
      if (first) {
        const said = sepLine.exec(text)
        if (said !== null) before = 1
        text = text.slice(said?.[0].length ?? 0)
        separator = said?.[1] ?? separatorOf(text, ending)
      }
      if (text !== '') yield text
    }
    yield decoder?.decode() ?? ''
  }
  const ready: Row[] = []
  const keep = (line: number, cells: readonly string[], problem: string | null) =>
    void ready.push({ line: line + before, cells, problem, bytes })
  const parserOf = () =>
    parse({
      delimiter: separator,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      max_record_size: longest,
      on_record: (cells: readonly string[], { lines }) => keep(lines, cells, null),
      on_skip: (error) => keep(Number(error?.lines ?? 0), [], error?.message ?? '') as undefined,
    })
  let parser: Parser | null = null
  const finish = (last: Parser) => new Promise<void>((done, failed) => last.once('error', failed).end(done).resume())
  try {
    for await (const text of texts()) {
      parser ??= parserOf().once('error', () => {})
      await written(parser, text)
      yield* ready.splice(0)
    }
    if (parser !== null) await finish(parser)
    yield* ready.splice(0)
  } catch (error) {
    yield* ready.splice(0)
    if (!(error instanceof CsvError)) throw error
    yield { line: Number(error.lines ?? 0) + before, cells: [], problem: ended(error), bytes }
  }
}
