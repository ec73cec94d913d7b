import { marsadError } from '../../annotation/errors.ts'
import { addressOf } from '../address.ts'
import { readPage } from '../html/page.ts'
import { webReport } from '../html/webReport.ts'
import { firstOf, type InputOptions, noDetails } from '../item.ts'
import type { Named } from '../load.ts'
import { type Made, makeReport } from '../report.ts'
import { headerOf } from './mail.ts'
import { parseMime } from './mime.ts'
import { damageOf } from './parts.ts'

const head = 16 * 1024

/** The address in the header of the first part, where the message itself names none. */
const locationIn = (bytes: Uint8Array): string | null =>
  /^content-location:[ \t]*(\S+)/im.exec(new TextDecoder('latin1').decode(bytes.subarray(0, head)))?.[1] ?? null

/** Frames stand behind the page, as pages of their own. */
const rootOf = (html: string): string => {
  const end = /<\/html\s*>/i.exec(html)
  return end === null ? html : html.slice(0, end.index + end[0].length)
}

/**
 * The report in a page that a browser saved as one file (MHTML), read as other pages are. The day on which it was saved
 * is no day of publication, and is taken for one only with `crawlDay`, where the page names none.
 */
export async function reportFromSavedPage(bytes: Uint8Array, file: Named, options: InputOptions): Promise<Made> {
  const { id, path, details } = file
  const saved = await parseMime(bytes, path, { maxRfc822NestingDepth: 0, maxNestingDepth: 50 })
  if (saved.html === undefined) throw marsadError('HTML_WITHOUT_ARTICLE', { path })
  const source = rootOf(saved.html)
  const told = headerOf(saved, 'snapshot-content-location') ?? headerOf(saved, 'content-location') ?? locationIn(bytes)
  const address = told === null ? null : addressOf(told)
  const day = options.crawlDay === true ? headerOf(saved, 'date') : null
  const entry = { ...noDetails, published: day }
  const page =
    address === null
      ? readPage(source, path)
      : webReport(source, path, { address, entry, outlet: null, rules: {}, teasers: [] })
  const made = makeReport(id, path, page.text, firstOf(details, page.details, entry), options)
  return { ...made, notices: [...damageOf(page.text, path), ...made.notices] }
}
