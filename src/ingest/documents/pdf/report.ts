import { marsadError } from '../../../annotation/errors.ts'
import { firstOf, type InputNotice, type InputOptions, noDetails } from '../../item.ts'
import type { Named } from '../../load.ts'
import { type Made, makeReport } from '../../report.ts'
import { madeNotice, titled } from '../parts.ts'
import { markedTexts } from './actualText.ts'
import { type PdfPages, pagesOf } from './pages.ts'
import type { Paragraph } from './paragraphs.ts'

/** A title is written larger than the rest by this much. */
const titleSize = 1.2
const longestTitle = 250
/** Signs that no font explains: a bullet here and there is no harm, more is a text with holes. */
const mostUnknown = 0.02

const median = (paragraphs: readonly Paragraph[]): number => {
  const sizes = paragraphs.flatMap(({ text, size }) => Array.from({ length: Math.ceil(text.length / 20) }, () => size))
  return sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0
}

/** The first paragraph, where it is written larger than most of the text. */
function titleOf(paragraphs: readonly Paragraph[]): string | null {
  const [first] = paragraphs
  if (first === undefined || paragraphs.length < 2 || first.text.length > longestTitle) return null
  return first.size >= titleSize * median(paragraphs) ? first.text : null
}

function noticesOf({ empty, count, recognised, running }: PdfPages, path: string): readonly InputNotice[] {
  const notices: InputNotice[] = []
  if (empty.length > 0) {
    const some = empty.slice(0, 10).join(', ') + (empty.length > 10 ? ' …' : '')
    const message = `scanned, no text: ${empty.length} of ${count} pages (${some})`
    notices.push({ code: 'PAGES_WITHOUT_TEXT', path, message })
  }
  if (running.length > 0) {
    const some = running.slice(0, 4).join(' / ').slice(0, 200) + (running.length > 4 ? ' …' : '')
    notices.push({ code: 'PARTS_PASSED_OVER', path, message: `headers and footers of its pages left out: ${some}` })
  }
  if (recognised) {
    const message = 'its words were recognised by a program behind scanned pictures; check them against the pictures'
    notices.push({ code: 'TEXT_RECOGNISED', path, message })
  }
  return notices
}

/**
 * The report in a PDF, as far as it holds text: a line for each paragraph, in the order in which it is read, letters
 * for the forms that they take beside each other. When the file was made is no day of publication.
 * @throws MarsadError where no page has text, or its fonts do not tell the letters
 */
export async function reportFromPdf(bytes: Uint8Array, file: Named, options: InputOptions): Promise<Made> {
  const { id, path, details } = file
  const marked = markedTexts(bytes, path)
  const pages = await pagesOf(marked.bytes, marked.texts, options.maxSize)
  const { paragraphs, count, signs, unknown, made } = pages
  if (signs > 0 && unknown > signs * mostUnknown) {
    throw marsadError('PDF_WITHOUT_LETTERS', { path, share: `${Math.round((100 * unknown) / signs)} %` })
  }
  if (paragraphs.length === 0) throw marsadError('PDF_WITHOUT_TEXT', { path, pages: count })
  const title = titleOf(paragraphs)
  const body = (title === null ? paragraphs : paragraphs.slice(1)).map(({ text }) => text).join('\n')
  const report = makeReport(id, path, titled(title, body), firstOf(details, { ...noDetails, title }), options)
  const undated = details.published === null && options.published === null
  const notices = [...noticesOf(pages, path), ...(undated ? madeNotice(made, path) : []), ...report.notices]
  return { ...report, notices }
}
