import type { EventType } from '../annotation/reading.ts'
import type { Account } from '../annotation/record.ts'
import type { ToldIncident } from '../annotation/toldIncident.ts'
import { countryName } from './countries.ts'
import type { Format } from './format.ts'
import {
  type AdminUnit,
  countryOf,
  type EntryById,
  type Location,
  locationOf,
  type Precision,
  unitsOf,
} from './location.ts'
import { type Column, empty, tableFormat } from './table.ts'
import {
  chainOf,
  daysOf,
  isDatedByPublication,
  isOccurrence,
  partiesOf,
  placeInText,
  standingOf,
  summaryOf,
  unique,
} from './told.ts'

interface UcdpRow {
  readonly told: ToldIncident
  readonly location: Location
  readonly units: readonly (AdminUnit | null)[]
  readonly violence: Violence
  readonly deaths: Deaths
}

/** 1 state-based, 2 non-state, 3 one-sided; null where the parties do not tell. */
interface Violence {
  readonly type: 1 | 2 | 3 | null
  readonly a: string | null
  readonly b: string | null
}

interface Deaths {
  readonly civilians: number
  readonly unknown: number
  readonly low: number
  readonly best: number
  readonly high: number
}

/** Armed force, as the database means it. */
const violent: ReadonlySet<EventType> = new Set([
  'air_strike',
  'shelling',
  'armed_clash',
  'territory_change',
  'explosion',
  'attack',
  'air_incident',
  'casualties',
])

/** What may be aimed at civilians alone; others kill them beside those that they are aimed at. */
const aimed: ReadonlySet<EventType> = new Set(['attack', 'explosion'])

/**
 * A side is an agent that has a name, or a target that the gazetteer knows: other targets are often things. The type
 * needs both sides to be known for states or armed groups.
 */
function violenceOf({ accounts, incident }: ToldIncident, entryById: EntryById): Violence {
  const agent = partiesOf(accounts, 'agents').find(({ named }) => named)
  const targets = partiesOf(accounts, 'targets')
  const target = targets.find(
    (party) => party.character !== 'civilian' && party.key !== agent?.key && standingOf(party, entryById) !== null,
  )
  const [a, b] = [agent, target].map((party) => (party === undefined ? null : standingOf(party, entryById)))
  const written = { a: agent?.written ?? null, b: target?.written ?? null }
  const organised = (standing: typeof a): boolean => standing === 'state' || standing === 'group'
  const onCivilians = target === undefined && targets.some(({ character }) => character === 'civilian')
  if (onCivilians && organised(a) && aimed.has(incident.type)) return { type: 3, a: written.a, b: 'Civilians' }
  if (!organised(a) || !organised(b)) return { type: null, ...written }
  if (a === 'group' && b === 'group') return { type: 2, ...written }
  return a === 'state' ? { type: 1, ...written } : { type: 1, a: written.b, b: written.a }
}

/** Null where no report counts the dead. Whose dead fighters are, reports seldom say, so all but civilians are unknown. */
function deathsOf({ incident, accounts }: ToldIncident): Deaths | null {
  const summary = summaryOf(incident, 'killed')
  if (summary === null || summary.best === null || summary.best < 1) return null
  const { low, best, high } = summary
  const civilians = incident.ledger
    .filter(({ unit, state }) => unit === 'killed' && state !== 'superseded')
    .filter(({ report, event, quantity }) =>
      accounts
        .find((account) => account.report === report && account.event === event)
        ?.figures.some(({ id, character }) => id === quantity && character === 'civilian'),
    )
    .map(({ min, max }) => min ?? max ?? 0)
  const dead = Math.min(best, Math.max(0, ...civilians))
  return { civilians: dead, unknown: best - dead, low: low ?? best, best, high: high ?? best }
}

const wherePrecision: { readonly [precision in Precision]?: number } = {
  spot: 1,
  near: 2,
  district: 3,
  governorate: 4,
  area: 5,
  country: 6,
}

/** 1 the day, 2 within six days, 3 within a week, 4 within a month, 5 longer. */
function datePrecision({ incident, accounts }: ToldIncident): number {
  const days = daysOf(incident)
  if (days === null || days > 31) return 5
  if (days > 7) return 4
  if (days === 7) return 3
  return days > 1 || isDatedByPublication(accounts) ? 2 : 1
}

const pointOf = ({ middle, precision }: Location): readonly [lon: number, lat: number] | null =>
  wherePrecision[precision] === undefined ? null : middle

/** Number of the PRIO-GRID cell: half a degree each way, counted eastward from the south-western corner. */
function cellOf(location: Location): number | null {
  const point = pointOf(location)
  if (point === null) return null
  const [lon, lat] = point
  return Math.floor((lat + 90) * 2) * 720 + Math.floor((lon + 180) * 2) + 1
}

const each = (told: ToldIncident, of: (account: Account) => string | null): string =>
  unique(told.accounts.map(of)).join('; ')

const titleOf = (told: ToldIncident, { report }: Account): string | null => told.reports.get(report)?.title ?? null

const sideName = 'never filled: a number of UCDP’s own lists'

