import { z } from 'zod'
import { discrepancyKinds } from '../../annotation/record.ts'
import { precisions } from '../../export/location.ts'
import { Grade, LedgerSummary } from './lists.ts'
import { Act, EventStatus, EventType, Mark, Offsets, SpeakerKind, Unit } from './reading.ts'
import { Copies } from './report.ts'
import { list } from './shape.ts'

/** Words of a report. */
export const Words = z.object({ span: Offsets, text: z.string() }).meta({ id: 'Words' })
export type Words = z.infer<typeof Words>

/** A value and its words; null where it is carried over from elsewhere in the report or stands in none. */
export const Named = z.object({ name: z.string(), words: Words.nullable() }).meta({ id: 'Named' })
export type Named = z.infer<typeof Named>

export const Precision = z.enum(precisions)
export type Precision = z.infer<typeof Precision>

/** Where an incident was, no more exact than its reports and the gazetteer are. */
export const Location = z
  .object({
    name: z.string().nullable(),
    precision: Precision,
    country: z.string().nullable(),
    pin: z.tuple([z.number(), z.number()]).readonly().nullable().meta({
      description: 'Longitude and latitude of a spot or a site’s town, where a pin may stand; null for anything wider',
    }),
    middle: z.tuple([z.number(), z.number()]).readonly().nullable(),
    candidates: list(z.object({ id: z.string(), name: z.string(), type: z.string(), country: z.string().nullable() })),
  })
  .meta({ id: 'Location' })
export type Location = z.infer<typeof Location>

/** Outlet ← relays ← speaker, each with its words. */
export const ChainView = z
  .object({
    outlet: z.string().nullable(),
    relays: list(Named).meta({ description: 'Nearest to the speaker first' }),
    speaker: z.string().nullable().meta({ description: 'Null for the outlet’s own narration' }),
    speakerKind: SpeakerKind.nullable(),
    speakerWords: Words.nullable(),
    role: z.string().nullable(),
    anonymity: Words.nullable(),
    statement: z.string().nullable(),
    act: Act.nullable(),
    cue: Words.nullable(),
    distanced: z.boolean(),
    origin: z.string(),
  })
  .meta({ id: 'ChainView' })
export type ChainView = z.infer<typeof ChainView>

export const FigureView = z
  .object({
    quantity: z.string(),
    unit: Unit,
    min: z.number().nullable(),
    max: z.number().nullable(),
    approx: z.boolean(),
    of: z.string().nullable(),
    partial: z.boolean(),
    words: Words,
  })
  .meta({ id: 'FigureView' })
export type FigureView = z.infer<typeof FigureView>

/** One report's telling of an incident: who, whom, where, when, how many, each with its words. */
export const AccountView = z
  .object({
    report: z.string(),
    event: z.string(),
    outlet: z.string().nullable(),
    published: z.string().nullable(),
    title: z.string().nullable(),
    url: z.string().nullable(),
    type: EventType,
    status: EventStatus,
    rejected: z.boolean().meta({ description: 'The statement that it is told in denies it' }),
    trigger: Words,
    sentence: Words,
    agents: list(Named),
    targets: list(Named),
    places: list(Named),
    time: z.string().nullable(),
    timeWords: Words.nullable(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    dated: z.enum(['day', 'stretch', 'coarse', 'published', 'none']),
    carried: list(z.string()),
    figures: list(FigureView),
    chain: ChainView,
  })
  .meta({ id: 'AccountView' })
export type AccountView = z.infer<typeof AccountView>

const accountPair = z.tuple([z.string(), z.string()]).readonly()

export const Discrepancy = z
  .object({
    kind: z.enum(discrepancyKinds),
    unit: Unit.nullable(),
    accounts: list(accountPair),
    why: z.string(),
    sides: list(z.object({ value: z.string(), accounts: list(accountPair), origins: list(z.string()) })),
  })
  .meta({ id: 'Discrepancy' })
export type Discrepancy = z.infer<typeof Discrepancy>

export const LedgerEntry = z
  .object({
    report: z.string(),
    event: z.string(),
    unit: Unit,
    min: z.number().nullable(),
    max: z.number().nullable(),
    approx: z.boolean(),
    speaker: z.string().nullable(),
    via: list(z.string()),
    published: z.string().nullable(),
    state: z.enum(['current', 'superseded', 'conflicting']),
    quantity: z.string(),
    origin: z.string(),
  })
  .meta({ id: 'LedgerEntry' })
export type LedgerEntry = z.infer<typeof LedgerEntry>

const AccountKey = z.object({ report: z.string(), event: z.string() })

/** Why two tellings are taken to be of one happening. */
export const Link = z
  .object({
    a: AccountKey,
    b: AccountKey,
    score: z.number(),
    features: list(z.object({ name: z.string(), weight: z.number(), why: z.string() })),
  })
  .meta({ id: 'Link' })
export type Link = z.infer<typeof Link>

/** A happening with all that is known of it and why. */
export const WholeIncident = z
  .object({
    id: z.string(),
    type: EventType,
    title: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    location: Location,
    sources: z.object({ reports: z.number(), origins: z.number() }),
    grade: Grade,
    grounds: z.object({
      grade: Grade,
      credibility: z.number().int().min(1).max(6),
      rule: z.string(),
      why: z.string(),
      change: z.string(),
    }),
    summary: list(LedgerSummary),
    ledger: list(LedgerEntry),
    discrepancies: list(Discrepancy),
    origins: list(z.object({ key: z.string(), name: z.string(), accounts: list(AccountKey) })),
    accounts: list(AccountView),
    links: list(Link),
    decisions: list(Mark).optional(),
    copies: list(Copies.extend({ words: list(z.string()) })).meta({
      description: 'Pairs of its reports that share passages, with the passages’ words',
    }),
  })
  .meta({ id: 'WholeIncident' })
export type WholeIncident = z.infer<typeof WholeIncident>
