import { MarsadError, marsadError, reasonOf } from '../../annotation/errors.ts'
import type { DocumentFormat, InputOptions } from '../item.ts'
import type { Named } from '../load.ts'
import type { Made } from '../report.ts'
import { reportFromMail } from './mail.ts'
import { reportFromPdf } from './pdf/report.ts'
import { reportFromSavedPage } from './savedPage.ts'
import { reportFromWord } from './word.ts'

/** Makes a report of the bytes of a document. */
export type DocumentReader = (bytes: Uint8Array, file: Named, options: InputOptions) => Promise<Made>

const readers: Readonly<Record<DocumentFormat, readonly [kind: string, read: DocumentReader]>> = {
  mail: ['mail', reportFromMail],
  mhtml: ['MHTML', reportFromSavedPage],
  docx: ['DOCX', reportFromWord],
  pdf: ['PDF', reportFromPdf],
}

/**
 * The report in a mail, a saved page, a Word file or a PDF.
 * @throws MarsadError; whatever a parser throws becomes DOCUMENT_INVALID
 */
export async function reportFromDocument(
  bytes: Uint8Array,
  format: DocumentFormat,
  file: Named,
  options: InputOptions,
): Promise<Made> {
  const [kind, read] = readers[format]
  try {
    return await read(bytes, file, options)
  } catch (error) {
    if (error instanceof MarsadError) throw error
    throw marsadError('DOCUMENT_INVALID', { path: file.path, kind, reason: reasonOf(error).slice(0, 200) })
  }
}