/** The heads are those of the UCDP Georeferenced Event Dataset, in its order. */
export const ucdpColumns: readonly Column<UcdpRow>[] = [
  ['id', 'id of the incident', ({ told }) => told.incident.id],
  empty('relid', 'never filled: UCDP’s own name of the event'),
  ['year', 'year of the first day', ({ told }) => Number(told.incident.from?.slice(0, 4))],
  empty('active_year', 'never filled: depends on the deaths of the whole conflict in the year'),
  empty('code_status', 'never filled: UCDP’s own review'),
  [
    'type_of_violence',
    '1 where a known state is a party and the other is known, 2 where both are known armed groups, 3 where one of these attacks civilians only; else empty',
    ({ violence }) => violence.type,
  ],
  empty('conflict_dset_id', sideName),
  empty('conflict_new_id', sideName),
  empty('conflict_name', sideName.replace('number', 'name')),
  empty('dyad_dset_id', sideName),
  empty('dyad_new_id', sideName),
  [
    'dyad_name',
    'both sides, where both are named',
    ({ violence: { a, b } }) => (a === null || b === null ? null : `${a} - ${b}`),
  ],
  empty('side_a_dset_id', sideName),
  empty('side_a_new_id', sideName),
  ['side_a', 'the agent that most accounts name, as written; in type 1 the state', ({ violence }) => violence.a],
  empty('side_b_dset_id', sideName),
  empty('side_b_new_id', sideName),
  [
    'side_b',
    'the target that most accounts name and the gazetteer knows; `Civilians` in type 3',
    ({ violence }) => violence.b,
  ],
  ['number_of_sources', 'how many reports tell of it', ({ told }) => told.incident.sources.reports],
  [
    'source_article',
    'for each account its report, event and words [start, end)',
    ({ told }) => told.accounts.map(placeInText).join('; '),
  ],
  ['source_office', 'the outlets', ({ told }) => each(told, ({ outlet }) => outlet)],
  ['source_date', 'their days of publication', ({ told }) => each(told, ({ published }) => published)],
  ['source_headline', 'their titles', ({ told }) => each(told, (account) => titleOf(told, account))],
  ['source_original', 'their chains, speaker ← relays ← outlet', ({ told }) => each(told, chainOf)],
  [
    'where_prec',
    '1 spot, 2 near, 3 district, 4 governorate, 5 area, 6 country; empty where the place is not one',
    ({ location }) => wherePrecision[location.precision] ?? null,
  ],
  [
    'where_coordinates',
    'name of the place in the gazetteer',
    ({ location }) => (pointOf(location) === null ? null : (location.place?.name ?? null)),
  ],
  [
    'where_description',
    'the places as the accounts write them',
    ({ told }) => each(told, ({ places }) => places.map(({ written }) => written).join(', ')),
  ],
  ['adm_1', 'governorate, from the gazetteer', ({ units }) => units[0]?.name ?? null],
  ['adm_2', 'district, from the gazetteer', ({ units }) => units[1]?.name ?? null],
  ['latitude', 'of the place or its middle', ({ location }) => pointOf(location)?.[1] ?? null],
  ['longitude', 'of the place or its middle', ({ location }) => pointOf(location)?.[0] ?? null],
  [
    'geom_wkt',
    'the same as a point',
    ({ location }) => {
      const point = pointOf(location)
      return point === null ? null : `POINT (${point.join(' ')})`
    },
  ],
  ['priogrid_gid', 'cell of PRIO-GRID in which that lies', ({ location }) => cellOf(location)],
  ['country', 'English name of the country (Unicode CLDR)', ({ location }) => countryName(countryOf(location))],
  empty('country_id', 'never filled: Gleditsch and Ward number'),
  empty('region', 'never filled: UCDP’s own regions'),
  [
    'event_clarity',
    '1 where a day and a place are told, 2 where not',
    ({ told, location }) => (datePrecision(told) === 1 && location.pin !== null ? 1 : 2),
  ],
  [
    'date_prec',
    '1 one day told, 2 two to six days or dated by publication only, 3 a week, 4 a month, 5 longer',
    ({ told }) => datePrecision(told),
  ],
  ['date_start', 'first day it may have been', ({ told }) => told.incident.from],
  ['date_end', 'last day it may have been', ({ told }) => told.incident.to ?? told.incident.from],
  ['deaths_a', 'always 0: whose the dead are is not read', () => 0],
  ['deaths_b', 'always 0: whose the dead are is not read', () => 0],
  [
    'deaths_civilians',
    'the highest figure that calls the dead civilians, up to best',
    ({ deaths }) => deaths.civilians,
  ],
  ['deaths_unknown', 'best without the civilians', ({ deaths }) => deaths.unknown],
  ['best', 'the ledger’s best figure of the killed', ({ deaths }) => deaths.best],
  ['high', 'the ledger’s high figure of the killed', ({ deaths }) => deaths.high],
  ['low', 'the ledger’s low figure of the killed', ({ deaths }) => deaths.low],
  empty('gwnoa', 'never filled: Gleditsch and Ward number'),
  empty('gwnob', 'never filled: Gleditsch and Ward number'),
]

/**
 * Rows in the form of the Georeferenced Event Dataset of the Uppsala Conflict Data Program: what is told as having
 * happened by armed force, with a date and at least one death. Running totals are left out.
 */
export const ucdpFormat = (entryById: EntryById): Format<ToldIncident> =>
  tableFormat(ucdpColumns, (told) => {
    const deaths = deathsOf(told)
    const { type, from } = told.incident
    if (deaths === null || from === null || !violent.has(type) || !isOccurrence(told)) return null
    const violence = violenceOf(told, entryById)
    // Deaths that nobody is said to have caused are no use of armed force.
    if (type === 'casualties' && violence.a === null) return null
    const location = locationOf(told)
    return [{ told, location, units: unitsOf(location, entryById), violence, deaths }]
  })
