import type { Document } from '../annotation/document.ts'
import type { Notice } from '../annotation/reading.ts'
import { isArabicLetter } from '../text/code-points.ts'

/** A text with a smaller share of Arabic words than this is not what the rules were made for. */
const SHARE_OF_ARABIC = 0.5

/** What the user should know about how far the reading could go. */
export function noticesOf({ report, tokens }: Document): readonly Notice[] {
  const notices: Notice[] = []
  if (report.published === null) {
    notices.push({ code: 'NO_DATE', message: 'no date of publication: relative times stay unresolved' })
  }
  let words = 0
  let arabic = 0
  for (const { kind, form } of tokens) {
    if (kind !== 'word') continue
    words++
    if (isArabicLetter(form.charCodeAt(0))) arabic++
  }
  if (arabic < words * SHARE_OF_ARABIC) {
    notices.push({ code: 'NOT_ARABIC', message: `${arabic} of ${words} words are in Arabic script: little was read` })
  }
  return notices
}
