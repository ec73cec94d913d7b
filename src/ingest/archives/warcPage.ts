import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio'
import { addressOf } from '../address.ts'
import { decodePage } from '../html/charset.ts'
import type { WebPage } from '../html/rules.ts'
import { type InputOptions, noDetails } from '../item.ts'
import { tooLarge } from '../load.ts'
import { dechunked } from './dechunk.ts'
import { unknownPacking, unpackedBody } from './unpack.ts'
import type { RecordBytes } from './warcRecords.ts'

/** Fewer letters are a name or a link to the Arabic edition, and no report. */
const leastArabic = 100
const arabic = /\p{Script=Arabic}/gu

/** A page of an archive; `why` says what a record is that is passed over; neither where it is nobody's answer. */
export type PageOf = { readonly page: WebPage } | { readonly why: string } | null

async function contentOf(record: WARCRecord, path: string, limit: number): Promise<Uint8Array> {
  if (record.warcContentLength > limit) throw tooLarge(path, record.warcContentLength, limit)
  const header = (name: string) => record.httpHeaders?.headers.get(name) ?? ''
  const sent = Buffer.from(await record.readFully(false))
  const packed = /\bchunked\b/i.test(header('transfer-encoding')) ? dechunked(sent) : sent
  let bytes: Uint8Array
  try {
    bytes = unpackedBody(packed, header('content-encoding'), limit)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(path, limit + 1, limit)
    throw error
  }
  // A view of a larger buffer would take that along to another thread.
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes)
}

/** Cookies say who fetched it. */
const headersOf = (headers: Iterable<readonly [string, string]>): Readonly<Record<string, string>> =>
  Object.fromEntries([...headers].filter(([name]) => !/^set-cookie/i.test(name)))

const momentOf = (written: string | null | undefined): string | null => {
  const moment = new Date(written ?? '')
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString()
}

const hasArabic = (text: string): boolean => {
  let count = 0
  for (const _ of text.matchAll(arabic)) if (++count >= leastArabic) return true
  return false
}

/** What a record holds that a server sent, or a program put beside it; null where it is of neither kind. */
function sentIn(record: WARCRecord): { readonly type: string; readonly status: number } | null {
  const { httpHeaders } = record
  if (record.warcType === 'resource') return { type: record.warcContentType ?? '', status: 200 }
  if (record.warcType !== 'response' || httpHeaders === null) return null
  return { type: httpHeaders.headers.get('content-type') ?? '', status: Number(httpHeaders.statusCode) }
}

/** Records of whole kinds that hold no page of their own, though there was one. */
const withoutPage = new Map([
  ['revisit', 'revisits of pages that had not changed'],
  ['conversion', 'conversions of other records'],
])

/**
 * The page in a record: an answer 200, or a file that was archived as it is, with HTML and Arabic in it.
 * @throws MarsadError where it is larger than a report may be; Error where it cannot be unpacked
 */
export async function pageOfRecord(found: RecordBytes, path: string, options: InputOptions): Promise<PageOf> {
  const { head, fields, block } = found
  const record = await WARCParser.parse(new AsyncIterReader([head, block], null))
  if (record === null) return null
  const passed = withoutPage.get(record.warcType ?? '')
  if (passed !== undefined) return { why: passed }
  const sent = sentIn(record)
  // The parser takes it for Latin letters, and crawlers write Arabic ones.
  const address = addressOf((fields.get('warc-target-uri') ?? '').replace(/^<|>$/g, ''))
  if (sent === null || address === null) return null
  if (sent.status !== 200) return { why: 'answers other than 200' }
  const { type } = sent
  if (!/html/i.test(type)) return { why: 'that are no pages' }
  const bytes = await contentOf(record, path, options.maxSize)
  const charset = /charset\s*=\s*["']?([\w:-]{2,40})/i.exec(type)?.[1] ?? null
  const headers = record.httpHeaders?.headers
  const packing = unknownPacking(headers?.get('content-encoding') ?? '')
  const why = (otherwise: string) => ({ why: packing === null ? otherwise : `packed as ${packing}` })
  let text: string
  try {
    text = decodePage(bytes, path, options.encoding, charset).text
  } catch {
    return why('in an encoding that is not known')
  }
  if (!hasArabic(text)) return why('without Arabic text')
  const published = options.crawlDay === true ? (record.warcDate ?? null) : null
  const entry = { ...noDetails, published }
  const archived = { at: momentOf(record.warcDate), headers: headersOf(headers ?? []) }
  return { page: { archived, bytes, address, charset, entry, outlet: null, rules: {}, teasers: [] } }
}
