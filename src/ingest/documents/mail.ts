import type { Address, Email } from 'postal-mime'
import { marsadError } from '../../annotation/errors.ts'
import { tagDepth } from '../html/depth.ts'
import { parsePage } from '../html/dom.ts'
import { visibleText } from '../html/text.ts'
import { firstOf, type InputNotice, type InputOptions } from '../item.ts'
import type { Named } from '../load.ts'
import { type Made, makeReport } from '../report.ts'
import { parseMime } from './mime.ts'
import { damageOf, titled } from './parts.ts'

/** Deeper than tables within tables within tables, as newsletters are laid out. */
const deepestTags = 400

/** The first value of a header as it was written. */
export const headerOf = ({ headers }: Email, name: string): string | null =>
  headers.find(({ key }) => key === name)?.value.trim() || null

const senderOf = (from: Address | undefined): string | null => from?.name.trim() || from?.address?.trim() || null

/** The words of a mail: its plain part, else what its page shows, with a line for each block. */
function bodyOf({ text, html }: Email, path: string): string {
  if (text !== undefined && /\S/.test(text)) return text.replace(/\r\n?/g, '\n').trim()
  if (html === undefined) return ''
  if (tagDepth(html) > deepestTags) throw marsadError('HTML_TOO_DEEP', { path, limit: deepestTags })
  return visibleText(parsePage(html).body)
}

/** What hangs on the mail is not read; whoever needs it saves it and adds it as a file. */
function attachmentNotice({ attachments }: Email, path: string): readonly InputNotice[] {
  const real = attachments.filter(({ related }) => related !== true)
  if (real.length === 0) return []
  const names = real.slice(0, 3).map(({ filename, mimeType }) => filename ?? mimeType)
  const some = names.join(', ') + (real.length > 3 ? ' …' : '')
  const much = real.length === 1 ? '1 attachment' : `${real.length} attachments`
  return [{ code: 'PARTS_PASSED_OVER', path, message: `${much} not read: ${some}; save and add what is a report` }]
}

/**
 * The report in a mail (EML): subject, an empty line, and its text. Its day is the one of the Date header, in the
 * sender's own zone; its outlet is whom From names. Both are what the sender claims, as a page's own data are its
 * outlet's.
 */
export async function reportFromMail(bytes: Uint8Array, file: Named, options: InputOptions): Promise<Made> {
  const { id, path, details } = file
  const mail = await parseMime(bytes, path, { maxRfc822NestingDepth: 3, maxNestingDepth: 50 })
  const body = bodyOf(mail, path)
  if (body === '') throw marsadError('REPORT_EMPTY', { path })
  const title = mail.subject?.replace(/\s+/g, ' ').trim() || null
  const own = { published: headerOf(mail, 'date'), outlet: senderOf(mail.from), title, url: null }
  const text = titled(title, body)
  const made = makeReport(id, path, text, firstOf(details, own), options)
  return { ...made, notices: [...damageOf(text, path), ...attachmentNotice(mail, path), ...made.notices] }
}
