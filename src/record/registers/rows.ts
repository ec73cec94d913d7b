import type { Incident, LedgerEntry } from '../../annotation/record.ts'
import { groupBy } from '../../text/group.ts'
import { components } from '../incidents/components.ts'
import type { Column } from './definition.ts'
import { type Found, foundIn, interval, keyOf, placesOf } from './fields.ts'
import type { Item, Looking } from './item.ts'
import type { Cite, RegisterRow, Value } from './row.ts'
import { type CopyIndex, copyKey } from './same.ts'

/** The words of a value and the chain they come through; the item's own words where it has none. */
export const citeOf = ({ leaf, id, anchor, said }: Item, found: Found | null): Cite => ({
  report: leaf.report.id,
  item: id,
  spans: found === null || found.spans.length === 0 ? [anchor] : found.spans,
  outlet: leaf.report.outlet,
  published: leaf.report.published,
  speaker: said?.speaker ?? null,
  via: said?.via ?? [],
  carried: found?.carried === true,
})

interface Told {
  readonly item: Item
  readonly found: Found
}

/** Reports by day and name, so that a row is the same in whatever order they came. */
const isBefore = (a: Item, b: Item): number => {
  const [left, right] = [a, b].map(({ leaf }) => `${leaf.report.published ?? '9999'} ${leaf.report.id}`) as [
    string,
    string,
  ]
  return left === right ? a.anchor[0] - b.anchor[0] : left < right ? -1 : 1
}

/** A row of one happening, or of one thing said. `items` is not empty. */
export function rowOf(
  looking: Looking,
  items: readonly Item[],
  incident: Incident | null,
  copies: CopyIndex,
): RegisterRow {
  const ordered = [...items].sort(isBefore)
  const [first] = ordered as [Item, ...Item[]]
  const { definition } = looking
  const cells = Object.fromEntries(
    definition.columns.map((column) => [column.name, cellOf(looking, column, ordered, incident)]),
  )
  const reports = [...new Set(ordered.map(({ leaf }) => leaf.report.id))]
  return {
    id: incident?.id ?? `${first.leaf.report.id}:${first.id}`,
    day: incident === null ? first.leaf.report.published : (incident.to ?? incident.from),
    incident: incident?.id ?? null,
    series: seriesOf(definition.series, cells),
    cells,
    checks: [],
    reports,
    texts: textsAmong(reports, copies),
  }
}

function cellOf(looking: Looking, column: Column, items: readonly Item[], incident: Incident | null): readonly Value[] {
  if (incident !== null) {
    const whole = ofIncident(column, incident, items)
    if (whole !== null) return whole
  }
  const told = items.flatMap((item) => foundIn(item, column, looking).map((found): Told => ({ item, found })))
  const states = new Map((incident?.ledger ?? []).map((entry) => [ledgerKey(entry), entry.state]))
  return [...groupBy(told, ({ found }) => keyOf(found)).values()]
    .map((same) => oneValue(same, states))
    .sort((a, b) => b.cites.length - a.cites.length || compare(a.text, b.text))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const ledgerKey = ({ report, event, quantity }: Pick<LedgerEntry, 'report' | 'event' | 'quantity'>): string =>
  `${report}\n${event}\n${quantity}`

function oneValue(same: readonly Told[], states: ReadonlyMap<string, LedgerEntry['state']>): Value {
  const [{ item, found }] = same as [Told, ...Told[]]
  const { text, code, figure } = found
  const { title } = found
  const state = figure && states.get(ledgerKey({ report: item.leaf.report.id, event: item.id, quantity: figure.id }))
  return {
    text,
    ...(code === undefined ? {} : { code }),
    ...(title === undefined ? {} : { title }),
    ...(figure === undefined
      ? {}
      : { min: figure.min, max: figure.max, approx: figure.approx, unit: figure.unit, ...(state ? { state } : {}) }),
    cites: same.map((one) => citeOf(one.item, one.found)),
  }
}

/** What the record says of the whole happening; null where the column is not of that kind. */
function ofIncident(column: Column, incident: Incident, items: readonly Item[]): readonly Value[] | null {
  const cites = items.map((item) => citeOf(item, null))
  switch (column.value) {
    case 'place':
      return incident.place === null ? [] : [{ text: incident.place.name, cites: placeCites(column, items) }]
    case 'grade':
      return [{ text: incident.grade, code: incident.grade, cites }]
    case 'origins':
      return [{ text: `${incident.sources.origins}`, cites }]
    case 'disputes':
      return incident.discrepancies.map(({ kind, unit, accounts }) => ({
        text: unit === null ? kind : `${kind} ${unit}`,
        code: kind,
        cites: cites.filter(({ report, item }) => accounts.some(([r, e]) => r === report && e === item)),
      }))
    case 'best':
    case 'low':
    case 'high':
      return fromSummary(column, column.value, incident, items)
    default:
      return null
  }
}

/** The words of the places that the accounts name; an account that names none adds nothing. */
const placeCites = (column: Column, items: readonly Item[]): readonly Cite[] =>
  items.flatMap((item) => placesOf(item, column).map((found) => citeOf(item, found)))

function fromSummary(
  { units }: Column,
  which: 'best' | 'low' | 'high',
  { summary, ledger }: Incident,
  items: readonly Item[],
): readonly Value[] {
  return summary
    .filter(({ unit }) => units?.includes(unit))
    .flatMap((given): readonly Value[] => {
      const value = given[which]
      if (value === null) return []
      const behind = ledger.filter(({ unit, min, max }) => unit === given.unit && (min === value || max === value))
      const cites = behind.flatMap(({ report, event, quantity }) => {
        const item = items.find(({ leaf, id }) => leaf.report.id === report && id === event)
        const span = item?.quantities.find(({ id }) => id === quantity)?.span
        return item === undefined || span === undefined ? [] : [citeOf(item, { text: '', spans: [span] })]
      })
      return [{ text: interval(value, value), min: value, max: value, unit: given.unit, cites }]
    })
}

const seriesOf = (columns: readonly string[] | undefined, cells: RegisterRow['cells']): string | null =>
  columns === undefined
    ? null
    : columns
        .map(
          (name) =>
            (cells[name] ?? [])
              .map(({ text }) => text)
              .sort(compare)
              .join(', ') || '–',
        )
        .join(' · ')

/** Reports that copy each other are one text. */
function textsAmong(reports: readonly string[], copies: CopyIndex): number {
  const joined = components(reports.length)
  for (const [at, report] of reports.entries()) {
    for (let other = at + 1; other < reports.length; other++) {
      if (copies.has(copyKey(report, reports[other] as string))) joined.join(at, other)
    }
  }
  return joined.sets().length
}
