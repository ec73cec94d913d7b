import type { Act, EventType, Unit } from '../../annotation/reading.ts'
import type { DiscrepancyKind, Grade, LedgerState } from '../../annotation/record.ts'
import type { Forms } from '../../words/plural.ts'
import type { Absent, Countable, Mark } from '../briefing.ts'
import type { Words } from '../voice.ts'

export const acts: { readonly [act in Act]: string } = {
  state: 'according to',
  announce: 'as announced by',
  confirm: 'affirmed by',
  deny: 'in a denial by',
  accuse: 'in an accusation by',
  warn: 'in a warning by',
  demand: 'in a demand by',
  offer: 'in an offer by',
  promise: 'in a promise by',
  praise: 'in a welcome by',
  reject: 'in a rejection by',
}

export const types: { readonly [type in EventType]: string } = {
  air_strike: 'Air strikes',
  shelling: 'Shelling',
  armed_clash: 'Clashes',
  territory_change: 'Change of control',
  explosion: 'Explosion',
  attack: 'Attack',
  detention: 'Detention or release',
  air_incident: 'Incident in the air',
  deployment: 'Movement of forces',
  arms_supply: 'Supply of arms',
  displacement: 'Displacement',
  casualties: 'Casualties',
  aid: 'Aid',
  truce: 'Truce',
  agreement: 'Agreement',
  meeting: 'Meeting or talks',
  protest: 'Protest',
  sanction: 'Sanctions or break of ties',
}

const noun = (one: string, many: string): Forms => ({ one: `# ${one}`, other: `# ${many}` })
const same = (what: string): Forms => noun(what, what)

export const units: { readonly [unit in Unit]: { readonly forms: Forms; readonly all: string } } = {
  killed: { forms: same('killed'), all: 'killed' },
  wounded: { forms: same('wounded'), all: 'wounded' },
  person: { forms: noun('person', 'people'), all: 'people' },
  family: { forms: noun('family', 'families'), all: 'families' },
  displaced: { forms: same('displaced'), all: 'displaced' },
  fighter: { forms: noun('fighter', 'fighters'), all: 'fighters' },
  soldier: { forms: noun('soldier', 'soldiers'), all: 'soldiers' },
  sortie: { forms: noun('sortie', 'sorties'), all: 'sorties' },
  strike: { forms: noun('strike', 'strikes'), all: 'strikes' },
  target: { forms: noun('target', 'targets'), all: 'targets' },
  site: { forms: noun('site', 'sites'), all: 'sites' },
  aircraft: { forms: same('aircraft'), all: 'aircraft' },
  vehicle: { forms: noun('vehicle', 'vehicles'), all: 'vehicles' },
  ship: { forms: noun('ship', 'ships'), all: 'ships' },
  weapon: { forms: noun('weapon', 'weapons'), all: 'weapons' },
  ton: { forms: noun('ton', 'tons'), all: 'tons' },
  bundle: { forms: noun('bundle', 'bundles'), all: 'bundles' },
  convoy: { forms: noun('convoy', 'convoys'), all: 'convoys' },
  village: { forms: noun('village', 'villages'), all: 'villages' },
  place: { forms: noun('place', 'places'), all: 'places' },
  distance_km: { forms: same('km'), all: 'kilometres' },
  area_km2: { forms: same('km²'), all: 'square kilometres' },
  money: { forms: { one: '#', other: '#' }, all: 'money' },
  percent: { forms: { one: '#%', other: '#%' }, all: 'per cent' },
  day: { forms: noun('day', 'days'), all: 'days' },
  meeting: { forms: noun('meeting', 'meetings'), all: 'meetings' },
  party: { forms: noun('party', 'parties'), all: 'parties' },
  other: { forms: { one: '#', other: '#' }, all: 'other counts' },
}

export const countables: { readonly [of in Countable]: Forms } = {
  reports: noun('report', 'reports'),
  outlets: noun('outlet', 'outlets'),
  incidents: noun('incident', 'incidents'),
  voices: noun('voice', 'voices'),
}

