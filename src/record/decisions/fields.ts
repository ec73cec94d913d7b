import type { Fields, FieldValue, ValueKind } from '../../annotation/decision.ts'
import type { Event, Mention, Offsets, Quantity, Reading, Statement, Time } from '../../annotation/reading.ts'

/** Any value of a reading. */
export type Value = Statement | Event | Quantity | Time | Mention

/** The lists of a reading that decisions can change. */
export type Values = Pick<Reading, 'statements' | 'events' | 'quantities' | 'times' | 'mentions'>

/** The list of a reading in which the values of a kind stand. */
export const listOf = {
  statement: 'statements',
  event: 'events',
  quantity: 'quantities',
  time: 'times',
  mention: 'mentions',
} as const satisfies { readonly [kind in ValueKind]: keyof Values }

/**
 * What can be corrected of a value, and which of its fields change together: a name with its words. The first is the
 * one that is compared and shown.
 */
export const fieldGroups: { readonly [kind in ValueKind]: { readonly [field: string]: readonly string[] } } = {
  statement: {
    speaker: ['speaker', 'speakerSpan'],
    speakerKind: ['speakerKind'],
    role: ['role'],
    anonymity: ['anonymity'],
    via: ['via', 'viaSpans'],
    cue: ['cue'],
    act: ['act'],
    mode: ['mode'],
    content: ['content'],
    hedge: ['hedge'],
  },
  event: {
    type: ['type'],
    trigger: ['trigger'],
    agents: ['agents', 'agentSpans'],
    targets: ['targets', 'targetSpans'],
    places: ['places', 'placeSpans'],
    time: ['time', 'timeSpan'],
    status: ['status'],
    source: ['source'],
    quantities: ['quantities'],
  },
  quantity: {
    span: ['span'],
    figure: ['min', 'max', 'approx'],
    unit: ['unit'],
    of: ['of'],
  },
  time: { span: ['span'], value: ['value', 'implied'], duration: ['duration'] },
  mention: { span: ['span'], kind: ['kind'], name: ['name'] },
}

/** The fields of a value in the form that decisions hold, its references as spans. */
export function fieldsOf(kind: ValueKind, value: Value, reading: Values): Fields {
  const plain = value as unknown as Fields
  const fields: Record<string, FieldValue> = {}
  for (const key of Object.values(fieldGroups[kind]).flat()) fields[key] = plain[key] ?? null
  if (kind !== 'event') return fields
  const { source, quantities } = value as Event
  return {
    ...fields,
    source: reading.statements.find(({ id }) => id === source)?.cue ?? null,
    quantities: quantities.flatMap((id) => reading.quantities.filter((one) => one.id === id).map(({ span }) => span)),
  }
}

/** A value with these fields put into it; references are found again by their spans. */
export function withFields(kind: ValueKind, value: Value, fields: Fields, reading: Values): Value {
  const { source, quantities, ...plain } = fields
  if (kind === 'time') return timeWith(value as Time, fields)
  if (kind !== 'event') return { ...value, ...fields } as Value
  const changed = { ...(value as Event), ...plain } as Event
  return {
    ...changed,
    carried: changed.carried.filter((field) => !(field in fields)),
    ...(source === undefined ? {} : { source: statementAt(source as Offsets | null, reading) }),
    ...(quantities === undefined ? {} : { quantities: quantitiesAt(quantities as readonly Offsets[], reading) }),
  }
}

/** A time has only those of its fields that can be said. */
function timeWith(time: Time, fields: Fields): Time {
  const whole: Fields = { ...(time as unknown as Fields), ...fields }
  const { value, duration, implied, ...rest } = whole
  return {
    ...(rest as unknown as Time),
    implied: (implied ?? []) as Time['implied'],
    ...(typeof value === 'string' ? { value } : {}),
    ...(typeof duration === 'string' ? { duration } : {}),
  }
}

const statementAt = (cue: Offsets | null, { statements }: Values): string | null =>
  cue === null ? null : (statements.find((one) => shared(one.cue, cue) > 0)?.id ?? null)

const quantitiesAt = (spans: readonly Offsets[], { quantities }: Values): readonly string[] =>
  spans.flatMap((span) => quantities.find((one) => shared(one.span, span) > 0)?.id ?? [])

/** How many characters two spans have in common. */
export const shared = (a: Offsets, b: Offsets): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]))

/** Share of the longer of two lists of spans that both cover: 1 where they are the same. */
export function overlap(a: readonly Offsets[], b: readonly Offsets[]): number {
  const length = (spans: readonly Offsets[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0)
  const longer = Math.max(length(a), length(b))
  if (longer === 0) return 0
  return a.reduce((sum, one) => sum + b.reduce((part, other) => part + shared(one, other), 0), 0) / longer
}

/** The span by which a value has its place in the text. */
export function placeOf(kind: ValueKind, fields: Fields): Offsets {
  const name = kind === 'statement' ? 'cue' : kind === 'event' ? 'trigger' : 'span'
  return fields[name] as Offsets
}
