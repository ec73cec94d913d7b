import type { EventType } from '../../annotation/reading.ts'
import type { Account } from '../../annotation/record.ts'
import type { ToldIncident } from '../../annotation/toldIncident.ts'
import type { GroupKind } from '../briefing.ts'
import { isTold } from './accounts.ts'

const violent: ReadonlySet<EventType> = new Set([
  'air_strike',
  'shelling',
  'armed_clash',
  'explosion',
  'attack',
  'air_incident',
  'casualties',
])
const tolls = new Set(['killed', 'wounded', 'displaced'])
/** What happened so many days before the period is background to it. */
const BEFORE = 7
const DAY = 86_400_000

const toll = ({ incident }: ToldIncident): number =>
  Math.max(0, ...incident.summary.filter(({ unit }) => tolls.has(unit)).map(({ high, low }) => high ?? low ?? 0))

/** Sharpest first: where accounts part, then by independent origins, reports, toll and kind. */
export function bySharpness(a: ToldIncident, b: ToldIncident): number {
  const rank = ({ incident }: ToldIncident): readonly number[] => [
    incident.discrepancies.length,
    incident.sources.origins,
    incident.sources.reports,
  ]
  const [left, right] = [
    [...rank(a), toll(a), violent.has(a.incident.type) ? 1 : 0],
    [...rank(b), toll(b), violent.has(b.incident.type) ? 1 : 0],
  ]
  const at = left.findIndex((value, i) => value !== right[i])
  if (at < 0) return a.incident.id < b.incident.id ? -1 : 1
  return (right[at] as number) - (left[at] as number)
}

/** Told by more than one report or origin, torn, or with a toll: told at length. */
export const isWeighty = (told: ToldIncident): boolean =>
  told.incident.sources.reports > 1 || told.incident.discrepancies.length > 0 || toll(told) > 0

export const isViolent = ({ incident }: ToldIncident): boolean => violent.has(incident.type)

/** Accounts that tell a day of their own, not the day of publication. */
export const isDated = ({ dated }: Account): boolean => dated === 'day' || dated === 'stretch' || dated === 'coarse'

/** Where in the briefing an incident stands. `first` is the first day of the period, where it is known. */
export function groupOf(
  { incident, accounts }: ToldIncident,
  first: string | null,
): readonly [GroupKind, string | null] {
  if (accounts.every(({ rejected }) => rejected)) return ['denied', null]
  if (!accounts.some(isTold)) return ['ahead', null]
  const { from, to } = incident
  if (from === null || to === null || !accounts.some(isDated)) return ['undated', null]
  if (first !== null && (Date.parse(first) - Date.parse(to)) / DAY > BEFORE) return ['before', null]
  return from === to ? ['days', from] : ['stretch', null]
}
