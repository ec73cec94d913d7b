import { z } from 'zod'
import { reliabilities } from '../../annotation/decision.ts'
import { grades } from '../../annotation/record.ts'
import { pageOf } from './query.ts'
import { Act, EventType, NameKind, Offsets, SpeakerKind, Unit } from './reading.ts'
import { list } from './shape.ts'

/** A report in a list. */
export const ReportRow = z
  .object({
    report: z.string(),
    published: z.string().nullable(),
    outlet: z.string().nullable(),
    title: z.string().nullable(),
    url: z.string().nullable(),
    statements: z.number(),
    events: z.number(),
    added: z.string(),
  })
  .meta({
    id: 'ReportRow',
    examples: [
      {
        report: '07-ruwaq-homs-morning',
        published: '2015-10-15',
        outlet: 'وكالة رواق للأنباء',
        title: 'غارات على ريف حمص الشمالي',
        url: 'https://ruwaq.example.org/1',
        statements: 5,
        events: 7,
        added: '2026-01-02T10:00:00.000Z',
      },
    ],
  })
export type ReportRow = z.infer<typeof ReportRow>

/** A statement in a list, with its words. */
export const StatementRow = z
  .object({
    report: z.string(),
    id: z.string(),
    published: z.string().nullable(),
    outlet: z.string().nullable(),
    speaker: z.string(),
    speakerKind: SpeakerKind,
    role: z.string().nullable(),
    via: list(z.string()),
    act: Act,
    mode: z.enum(['direct', 'indirect', 'mixed']),
    cue: Offsets,
    spans: list(Offsets),
    content: list(z.string()).meta({ description: 'The words of `spans`' }),
    distanced: z.boolean().meta({ description: 'The report keeps its distance from what is said' }),
    anonymity: z.string().nullable().meta({ description: 'Why the speaker is not named, in the report’s words' }),
    found: list(Offsets).optional().meta({ description: 'Where the words of `about` stand' }),
  })
  .meta({
    id: 'StatementRow',
    examples: [
      {
        report: '04-sahel-drone-relay',
        id: 's1',
        published: '2015-10-18',
        outlet: 'موقع الساحل',
        speaker: 'ضابط في حرس الحدود التركي',
        speakerKind: 'anonymous',
        role: null,
        via: ['وكالة رواق للأنباء', 'صحيفة «مرايا البوسفور»'],
        act: 'state',
        mode: 'mixed',
        cue: [153, 157],
        spans: [[161, 216]],
        content: ['إن الطائرة أقلعت من منطقة تقع شمال حلب'],
        distanced: false,
        anonymity: null,
      },
    ],
  })
export type StatementRow = z.infer<typeof StatementRow>

/** So many statements of a speaker that came through the same relays to the same outlet. */
export const QuoteRow = z
  .object({
    outlet: z.string().nullable(),
    via: list(z.string()).meta({ description: 'Nearest to the speaker first' }),
    speaker: z.string(),
    speakerKind: SpeakerKind,
    statements: z.number(),
  })
  .meta({ id: 'QuoteRow' })
export type QuoteRow = z.infer<typeof QuoteRow>

/** An actor’s statements through time, the earliest first, and where it goes from one side to the other. */
export const Positions = z
  .object({
    statements: list(StatementRow),
    complete: z.boolean().meta({ description: 'False where there are earlier ones beyond the latest 500' }),
    shifts: list(
      z.object({
        from: z.string().meta({ description: 'REPORT:s3' }),
        to: z.string(),
        shared: list(z.string()).meta({ description: 'Stems that both share' }),
      }),
    ),
  })
  .meta({ id: 'Positions' })
export type Positions = z.infer<typeof Positions>

/** Somebody who is quoted. */
export const SourceRow = z
  .object({
    source: z.string(),
    kind: z.union([SpeakerKind, NameKind]),
    statements: z.number(),
    reports: z.number(),
    outlets: z.number(),
    reliability: z.enum(reliabilities).optional().meta({ description: 'What a person said of it' }),
    first: z.string().nullable(),
    last: z.string().nullable(),
  })
  .meta({ id: 'SourceRow' })
export type SourceRow = z.infer<typeof SourceRow>

export const Grade = z.enum(grades)
export type Grade = z.infer<typeof Grade>

/** The figures of one unit in short. */
export const LedgerSummary = z
  .object({
    unit: Unit,
    low: z.number().nullable(),
    best: z.number().nullable(),
    high: z.number().nullable(),
    conservative: z.number().nullable(),
    rules: z.object({ low: z.string(), best: z.string(), high: z.string(), conservative: z.string() }),
  })
  .meta({ id: 'LedgerSummary' })
export type LedgerSummary = z.infer<typeof LedgerSummary>

/** A happening in a list. */
export const IncidentRow = z
  .object({
    incident: z.string(),
    type: EventType,
    title: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    place: z.string().nullable(),
    country: z.string().nullable(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    grade: Grade,
    reports: z.number(),
    origins: z.number(),
    discrepancies: z.number(),
    figures: list(LedgerSummary),
  })
  .meta({
    id: 'IncidentRow',
    examples: [
      {
        incident: '07-ruwaq-homs-morning:e1',
        type: 'air_strike',
        title: 'غارات · ريف حمص الشمالي · 2015-10-15',
        from: '2015-10-15',
        to: '2015-10-15',
        place: 'ريف حمص الشمالي',
        country: 'SY',
        lat: null,
        lon: null,
        grade: 'contested',
        reports: 4,
        origins: 3,
        discrepancies: 1,
        figures: [],
      },
    ],
  })
export type IncidentRow = z.infer<typeof IncidentRow>

/** A report that a search found, with the places of the words it was found by. */
export const Hit = ReportRow.extend({ text: z.string(), spans: list(Offsets) }).meta({ id: 'Hit' })
export type Hit = z.infer<typeof Hit>

export const ReportPage = pageOf(ReportRow)
export type ReportPage = z.infer<typeof ReportPage>
export const StatementPage = pageOf(StatementRow)
export type StatementPage = z.infer<typeof StatementPage>
export const SourcePage = pageOf(SourceRow)
export type SourcePage = z.infer<typeof SourcePage>
export const IncidentPage = pageOf(IncidentRow)
export type IncidentPage = z.infer<typeof IncidentPage>
export const HitPage = pageOf(Hit)
export type HitPage = z.infer<typeof HitPage>
