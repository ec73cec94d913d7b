import type { ReadReport } from '../../annotation/reading.ts'
import type { Copies, Incident } from '../../annotation/record.ts'
import { bulletinItems } from './bulletins.ts'
import { checkBelongs } from './checks/belongs.ts'
import { checkOrder } from './checks/order.ts'
import { checkParts } from './checks/parts.ts'
import { designationItems } from './designations.ts'
import { folding } from './folding.ts'
import { eventItem, type Item, statementItems } from './item.ts'
import { type Leaf, leafOf } from './leaf.ts'
import type { RegisterRow } from './row.ts'
import { type Making, rowOf } from './rows.ts'
import { type CopyIndex, indexCopies } from './same.ts'

/** What one report gives to a register that is made of reports: statements, bulletins or designations. */
export function itemsOf(making: Making, leaf: Leaf): readonly Item[] {
  switch (making.definition.row) {
    case 'bulletin':
      return bulletinItems(making, leaf)
    case 'designation':
      return designationItems(making, leaf)
    default:
      return statementItems(making, leaf)
  }
}

/** The row of an incident; null where none of its events is one that the register takes. */
export function incidentRow(
  making: Making,
  incident: Incident,
  leaves: ReadonlyMap<string, Leaf>,
  copies: CopyIndex,
): RegisterRow | null {
  const items = incident.accounts.flatMap(({ report, event }) => {
    const leaf = leaves.get(report)
    const told = leaf?.reading.events.find(({ id }) => id === event)
    return leaf === undefined || told === undefined ? [] : eventItem(making, leaf, told)
  })
  return items.length === 0 ? null : withOwnChecks(making, rowOf(making, items, incident, copies), items)
}

/** A row of things said. */
export const saidRow = (making: Making, items: readonly Item[], copies: CopyIndex): RegisterRow =>
  withOwnChecks(making, rowOf(making, items, null, copies), items)

/** Checks that need nothing but the row. */
function withOwnChecks(making: Making, row: RegisterRow, items: readonly Item[]): RegisterRow {
  const findings = (making.definition.checks ?? []).flatMap((check) => {
    if (check.kind === 'parts') return items.flatMap((item) => checkParts(check, item, making))
    return check.kind === 'order' ? checkOrder(check, items, making) : []
  })
  // Copies give the same sums again.
  const distinct = new Map(findings.map((finding) => [JSON.stringify(finding.why), finding]))
  return { ...row, checks: [...distinct.values()] }
}

/** Adds the checks that look at other rows. */
export function withRelations(making: Making, row: RegisterRow, others: readonly RegisterRow[]): RegisterRow {
  const findings = (making.definition.checks ?? []).flatMap((check) =>
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
  making: Making,
  reports: readonly ReadReport[],
  incidents: readonly Incident[],
  pairs: readonly Copies[],
): readonly RegisterRow[] {
  const copies = indexCopies(pairs)
  const leaves = new Map(reports.map((read) => [read.report.id, leafOf(read)]))
  const told =
    making.definition.row === 'incident'
      ? incidents.flatMap((incident) => incidentRow(making, incident, leaves, copies) ?? [])
      : []
  const fold = folding()
  const latest = [...leaves.values()].sort(byDay)
  for (const leaf of latest) fold.add(itemsOf(making, leaf), copies)
  const said = fold.closed().map((items) => saidRow(making, items, copies))
  const rows = [...told, ...said].sort(latestFirst)
  return rows.map((row) => withRelations(making, row, rows))
}

const byDay = (a: Leaf, b: Leaf): number => {
  const [left, right] = [a.report.published ?? '', b.report.published ?? '']
  return left === right ? (a.report.id < b.report.id ? -1 : 1) : left < right ? 1 : -1
}
