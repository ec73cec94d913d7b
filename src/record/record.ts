import type { ReadReport } from '../annotation/reading.ts'
import type { Account, Copies, EntityRecord, Record } from '../annotation/record.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { groupBy } from '../text/group.ts'
import { accountsOf } from './accounts/accounts.ts'
import type { RecordGrammar } from './accounts/grammar.ts'
import { noRulings, type Rulings } from './decisions/rulings.ts'
import { clusters, tiesAmong } from './incidents/clusters.ts'
import { incidentOf } from './incidents/incident.ts'
import { tellingsUnder } from './incidents/tellings.ts'

/** The record of reports that have been read, built from nothing. The order of the reports does not matter. */
export function record(
  reports: readonly ReadReport[],
  gazetteer: Gazetteer,
  grammar: RecordGrammar,
  copies: readonly Copies[],
  entities: readonly EntityRecord[] = [],
): Record {
  const accounts = reports.flatMap(({ report, reading }) => accountsOf(report, reading, gazetteer, grammar))
  return recordOf(accounts, copies, entities)
}

/** The record of accounts, under what people decided about incidents. */
export function recordOf(
  accounts: readonly Account[],
  copies: readonly Copies[],
  entities: readonly EntityRecord[] = [],
  rulings: Rulings = noRulings,
): Record {
  const tellings = [...groupBy(accounts, ({ report }) => report).values()].flatMap((own) => tellingsUnder(own, rulings))
  const byReport = new Map<string, Copies[]>()
  for (const pair of copies) {
    for (const report of pair.reports) byReport.set(report, [...(byReport.get(report) ?? []), pair])
  }
  const incidents = clusters(tellings, tiesAmong(tellings), rulings).map((cluster) => {
    const reports = new Set(cluster.tellings.map(({ key }) => key.report))
    const own = [...reports].flatMap((report) => byReport.get(report) ?? [])
    return incidentOf(
      cluster,
      [...new Set(own)].filter((pair) => pair.reports.every((report) => reports.has(report))),
      rulings,
    )
  })
  return { incidents, copies, entities }
}