export const grades: { readonly [grade in Grade]: string } = {
  confirmed: 'confirmed',
  fair: 'fair',
  weak: 'weak',
  contested: 'contested',
  discounted: 'discounted',
}

/** Why an incident has its grade, by the record's rule. */
export const because: { readonly [rule: string]: string } = {
  'decision/grade': 'set by a person who reviewed it, not by a rule',
  'grade/denied-by-all': 'independent origins say that it did not happen, and none says that it did',
  'grade/only-denied': 'it is known from its denial alone',
  'grade/not-yet': 'nobody says that it has happened; it is planned, demanded or supposed',
  'grade/disputed': 'some say that it happened, others deny it',
  'grade/rival-perpetrators': 'accounts differ on who did it, or whoever is said to have done it denies that',
  'grade/accepted': 'the party that is said to have done it says so itself, and others say so too',
  'grade/parties-agree': 'the parties to it say so themselves',
  'grade/several-origins': 'more than one independent origin tells of it, and nobody denies it',
  'grade/one-text': 'more than one voice tells of it, but one text stands behind all reports',
  'grade/one-report': 'more than one voice tells of it, but all in one report',
  'grade/one-of-several': 'only one of those who speak of it says that it happened',
  'grade/own-word': 'only the party that speaks of its own doing tells of it',
  'grade/one-named-origin': 'only one voice tells of it',
  'grade/one-unnamed-origin': 'only one voice tells of it, unnamed or the outlet itself',
}

export const states: { readonly [state in LedgerState | 'lower']: string } = {
  lower: 'below another of the same report',
  current: 'current',
  superseded: 'superseded',
  conflicting: 'in conflict',
}

export const marks: { readonly [mark in Mark]: string } = {
  anonymous: 'not named',
  distanced: 'the report keeps its distance',
  happened: 'it happened',
  denied: 'it did not happen',
  disowned: 'a part in it denied',
  civilian: 'civilians',
  fighter: 'fighters',
}

export const absent: { readonly [what in Absent]: string } = {
  place: 'No account names a place',
  day: 'No account tells the day; only the day of publication is known',
  agent: 'No account names who did it',
  claim: 'Who claimed it is not known; the record has only the denial',
}

const differences: { readonly [kind in DiscrepancyKind]: string } = {
  figure: 'how many',
  perpetrator: 'who did it',
  target: 'whom or what it hit',
  place: 'the place',
  time: 'the day',
  occurrence: 'whether it happened at all',
  character: 'what the victims were',
}

export const difference = (kind: DiscrepancyKind, unit: Unit | null): string =>
  kind === 'figure' && unit !== null ? `${differences.figure} (${units[unit].all})` : differences[kind]

export const words: Words = {
  title: 'Briefing',
  subject: {
    period: 'Period',
    from: 'from',
    to: 'until',
    place: 'Place',
    actor: 'Actor',
    outlet: 'Outlet',
    incident: 'Incident',
  },
  sections: {
    happened: 'What happened',
    tellers: 'Who says so',
    differ: 'Where accounts differ',
    figures: 'Ledger of figures',
    unknown: 'What is unknown',
  },
  groups: {
    days: '',
    stretch: 'Over several days',
    undated: 'No day told',
    before: 'Before this period',
    denied: 'Told of only to be denied',
    ahead: 'Announced, demanded or supposed; nobody says that it has happened',
    all: '',
  },
  references: 'References',
  noOutlet: 'unknown outlet',
  noDay: 'day of publication unknown',
  offsets: 'offsets',
  note:
    'Marsad asserts nothing itself: every sentence is given to whoever said or printed it. What stands in «» is the ' +
    'report’s wording, untranslated, which may not be the speaker’s own. Numbers in brackets lead to the references, ' +
    'with the place of the words in the report. Grades follow Airwars’ categories, bounds of figures UCDP’s rule.',
  empty: 'The record has nothing that fits.',
  table: { published: 'Published', figure: 'Figure', by: 'By', outlet: 'Through', state: 'State' },
}
