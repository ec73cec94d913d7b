import type { InputNotice } from '../item.ts'

/** A text as a plain file would hold it: title, an empty line, body. */
export const titled = (title: string | null, body: string): string =>
  title === null || body.startsWith(title) ? body : `${title}\n\n${body}`

/** Said where bytes of a document had no meaning in the encoding that it declares. */
export const damageOf = (text: string, path: string): readonly InputNotice[] =>
  text.includes('\ufffd')
    ? [
        {
          code: 'ENCODING_DAMAGED',
          path,
          message: 'some bytes are not what it declares; they stand in the text as U+FFFD',
        },
      ]
    : []

/**
 * Said where a document tells only when its file was made: a file is copied, printed and saved anew long after its text
 * was published, so that is no day of publication.
 */
export const madeNotice = (made: string | null, path: string): readonly InputNotice[] =>
  made === null
    ? []
    : [
        {
          code: 'DAY_NOT_TAKEN',
          path,
          message: `the file says it was made ${made}, which is no day of publication; give that with --published`,
        },
      ]
