import type { Event, EventStatus, EventType, Quantity, Reading, Statement, Unit } from '../../src/annotation/reading.ts'
import type { Account, Copies, Incident } from '../../src/annotation/record.ts'
import type { Report } from '../../src/annotation/report.ts'
import { loadGazetteer } from '../../src/lang/ar/gazetteer.ts'
import { loadRecordGrammar } from '../../src/lang/ar/record/grammar.ts'
import { accountsOf } from '../../src/record/accounts/accounts.ts'
import { recordOf } from '../../src/record/record.ts'

export const gazetteer = loadGazetteer()
export const grammar = loadRecordGrammar()

/** An event of a made-up report: a sentence with its trigger in [brackets], and what is read from it. */
export interface Told {
  readonly type: EventType
  readonly text: string
  readonly places?: readonly string[]
  readonly agents?: readonly string[]
  readonly targets?: readonly string[]
  readonly time?: string | null
  readonly status?: EventStatus
  readonly by?: string
  readonly role?: string
  readonly kind?: Statement['speakerKind']
  readonly act?: Statement['act']
  readonly via?: readonly string[]
  readonly carried?: Event['carried']
  readonly figures?: Partial<{ readonly [unit in Unit]: Figure }>
}

/** `12`, `[12, null]` for «at least 12», or with the words around it. */
export type Figure = number | readonly [number, number | null]

/** A made-up report with its reading. */
export function made(id: string, published: string, outlet: string, told: readonly Told[]) {
  let text = ''
  const events: Event[] = []
  const statements: Statement[] = []
  const quantities: Quantity[] = []
  for (const one of told) {
    const open = one.text.indexOf('[')
    const close = one.text.indexOf(']')
    if (open < 0 || close < open) throw new Error(`no trigger in: ${one.text}`)
    const start = text.length
    text += `${one.text.replace('[', '').replace(']', '')}. `
    const source = one.by === undefined ? null : `s${statements.length + 1}`
    if (one.by !== undefined) statements.push(statementOf(`s${statements.length + 1}`, one, one.by))
    const figures = Object.entries(one.figures ?? {}).map(([unit, figure]): Quantity => {
      const [min, max] = typeof figure === 'number' ? [figure, figure] : (figure as readonly [number, number | null])
      const span = [start, start + 1] as const
      return {
        id: `q${quantities.length + 1}-${unit}`,
        span,
        min,
        max,
        approx: false,
        unit: unit as Unit,
        of: null,
        rule: 'test',
      }
    })
    quantities.push(...figures)
    events.push({
      id: `e${events.length + 1}`,
      type: one.type,
      trigger: [start + open, start + close - 1],
      agents: one.agents ?? [],
      targets: one.targets ?? [],
      places: one.places ?? [],
      agentSpans: [],
      targetSpans: [],
      placeSpans: [],
      time: one.time ?? null,
      timeSpan: null,
      carried: one.carried ?? [],
      status: one.status ?? 'happened',
      source,
      quantities: figures.map((figure) => figure.id),
      rule: 'test',
    })
  }
  const report: Report = { id, text, published, outlet, title: null, url: null }
  const reading: Pick<Reading, 'statements' | 'events' | 'quantities' | 'mentions'> = {
    statements,
    events,
    quantities,
    mentions: [],
  }
  return { report, reading }
}

function statementOf(id: string, { role, kind, act, via }: Told, speaker: string): Statement {
  return {
    id,
    speaker,
    speakerKind: kind ?? 'organisation',
    speakerSpan: null,
    role: role ?? null,
    anonymity: null,
    via: via ?? [],
    viaSpans: [],
    cue: [0, 1],
    act: act ?? 'state',
    mode: 'indirect',
    content: [],
    hedge: null,
    rule: 'test',
  }
}

export const accountsIn = (...reports: readonly ReturnType<typeof made>[]): readonly Account[] =>
  reports.flatMap(({ report, reading }) => accountsOf(report, reading, gazetteer, grammar))

/** The incidents of made-up reports. */
export const incidentsOf = (
  reports: readonly ReturnType<typeof made>[],
  copies: readonly Copies[] = [],
): readonly Incident[] => recordOf(accountsIn(...reports), copies).incidents

/** Which events stand together, as `a:e1 b:e1 | a:e2`. */
export const grouped = (incidents: readonly Incident[]): string =>
  incidents
    .map(({ accounts }) =>
      accounts
        .map(({ report, event }) => `${report}:${event}`)
        .sort()
        .join(' '),
    )
    .sort()
    .join(' | ')
