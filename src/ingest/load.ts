import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { marsadError, reasonOf } from '../annotation/errors.ts'
import { type Decoded, decode } from './encoding.ts'
import { splitFrontMatter } from './frontMatter.ts'
import { decodePage } from './html/charset.ts'
import { readPage } from './html/page.ts'
import type { WebPage } from './html/rules.ts'
import { webReport } from './html/webReport.ts'
import {
  type DocumentFormat,
  type FileItem,
  type Format,
  firstOf,
  type InputNotice,
  type InputOptions,
  isDocument,
  noDetails,
  sizeName,
} from './item.ts'
import { type Made, makeReport } from './report.ts'
import { titleOf } from './title.ts'

/** What a file is called and what its folder says of it. */
export type Named = Pick<FileItem, 'id' | 'path' | 'details'>

export const tooLarge = (path: string, size: number, limit: number) =>
  marsadError('REPORT_TOO_LARGE', { path, size: sizeName(size), limit: sizeName(limit) })

const damage = (path: string, { damaged, encoding }: Decoded): readonly InputNotice[] =>
  damaged
    ? [{ code: 'ENCODING_DAMAGED', path, message: `some bytes are no ${encoding}; they stand in the text as U+FFFD` }]
    : []

/**
 * The report in a file's bytes. What the file says of itself in its front matter counts before the folder's `meta.json`,
 * and that before a page's own tags.
 */
export function reportFromBytes(
  bytes: Uint8Array,
  format: Exclude<Format, DocumentFormat>,
  file: Named,
  options: InputOptions,
): Made {
  const { id, path } = file
  if (bytes.length > options.maxSize) throw tooLarge(path, bytes.length, options.maxSize)
  if (format === 'html') {
    const decoded = decodePage(bytes, path, options.encoding)
    const page = readPage(decoded.text, path)
    const made = makeReport(id, path, page.text, firstOf(file.details, page.details), options)
    return { ...made, notices: [...damage(path, decoded), ...made.notices] }
  }
  const decoded = decode(bytes, path, options.encoding)
  const { details, body } = splitFrontMatter(decoded.text)
  const own = { ...noDetails, title: titleOf(body) }
  const made = makeReport(id, path, body, firstOf(details, file.details, own), options)
  return { ...made, notices: [...damage(path, decoded), ...made.notices] }
}

/** The report in a page of the web. */
function reportFromWeb(web: WebPage, id: string, path: string, options: InputOptions): Made {
  const decoded = decodePage(web.bytes, path, options.encoding, web.charset)
  const { text, details } = webReport(decoded.text, path, web)
  const made = makeReport(id, path, text, details, options)
  return { ...made, notices: [...damage(path, decoded), ...made.notices] }
}

/** Opens a file and makes its report, with the bytes of which it is made. */
export async function loadFile(item: FileItem, options: InputOptions): Promise<Made> {
  const { web, path, format, name = basename(path) } = item
  if (web !== undefined) {
    const made = reportFromWeb(web, item.id, path, options)
    if (web.archived === undefined) return made
    const { bytes, address, archived } = web
    return { ...made, original: { name, format, address, ...archived, bytes } }
  }
  const bytes = item.bytes ?? (await bytesOf(item, options.maxSize))
  const made = await reportFromFile(bytes, item, options)
  return { ...made, original: { name, format, address: null, at: null, headers: null, bytes } }
}

async function reportFromFile(bytes: Uint8Array, item: FileItem, options: InputOptions): Promise<Made> {
  if (!isDocument(item.format)) return reportFromBytes(bytes, item.format, item, options)
  if (bytes.length > options.maxSize) throw tooLarge(item.path, bytes.length, options.maxSize)
  // Loaded where one comes: the parser of PDF alone takes as long to load as a hundred reports to read.
  const { reportFromDocument } = await import('./documents/document.ts')
  return reportFromDocument(bytes, item.format, item, options)
}

async function bytesOf({ path, size }: FileItem, limit: number): Promise<Uint8Array> {
  if (size > limit) throw tooLarge(path, size, limit)
  try {
    return await readFile(path)
  } catch (error) {
    throw marsadError('PATH_UNREADABLE', { path, reason: reasonOf(error) })
  }
}
