import type { Document } from '../annotation/document.ts'
import type { Reading } from '../annotation/reading.ts'
import type { Report } from '../annotation/report.ts'
import { events } from '../events/events.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { names } from '../mentions/mentions.ts'
import { quantities } from '../quantities/quantities.ts'
import { statements } from '../statements/statements.ts'
import { times } from '../times/times.ts'
import { documentOf } from './document.ts'
import { figures } from './figures.ts'
import type { Language } from './language.ts'
import { noticesOf } from './notices.ts'

/** Takes one report apart. Pure and deterministic: no clock, no network, no memory of other reports. */
export function read(report: Report, language: Language, gazetteer: Gazetteer): Reading {
  return readDocument(documentOf(report, language), language, gazetteer)
}

/** Takes a report apart whose words are known already. */
export function readDocument(document: Document, language: Language, gazetteer: Gazetteer): Reading {
  const dated = times(document, language.times)
  const counted = figures(quantities(document, language.quantities), dated)
  const named = names(document, language.names, gazetteer)
  // Statements need the names: a speaker is usually one.
  const said = statements(document, named, language.statements)
  // Events come last: they stand in statements and take their figures, days and parties from all of the above.
  const told = events(document, { names: named, quantities: counted, times: dated, statements: said }, language.events)
  const { id, published, outlet, title, url } = document.report
  return {
    report: id,
    published,
    outlet,
    title,
    url,
    statements: said,
    events: told,
    quantities: counted,
    times: dated,
    mentions: named.mentions,
    notices: noticesOf(document),
  }
}
