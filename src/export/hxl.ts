import type { Unit } from '../annotation/reading.ts'
import type { ToldIncident } from '../annotation/toldIncident.ts'
import { countryName } from './countries.ts'
import type { Cell } from './csvLine.ts'
import type { Format } from './format.ts'
import { type AdminUnit, countryOf, type EntryById, type Location, locationOf, pcodeOf, unitsOf } from './location.ts'
import { tableFormat } from './table.ts'
import { chainOf, differencesOf, namesOf, partiesOf, placeInText, statusOf, summaryOf, unique } from './told.ts'

interface HxlRow {
  readonly told: ToldIncident
  readonly location: Location
  readonly units: readonly (AdminUnit | null)[]
  readonly pcode: string | null
}

/** A column with its hashtag of the Humanitarian Exchange Language. */
export type HxlColumn = readonly [head: string, hashtag: string, from: string, of: (row: HxlRow) => Cell]

const figure = (unit: Unit, value: 'low' | 'best' | 'high', hashtag: string): HxlColumn => [
  `${unit} ${value}`,
  hashtag,
  `the ledger’s ${value} figure of the unit ${unit}`,
  ({ told }) => summaryOf(told.incident, unit)?.[value] ?? null,
]

export const hxlColumns: readonly HxlColumn[] = [
  ['incident', '#event+id', 'its id', ({ told }) => told.incident.id],
  ['type', '#event+type', 'its type', ({ told }) => told.incident.type],
  ['title', '#event+name', 'its title', ({ told }) => told.incident.title],
  ['status', '#status', 'what the boldest account says', ({ told }) => statusOf(told.accounts)],
  ['from', '#date+start', 'first day it may have been', ({ told }) => told.incident.from],
  ['to', '#date+end', 'last day it may have been', ({ told }) => told.incident.to],
  ['country', '#country+name', 'English name (Unicode CLDR)', ({ location }) => countryName(countryOf(location))],
  ['country code', '#country+code+v_iso2', 'ISO 3166 alpha-2 code', ({ location }) => countryOf(location)],
  ['governorate', '#adm1+name', 'from the gazetteer', ({ units }) => units[0]?.name ?? null],
  ['governorate code', '#adm1+code', 'its P-code, from an imported list', ({ units }) => units[0]?.pcode ?? null],
  ['district', '#adm2+name', 'from the gazetteer', ({ units }) => units[1]?.name ?? null],
  ['district code', '#adm2+code', 'its P-code, from an imported list', ({ units }) => units[1]?.pcode ?? null],
  ['subdistrict', '#adm3+name', 'from the gazetteer', ({ units }) => units[2]?.name ?? null],
  ['subdistrict code', '#adm3+code', 'its P-code, from an imported list', ({ units }) => units[2]?.pcode ?? null],
  ['place', '#loc+name', 'the place as written', ({ location }) => location.name],
  ['place code', '#loc+code', 'its P-code, from an imported list', ({ pcode }) => pcode],
  ['precision', '#loc+type', 'how exactly the place is known', ({ location }) => location.precision],
  [
    'latitude',
    '#geo+lat',
    'of a spot or its town; empty for anything wider',
    ({ location }) => location.pin?.[1] ?? null,
  ],
  [
    'longitude',
    '#geo+lon',
    'of a spot or its town; empty for anything wider',
    ({ location }) => location.pin?.[0] ?? null,
  ],
  [
    'agents',
    '#group+name+first',
    'who did it, by all accounts',
    ({ told }) => namesOf(partiesOf(told.accounts, 'agents')),
  ],
  [
    'targets',
    '#group+name+second',
    'to whom or what, by all accounts',
    ({ told }) => namesOf(partiesOf(told.accounts, 'targets')),
  ],
  figure('killed', 'low', '#affected+killed+min'),
  figure('killed', 'best', '#affected+killed'),
  figure('killed', 'high', '#affected+killed+max'),
  figure('wounded', 'best', '#affected+injured'),
  figure('displaced', 'best', '#affected+displaced+ind'),
  figure('family', 'best', '#affected+hh'),
  ['grade', '#meta+grade', 'how well it is attested', ({ told }) => told.incident.grade],
  ['reports', '#meta+reports+num', 'how many reports tell of it', ({ told }) => told.incident.sources.reports],
  ['origins', '#meta+origins+num', 'how many independent origins', ({ told }) => told.incident.sources.origins],
  [
    'outlets',
    '#meta+source',
    'who printed them',
    ({ told }) => unique(told.accounts.map(({ outlet }) => outlet)).join('; '),
  ],
  ['chains', '#meta+chain', 'speaker ← relays ← outlet', ({ told }) => unique(told.accounts.map(chainOf)).join('; ')],
  ['differences', '#meta+differences', 'where the accounts differ', ({ told }) => differencesOf(told.incident)],
  [
    'accounts',
    '#meta+accounts+id',
    'report, event and words [start, end) of each account',
    ({ told }) => told.accounts.map(placeInText).join('; '),
  ],
]

/** Incidents as a table with a row of hashtags under its heads. */
export const hxlFormat = (entryById: EntryById): Format<ToldIncident> =>
  tableFormat(
    hxlColumns.map(([head, , from, of]) => [head, from, of] as const),
    (told) => {
      const location = locationOf(told)
      return [{ told, location, units: unitsOf(location, entryById), pcode: pcodeOf(location, entryById) }]
    },
    '',
    hxlColumns.map(([, hashtag]) => hashtag),
  )
