import type { Reading } from '../annotation/reading.ts'
import type { Report } from '../annotation/report.ts'

/** Reads one report; pure, so the same report always gives the same reading. */
export type Reader = (report: Report) => Reading

/** Loads the language and the places once; every report is then read with them. */
export function loadReader(): Reader {
  return (report) => ({
    report: report.id,
    published: report.published,
    outlet: report.outlet,
    title: report.title,
    url: report.url,
    statements: [],
    events: [],
    quantities: [],
    times: [],
    mentions: [],
    notices: [],
  })
}
