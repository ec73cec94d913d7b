import type { ReadReport } from '../../annotation/reading.ts'
import type { Copies, Incident } from '../../annotation/record.ts'
import { bulletinItems } from './bulletins.ts'
import { checkBelongs } from './checks/belongs.ts'
import { checkOrder } from './checks/order.ts'
import { checkParts } from './checks/parts.ts'
import { designationItems } from './designations.ts'
import { folding } from './folding.ts'
import { eventItem, type Item, type Looking, statementItems } from './item.ts'
import { type Leaf, leafOf } from './leaf.ts'
import type { RegisterRow } from './row.ts'
import { rowOf } from './rows.ts'
import { type CopyIndex, indexCopies } from './same.ts'

/** What one report gives to a register that is made of reports: statements, bulletins or designations. */
export function itemsOf(looking: Looking, leaf: Leaf): readonly Item[] {
  switch (looking.definition.row) {
    case 'bulletin':
      return bulletinItems(looking, leaf)
    case 'designation':
      return designationItems(looking, leaf)
    default:
      return statementItems(looking, leaf)
  }
}

/** The row of an incident; null where none of its events is one that the register takes. */
export function incidentRow(
  looking: Looking,
  incident: Incident,
  leaves: ReadonlyMap<string, Leaf>,
  copies: CopyIndex,
): RegisterRow | null {
  const items = incident.accounts.flatMap(({ report, event }) => {
    const leaf = leaves.get(report)
    const told = leaf?.reading.events.find(({ id }) => id === event)
    return leaf === undefined || told === undefined ? [] : eventItem(looking, leaf, told)
  })
  return items.length === 0 ? null : withOwnChecks(looking, rowOf(looking, items, incident, copies), items)
}

/** A row of things said. */
export const saidRow = (looking: Looking, items: readonly Item[], copies: CopyIndex): RegisterRow =>
  withOwnChecks(looking, rowOf(looking, items, null, copies), items)

/** Checks that need nothing but the row. */
function withOwnChecks(looking: Looking, row: RegisterRow, items: readonly Item[]): RegisterRow {
  const findings = (looking.definition.checks ?? []).flatMap((check) => {
    if (check.kind === 'parts') return items.flatMap((item) => checkParts(check, item, looking))
    return check.kind === 'order' ? checkOrder(check, items, looking) : []
  })
  // Copies give the same sums again.
  const distinct = new Map(findings.map((finding) => [JSON.stringify(finding.why), finding]))
  return { ...row, checks: [...distinct.values()] }
}

/** Adds the checks that look at other rows. */
export function withRelations(looking: Looking, row: RegisterRow, others: readonly RegisterRow[]): RegisterRow {
  const findings = (looking.definition.checks ?? []).flatMap((check) =>
    check.kind === 'belongs' ? checkBelongs(check, row, others) : [],
  )
  return findings.length === 0 ? row : { ...row, checks: [...row.checks, ...findings] }
}

/** The latest day first, undated rows last. */
export const latestFirst = (a: RegisterRow, b: RegisterRow): number => {
  const [left, right] = [a.day ?? '', b.day ?? '']
  return left === right ? (a.id < b.id ? -1 : 1) : left < right ? 1 : -1
}

/** A register over all that is given. The order of reports, incidents and copies does not matter. */
export function tableOf(
  looking: Looking,
  reports: readonly ReadReport[],
  incidents: readonly Incident[],
  pairs: readonly Copies[],
): readonly RegisterRow[] {
  const copies = indexCopies(pairs)
  const leaves = new Map(reports.map((read) => [read.report.id, leafOf(read)]))
  const told =
    looking.definition.row === 'incident'
      ? incidents.flatMap((incident) => incidentRow(looking, incident, leaves, copies) ?? [])
      : []
  const fold = folding()
  const latest = [...leaves.values()].sort(byDay)
  for (const leaf of latest) fold.add(itemsOf(looking, leaf), copies)
  const said = fold.closed().map((items) => saidRow(looking, items, copies))
  const rows = [...told, ...said].sort(latestFirst)
  return rows.map((row) => withRelations(looking, row, rows))
}

const byDay = (a: Leaf, b: Leaf): number => {
  const [left, right] = [a.report.published ?? '', b.report.published ?? '']
  return left === right ? (a.report.id < b.report.id ? -1 : 1) : left < right ? 1 : -1
}
