import { z } from 'zod'
import { decisionActs } from '../../annotation/decision.ts'
import { acts, eventStatuses, eventTypes, units } from '../../annotation/reading.ts'
import { list } from './shape.ts'

/** `[start, end)` in UTF-16 code units of the report's text. */
export const Offsets = z
  .tuple([z.number().int(), z.number().int()])
  .readonly()
  .meta({ id: 'Offsets', examples: [[14, 27]] })
export type Offsets = z.infer<typeof Offsets>

const spans = list(Offsets)
const names = list(z.string())

export const EventType = z.enum(eventTypes)
export type EventType = z.infer<typeof EventType>
export const EventStatus = z.enum(eventStatuses)
export type EventStatus = z.infer<typeof EventStatus>
export const Act = z.enum(acts)
export type Act = z.infer<typeof Act>
export const Unit = z.enum(units)
export type Unit = z.infer<typeof Unit>
export const NameKind = z.enum(['person', 'organisation', 'place'])
export type NameKind = z.infer<typeof NameKind>
export const SpeakerKind = z.enum(['person', 'organisation', 'anonymous'])
export type SpeakerKind = z.infer<typeof SpeakerKind>

/** A decision as a value shows it. Of a correction: the field, and what the reading had there. */
export const Mark = z
  .object({
    id: z.string(),
    act: z.enum(decisionActs),
    by: z.string(),
    at: z.string(),
    why: z.string(),
    field: z.string().optional(),
    was: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'Mark' })
export type Mark = z.infer<typeof Mark>

/** What people decided about a value, oldest first; absent where nobody did. */
const decisions = list(Mark).optional()

/** Who said what, through whom. */
export const Statement = z
  .object({
    id: z.string(),
    speaker: z.string(),
    speakerKind: SpeakerKind,
    speakerSpan: Offsets.nullable(),
    role: z.string().nullable(),
    anonymity: Offsets.nullable().meta({ description: 'Words that say why the speaker is not named' }),
    via: names.meta({ description: 'Relays, nearest to the speaker first' }),
    viaSpans: spans,
    cue: Offsets,
    act: Act,
    mode: z.enum(['direct', 'indirect', 'mixed']),
    content: spans,
    hedge: z.literal('distanced').nullable(),
    rule: z.string(),
    decisions,
  })
  .meta({ id: 'Statement' })
export type Statement = z.infer<typeof Statement>

/** An occurrence as one sentence tells it. */
export const Event = z
  .object({
    id: z.string(),
    type: EventType,
    trigger: Offsets,
    agents: names,
    targets: names,
    places: names,
    agentSpans: spans,
    targetSpans: spans,
    placeSpans: spans,
    time: z.string().nullable(),
    timeSpan: Offsets.nullable(),
    carried: list(z.enum(['agents', 'targets', 'places', 'time'])),
    status: EventStatus,
    source: z.string().nullable().meta({ description: 'Id of the statement it is told in' }),
    quantities: names,
    rule: z.string(),
    decisions,
  })
  .meta({ id: 'Event' })
export type Event = z.infer<typeof Event>

/** A number that counts something in the world, as an interval. */
export const Quantity = z
  .object({
    id: z.string(),
    span: Offsets,
    min: z.number().nullable(),
    max: z.number().nullable(),
    approx: z.boolean(),
    unit: Unit,
    of: z.string().nullable(),
    rule: z.string(),
    decisions,
  })
  .meta({ id: 'Quantity' })
export type Quantity = z.infer<typeof Quantity>

/** An expression of when. */
export const Time = z
  .object({
    span: Offsets,
    value: z.string().optional(),
    duration: z.string().optional(),
    implied: list(z.enum(['year', 'month', 'day'])),
    rule: z.string(),
    decisions,
  })
  .meta({ id: 'Time' })
export type Time = z.infer<typeof Time>

export const Mention = z
  .object({ span: Offsets, kind: NameKind, name: z.string(), rule: z.string(), decisions })
  .meta({ id: 'Mention' })
export type Mention = z.infer<typeof Mention>

/** Everything taken from one report. */
export const Reading = z
  .object({
    report: z.string(),
    published: z.string().nullable(),
    outlet: z.string().nullable(),
    title: z.string().nullable(),
    url: z.string().nullable(),
    statements: list(Statement),
    events: list(Event),
    quantities: list(Quantity),
    times: list(Time),
    mentions: list(Mention),
    notices: list(z.object({ code: z.string(), message: z.string() })),
  })
  .meta({ id: 'Reading' })
export type Reading = z.infer<typeof Reading>
