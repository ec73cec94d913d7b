import type { EventType } from '../annotation/reading.ts'
import type { ToldIncident } from '../annotation/toldIncident.ts'
import { countryName, countryNumber } from './countries.ts'
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
  differencesOf,
  isDatedByPublication,
  isOccurrence,
  namesOf,
  partiesOf,
  placeInText,
  standingOf,
  summaryOf,
  unique,
} from './told.ts'

interface Kind {
  readonly disorder: 'Political violence' | 'Demonstrations' | 'Strategic developments'
  readonly event: string
  /** Null where no report tells it. */
  readonly sub: string | null
}

interface AcledRow {
  readonly told: ToldIncident
  readonly kind: Kind
  readonly location: Location
  readonly units: readonly (AdminUnit | null)[]
}

const remote = (sub: string): Kind => ({ disorder: 'Political violence', event: 'Explosions/Remote violence', sub })
const battle = (sub: string | null): Kind => ({ disorder: 'Political violence', event: 'Battles', sub })
const strategic = (sub: string): Kind => ({
  disorder: 'Strategic developments',
  event: 'Strategic developments',
  sub,
})
const onCivilians: Kind = { disorder: 'Political violence', event: 'Violence against civilians', sub: 'Attack' }

const isOn = ({ accounts }: ToldIncident, character: 'civilian' | 'fighter'): boolean =>
  accounts.some(({ targets, figures }) => [...targets, ...figures].some((one) => one.character === character))

/** Who gained the ground decides; where no report says, the kind of change stays open. */
function groundChange({ accounts, incident }: ToldIncident, entryById: EntryById): Kind {
  const [gainer] = partiesOf(accounts, 'agents')
  const standing = gainer === undefined ? null : standingOf(gainer, entryById)
  if (standing === 'group') return battle('Non-state actor overtakes territory')
  const own = standing === 'state' && gainer?.state === incident.place?.country
  return battle(own ? 'Government regains territory' : null)
}

/** Types that stand in no entry have no counterpart. */
const kinds: { readonly [type in EventType]?: (told: ToldIncident, entryById: EntryById) => Kind } = {
  air_strike: () => remote('Air/drone strike'),
  shelling: () => remote('Shelling/artillery/missile attack'),
  explosion: () => remote('Remote explosive/landmine/IED'),
  armed_clash: () => battle('Armed clash'),
  territory_change: groundChange,
  attack: (told) => (isOn(told, 'fighter') && !isOn(told, 'civilian') ? battle('Armed clash') : onCivilians),
  detention: () => strategic('Arrests'),
  protest: () => ({ disorder: 'Demonstrations', event: 'Protests', sub: 'Peaceful protest' }),
  truce: () => strategic('Agreement'),
  agreement: () => strategic('Agreement'),
  deployment: () => strategic('Other'),
  air_incident: () => strategic('Other'),
  arms_supply: () => strategic('Other'),
}

/** 1 the day, 2 within a week, 3 within a month or longer. */
function timePrecision({ incident, accounts }: ToldIncident): number {
  const days = daysOf(incident)
  if (days === null || days > 7) return 3
  return days > 1 || isDatedByPublication(accounts) ? 2 : 1
}

/** 1 the town, 2 near it or in a part of a region, 3 a region. */
const geoPrecision: { readonly [precision in Precision]?: number } = {
  spot: 1,
  near: 2,
  district: 2,
  governorate: 3,
  area: 3,
}

const actor = (side: 'agents' | 'targets', which: 'first' | 'others') => {
  return ({ told }: AcledRow): string | null => {
    const [first, ...others] = partiesOf(told.accounts, side)
    return which === 'first' ? (first?.written ?? null) : namesOf(others) || null
  }
}

const position =
  (axis: 0 | 1) =>
  ({ location: { middle, precision } }: AcledRow): number | null =>
    geoPrecision[precision] === undefined ? null : (middle?.[axis] ?? null)

