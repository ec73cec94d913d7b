import type { Account, AccountParty, AccountPlace, Incident, PlaceCandidate } from '../../src/annotation/record.ts'
import type { Report } from '../../src/annotation/report.ts'
import type { ToldIncident } from '../../src/annotation/toldIncident.ts'
import type { Format } from '../../src/export/format.ts'
import { lay, noCounts } from '../../src/export/format.ts'
import { whereOf } from '../../src/record/incidents/where.ts'

/** A town of a made-up gazetteer. */
export const town: PlaceCandidate = {
  id: 'town1',
  name: 'الزهراء',
  lat: 36.5,
  lon: 37.25,
  country: 'SY',
  within: ['gov1', 'SY'],
  type: 'town',
}

export const governorate: PlaceCandidate = {
  ...town,
  id: 'gov1',
  name: 'محافظة النور',
  within: ['SY'],
  type: 'governorate',
}

export const placed = (written: string, ...candidates: readonly PlaceCandidate[]): AccountPlace => ({
  written,
  folded: written,
  words: [written],
  candidates,
})

export const party = (written: string, more: Partial<AccountParty> = {}): AccountParty => ({
  written,
  key: written,
  state: null,
  allies: [],
  words: [written],
  site: null,
  named: true,
  character: null,
  ...more,
})

const text = 'قال مدير المستشفى لوكالة الجسر إن غارة على الزهراء قتلت 7 مدنيين. =1+1'
export const report: Report = {
  id: 'r1',
  text,
  published: '2015-10-14',
  outlet: 'صحيفة الضفة',
  title: 'غارة، "ثانية"',
  url: 'https://example.org/r1',
}

const trigger = text.indexOf('غارة')
const killed = text.indexOf('7 مدنيين')

export const account = (more: Partial<Account> = {}): Account => ({
  report: 'r1',
  event: 'e1',
  outlet: report.outlet,
  published: report.published,
  title: report.title,
  type: 'air_strike',
  status: 'happened',
  quoted: false,
  rejected: false,
  time: '2015-10-13',
  from: '2015-10-13',
  to: '2015-10-13',
  dated: 'day',
  carried: [],
  places: [placed('الزهراء', town)],
  agents: [party('الطيران الأزرق', { state: 'SY' })],
  targets: [party('مدنيين', { named: false, character: 'civilian' })],
  figures: [
    {
      id: 'q1',
      unit: 'killed',
      min: 7,
      max: 7,
      approx: false,
      of: 'مدني',
      span: [killed, killed + 8],
      character: 'civilian',
      partial: false,
    },
  ],
  chain: {
    outlet: report.outlet,
    speaker: 'مدير المستشفى',
    speakerKind: 'anonymous',
    role: null,
    via: ['وكالة الجسر'],
    voices: [],
    origin: 'relay:وكالة الجسر',
  },
  trigger: { span: [trigger, trigger + 4], written: 'غارة', folded: 'غاره', stem: 'غار' },
  definite: false,
  another: false,
  total: false,
  sentence: 0,
  headline: false,
  sentenceSpan: [0, text.indexOf('.') + 1],
  words: [],
  ...more,
})

const rules = { low: '', best: '', high: '', conservative: '' }

/** An incident of one report; `more` changes the incident, `told` its only account. */
export function told(more: Partial<Incident> = {}, one: Partial<Account> = {}): ToldIncident {
  const only = account(one)
  const incident: Incident = {
    id: 'r1:e1',
    type: only.type,
    title: 'غارة · الزهراء · 2015-10-13',
    from: only.from,
    to: only.to,
    place: whereOf(only.places.slice(0, 1)),
    accounts: [{ report: 'r1', event: 'e1' }],
    sources: { reports: 1, origins: 1 },
    grade: 'weak',
    ledger: [
      {
        report: 'r1',
        event: 'e1',
        unit: 'killed',
        min: 7,
        max: 7,
        approx: false,
        speaker: 'مدير المستشفى',
        via: ['وكالة الجسر'],
        published: '2015-10-14',
        state: 'current',
        quantity: 'q1',
        origin: 'relay:وكالة الجسر',
      },
    ],
    discrepancies: [{ kind: 'figure', unit: 'killed', accounts: [['r1', 'e1']], why: '7 and 9', sides: [] }],
    grounds: { grade: 'weak', credibility: 4, rule: 'one', why: 'one voice', change: 'another' },
    summary: [{ unit: 'killed', low: 7, best: 8, high: 9, conservative: 7, rules }],
    links: [],
    origins: [],
    ...more,
  }
  return { incident, accounts: [only], reports: new Map([['r1', report]]) }
}

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items
}

export async function written<Item>(format: Format<Item>, ...items: readonly Item[]) {
  const counts = noCounts()
  let file = ''
  for await (const piece of lay(format, each(items), counts)) file += piece
  return { file, counts }
}

/** The records of a CSV file (RFC 4180), without its mark. */
export function records(file: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy
  for (const [, quoted, plain = '', end] of file.replace(/^\ufeff/, '').matchAll(cell)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
    if (end === '') break
  }
  return rows.filter((row) => row.length > 1 || row[0] !== '')
}

/** The only row of a table, by the heads of its columns. */
export async function rowOf<Item>(
  format: Format<Item>,
  item: Item,
  at = 1,
): Promise<{ readonly [head: string]: string }> {
  const [heads = [], ...rows] = records((await written(format, item)).file)
  return Object.fromEntries(heads.map((head, column) => [head, rows[at - 1]?.[column] ?? '']))
}
