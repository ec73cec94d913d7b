import { marsadError } from '../annotation/errors.ts'
import { incidentView } from '../app/incidentView.ts'
import { read } from '../app/library.ts'
import type { IncidentFilter } from '../app/overview.ts'
import { statementsOn } from '../app/positions.ts'
import type { Filter, LexemesOf, Store } from '../app/record.ts'
import { searchReports } from '../app/searchReports.ts'
import { readingView, statementView, whence } from './views.ts'

/** What questions are answered from: only what reads. */
export interface Asked {
  readonly store: Pick<
    Store,
    | 'totals'
    | 'search'
    | 'incidents'
    | 'toldIncidents'
    | 'wholeReports'
    | 'copiesOf'
    | 'statements'
    | 'sources'
    | 'report'
    | 'views'
  >
  readonly lexemesOf: LexemesOf
}

interface Part {
  readonly limit: number
  readonly after?: string | undefined
}

/** So much of a text is given around words that were found. */
const around = 160

/** Reports in which words stand, with the sentences' ends around them cut where they are long. */
export async function search({ store, lexemesOf }: Asked, query: string, filter: Filter, part: Part) {
  const { rows, next } = await searchReports(store as Store, query, filter, part, lexemesOf)
  const hits = rows.map(({ report, title, outlet, published, url, text, spans }) => ({
    ...whence({ id: report, text, title, outlet, published, url }),
    passages: spans.slice(0, 5).map(([start, end]) => {
      const span = [Math.max(0, start - around), Math.min(text.length, end + around)] as const
      return { span, words: text.slice(...span), found: text.slice(start, end) }
    }),
  }))
  return { hits, next }
}

export async function incidents({ store }: Asked, filter: IncidentFilter, part: Part) {
  const { rows, next } = await store.incidents({ ...filter, severalFirst: true }, part)
  return { incidents: rows, next }
}

/** So many accounts of an incident are given whole. */
const mostAccounts = 40

/** An incident with its accounts, their chains and words, its ledger and where accounts differ. */
export async function incident({ store }: Asked, id: string) {
  const whole = await incidentView(store as Store, id)
  if (whole === null) throw marsadError('INCIDENT_NOT_RECORDED', { incident: id })
  const { links: _, copies, accounts, ...rest } = whole
  const shown = accounts.slice(0, mostAccounts).map(({ url, ...account }) => ({
    chain: [
      ...(account.chain.speaker === null ? [] : [account.chain.speaker]),
      ...account.chain.relays.map((one) => one.name),
    ]
      .concat(account.chain.outlet ?? '?')
      .join(' ← '),
    address: url,
    account,
  }))
  const shared = copies.map(({ reports, words }) => ({ reports, words }))
  return { ...rest, accounts: shown, more: Math.max(0, accounts.length - mostAccounts), copies: shared }
}

export async function statements(
  { store, lexemesOf }: Asked,
  filter: Filter & { readonly about?: string | undefined },
  part: Part,
) {
  const { rows, next } = await statementsOn(store as Store, filter, part, lexemesOf)
  const whole = await store.wholeReports([...new Set(rows.map(({ report }) => report))])
  const found = new Map(whole.map((one) => [one.report.id, one]))
  const said = rows.flatMap(({ report: name, id }) => {
    const told = found.get(name)
    const statement = told?.reading.statements.find((one) => one.id === id)
    if (told === undefined || statement === undefined) return []
    return [{ ...statementView(told.report, statement), from: whence(told.report) }]
  })
  return { statements: said, next }
}

export async function sources({ store }: Asked, filter: Filter, part: Part) {
  const { rows, next } = await store.sources(filter, part)
  return { sources: rows, next }
}

export async function report({ store }: Asked, name: string) {
  const found = await store.report(name)
  if (found === null) throw marsadError('REPORT_NOT_RECORDED', { report: name })
  const { report: whole, reading, copies } = found
  const shared = copies.flatMap(({ reports }) => reports.filter((one) => one !== name))
  return { ...whence(whole), text: whole.text, ...readingView(whole, reading), sharesPassagesWith: shared }
}

/** Reads a text that is given, and records nothing. */
export async function readText(text: string, published: string | null, outlet: string | null) {
  const id = 'given'
  const reading = read({ id, text, published, outlet })
  return readingView({ id, text, published: reading.published, outlet, title: null, url: null }, reading)
}
