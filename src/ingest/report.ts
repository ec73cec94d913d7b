import { marsadError } from '../annotation/errors.ts'
import type { Original } from '../annotation/original.ts'
import type { Report } from '../annotation/report.ts'
import { publishedDay } from './date.ts'
import type { Details, InputNotice, InputOptions } from './item.ts'

export interface Made {
  readonly report: Report
  readonly notices: readonly InputNotice[]
  /** What it was made of, where that is to be kept beside it. */
  readonly original?: Original
}

/**
 * A report of its text and what is known beside it. A date that cannot be read as one day leaves `published` empty,
 * with a notice, so that no relative time is resolved from a guess.
 */
export function makeReport(
  id: string,
  path: string,
  text: string,
  details: Details,
  options: Pick<InputOptions, 'published'>,
): Made {
  if (!/\S/.test(text)) throw marsadError('REPORT_EMPTY', { path })
  const written = details.published
  const day = written === null ? options.published : publishedDay(written)
  const unreadable: InputNotice[] =
    written !== null && day === null
      ? [
          {
            code: 'DATE_UNREADABLE',
            path,
            message: `"${written.slice(0, 60)}" names no single day; write it as 2015-10-13. Times stay unresolved.`,
          },
        ]
      : []
  const { outlet, title, url } = details
  return { report: { id, text, published: day, outlet, title, url }, notices: unreadable }
}
