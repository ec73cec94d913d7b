import type { Event, Quantity, Statement } from '../../annotation/reading.ts'
import type { ReportData, ReportEntry } from '../page-data.ts'
import { eachReport } from './data.ts'
import { quantitiesOf, tellerOf } from './say.ts'

/** An event of any report, with what its row shows; the report's text is not kept. */
export interface EventRow {
  readonly report: number
  readonly index: number
  readonly event: Event
  readonly teller: Statement | null
  readonly quantities: readonly Quantity[]
}

/** A statement of any report. */
export interface StatementRow {
  readonly report: number
  readonly index: number
  readonly statement: Statement
  readonly content: string
}

/** A speaker over all reports. */
export interface SpeakerRow {
  readonly name: string
  readonly kind: Statement['speakerKind']
  readonly statements: number
  /** Of those, the ones that came through a named relay. */
  readonly relayed: number
  readonly reports: ReadonlySet<number>
  readonly roles: ReadonlySet<string>
  readonly relays: ReadonlyMap<string, number>
  readonly acts: ReadonlyMap<Statement['act'], number>
}

/** Everything said and told in all reports. */
export interface AllRows {
  readonly events: readonly EventRow[]
  readonly statements: readonly StatementRow[]
  readonly speakers: readonly SpeakerRow[]
  /** How many statements came through each relay. */
  readonly relays: ReadonlyMap<string, number>
  readonly unrelayed: number
}

const plusOne = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1)

function speakerRow(said: readonly StatementRow[]): SpeakerRow {
  const { speaker, speakerKind } = (said[0] as StatementRow).statement
  const relays = new Map<string, number>()
  const acts = new Map<Statement['act'], number>()
  for (const { statement } of said) {
    for (const relay of statement.via) plusOne(relays, relay)
    plusOne(acts, statement.act)
  }
  return {
    name: speaker,
    kind: speakerKind,
    statements: said.length,
    relayed: said.filter(({ statement }) => statement.via.length > 0).length,
    reports: new Set(said.map(({ report }) => report)),
    roles: new Set(said.flatMap(({ statement }) => (statement.role === null ? [] : [statement.role]))),
    relays,
    acts,
  }
}

function speakersOf(statements: readonly StatementRow[]): SpeakerRow[] {
  const groups = new Map<string, StatementRow[]>()
  for (const row of statements) {
    const key = JSON.stringify([row.statement.speaker, row.statement.speakerKind])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()]
    .map(speakerRow)
    .sort((a, b) => b.statements - a.statements || b.reports.size - a.reports.size)
}

let gathering: Promise<AllRows> | null = null

/** Reads every report once, in slices; later calls get the same rows. */
export function allRows(index: readonly ReportEntry[], progress: (done: number) => void): Promise<AllRows> {
  gathering ??= gather(index, progress)
  return gathering
}

async function gather(index: readonly ReportEntry[], progress: (done: number) => void): Promise<AllRows> {
  const events: EventRow[] = []
  const statements: StatementRow[] = []
  const relays = new Map<string, number>()
  let unrelayed = 0
  const visit = ({ text, reading }: ReportData, report: number) => {
    reading.events.forEach((event, index) => {
      events.push({ report, index, event, teller: tellerOf(event, reading), quantities: quantitiesOf(event, reading) })
    })
    reading.statements.forEach((statement, index) => {
      const content = statement.content.map(([start, end]) => text.slice(start, end)).join(' … ')
      statements.push({ report, index, statement, content })
      for (const relay of statement.via) plusOne(relays, relay)
      if (statement.via.length === 0) unrelayed++
    })
  }
  await eachReport(index.length, visit, progress)
  return { events, statements, speakers: speakersOf(statements), relays, unrelayed }
}