/** The heads are those of the ACLED codebook, in its order. */
export const acledColumns: readonly Column<AcledRow>[] = [
  ['event_id_cnty', 'id of the incident', ({ told }) => told.incident.id],
  ['event_date', 'first day it may have been', ({ told }) => told.incident.from],
  ['year', 'year of that day', ({ told }) => Number(told.incident.from?.slice(0, 4))],
  [
    'time_precision',
    '1 one day told, 2 within a week or dated by publication only, 3 longer',
    ({ told }) => timePrecision(told),
  ],
  ['disorder_type', 'from the type', ({ kind }) => kind.disorder],
  ['event_type', 'from the type', ({ kind }) => kind.event],
  ['sub_event_type', 'from the type; empty where no report tells it', ({ kind }) => kind.sub],
  ['actor1', 'the agent that most accounts name, as written', actor('agents', 'first')],
  ['assoc_actor_1', 'the other agents', actor('agents', 'others')],
  empty('inter1', 'never filled: a coder’s judgement of the kind of actor'),
  ['actor2', 'the target that most accounts name, as written', actor('targets', 'first')],
  ['assoc_actor_2', 'the other targets', actor('targets', 'others')],
  empty('inter2', 'never filled: a coder’s judgement of the kind of actor'),
  empty('interaction', 'never filled: follows from inter1 and inter2'),
  [
    'civilian_targeting',
    '`Civilian targeting` where an account calls targets or victims civilians',
    ({ told, kind }) =>
      kind.disorder === 'Political violence' && isOn(told, 'civilian') ? 'Civilian targeting' : null,
  ],
  ['iso', 'ISO 3166 number of the country', ({ location }) => countryNumber(countryOf(location))],
  empty('region', 'never filled: ACLED’s own regions'),
  ['country', 'English name of the country (Unicode CLDR)', ({ location }) => countryName(countryOf(location))],
  ['admin1', 'governorate, from the gazetteer', ({ units }) => units[0]?.name ?? null],
  ['admin2', 'district, from the gazetteer', ({ units }) => units[1]?.name ?? null],
  ['admin3', 'subdistrict, from the gazetteer', ({ units }) => units[2]?.name ?? null],
  ['location', 'the place as written', ({ location }) => location.name],
  ['latitude', 'of the place, or of its middle; empty for a country and where the place is not one', position(1)],
  ['longitude', 'of the place, or of its middle; empty for a country and where the place is not one', position(0)],
  [
    'geo_precision',
    '1 spot, 2 near or district, 3 governorate or area; empty where there is no position',
    ({ location }) => (location.middle === null ? null : (geoPrecision[location.precision] ?? null)),
  ],
  [
    'source',
    'the outlets',
    ({ told }) => unique(told.accounts.map(({ outlet, report }) => outlet ?? report)).join('; '),
  ],
  empty('source_scale', 'never filled: ACLED’s own list of sources'),
  [
    'notes',
    'title, then for each account its report, event, words [start, end) and chain',
    ({ told }) =>
      [told.incident.title, ...told.accounts.map((one) => `${placeInText(one)} ${chainOf(one)}`)].join('\n'),
  ],
  [
    'fatalities',
    'the ledger’s conservative figure of the killed; empty, not 0, where none is given',
    ({ told }) => summaryOf(told.incident, 'killed')?.conservative ?? null,
  ],
  [
    'tags',
    'grade, number of reports and origins, kinds of differences, as key=value',
    ({ told: { incident } }) =>
      [
        `grade=${incident.grade}`,
        `reports=${incident.sources.reports}`,
        `origins=${incident.sources.origins}`,
        ...(incident.discrepancies.length === 0
          ? []
          : [`differences=${differencesOf(incident).replaceAll('; ', ', ')}`]),
      ].join('; '),
  ],
  empty('timestamp', 'never filled: when ACLED last changed the row'),
]

/**
 * Rows in the form of the Armed Conflict Location & Event Data project. Left out is what has no counterpart there, what
 * no account tells as having happened, running totals, and what has no date.
 */
export const acledFormat = (entryById: EntryById): Format<ToldIncident> =>
  tableFormat(acledColumns, (told) => {
    const kind = kinds[told.incident.type]?.(told, entryById)
    if (kind === undefined || told.incident.from === null || !isOccurrence(told)) return null
    const location = locationOf(told)
    return [{ told, kind, location, units: unitsOf(location, entryById) }]
  })
