import type { ReadReport } from '../../src/annotation/reading.ts'
import type { Report } from '../../src/annotation/report.ts'
import { loadReader } from '../../src/app/reader.ts'
import { readReports } from '../../src/app/readReports.ts'
import type { Ground } from '../../src/brief/briefing.ts'
import { loadGazetteer } from '../../src/lang/ar/gazetteer.ts'
import { loadRecordGrammar } from '../../src/lang/ar/record/grammar.ts'
import { accountsOf } from '../../src/record/accounts/accounts.ts'
import { recordOf } from '../../src/record/record.ts'

export const reader = loadReader()

/** The record of reports, with all that a briefing rests on. */
export function groundOf(read: readonly ReadReport[]): Ground {
  const gazetteer = loadGazetteer()
  const grammar = loadRecordGrammar()
  const accounts = read.flatMap(({ report, reading }) => accountsOf(report, reading, gazetteer, grammar))
  const byKey = new Map(accounts.map((account) => [`${account.report} ${account.event}`, account]))
  const reports = new Map(read.map((one) => [one.report.id, one]))
  const told = recordOf(accounts, []).incidents.map((incident) => ({
    incident,
    accounts: incident.accounts.flatMap(({ report, event }) => byKey.get(`${report} ${event}`) ?? []),
    reports: new Map([...reports].map(([name, { report }]) => [name, report])),
  }))
  return { told, reports }
}

/** Reports of a test's own making. */
export const groundFrom = (reports: readonly Pick<Report, 'id' | 'text' | 'published' | 'outlet'>[]): Ground =>
  groundOf(
    reports.map((one) => {
      const report = { title: null, url: null, ...one }
      return { report, reading: reader.read(report) }
    }),
  )

/** The project's example reports. */
export async function examples(): Promise<Ground> {
  const folder = new URL('../../examples', import.meta.url).pathname
  const stdin = (async function* () {})()
  const options = { jobs: 1, stdin, published: null, encoding: null, maxSize: 1e6, withText: false, keepReport: true }
  const read: ReadReport[] = []
  for await (const outcome of readReports([folder], options)) {
    if (outcome.kind === 'read') {
      read.push({ report: JSON.parse(outcome.report as string), reading: JSON.parse(outcome.reading) })
    }
  }
  return groundOf(read)
}
