import type { Fields, FieldValue, ValueKind } from '../../annotation/decision.ts'
import { acts, eventStatuses, eventTypes, type Offsets, units } from '../../annotation/reading.ts'
import { fieldGroups } from './fields.ts'

/** What is wrong with a field that a person gave. */
export interface Problem {
  readonly field: string
  readonly problem: string
}

type Check = (value: FieldValue, fields: Fields, text: string) => string | null

const among =
  (known: readonly (string | null)[]): Check =>
  (value) =>
    known.some((one) => one === value) ? null : `it is one of ${known.map(String).join(', ')}`

/** Null where a span selects whole words; a report whose text is not at hand is not asked. */
function spanProblem(span: unknown, text: string): string | null {
  const isPair = Array.isArray(span) && span.length === 2 && span.every((at) => Number.isInteger(at))
  if (!isPair) return 'it needs the offsets where its words begin and end'
  const [start, end] = span as unknown as Offsets
  if (start < 0 || end <= start || end > text.length) return `${start}–${end} lies outside the text`
  const words = text.slice(start, end)
  if (!/[\p{L}\p{N}]/u.test(words)) return `no word stands at ${start}–${end}`
  const half = /^[\udc00-\udfff]|[\ud800-\udbff]$/
  return words.trim() !== words || half.test(words) ? `${start}–${end} does not begin and end with a word` : null
}

const span: Check = (value, _, text) => spanProblem(value, text)
const orNull =
  (check: Check): Check =>
  (value, fields, text) =>
    value === null ? null : check(value, fields, text)
const spans: Check = (value, _, text) =>
  Array.isArray(value) ? ((value as unknown[]).map((one) => spanProblem(one, text)).find(Boolean) ?? null) : 'no spans'
const some =
  (check: Check): Check =>
  (value, fields, text) =>
    Array.isArray(value) && value.length > 0 ? check(value, fields, text) : 'it needs at least one'

/** Words of the report, letter for letter: what a person gives must be somebody's words as what rules read. */
const verbatim: Check = (value, _, text) =>
  typeof value === 'string' && value.trim() !== '' && text.includes(value)
    ? null
    : `«${String(value)}» does not stand in the report`

const names =
  (key: string): Check =>
  (value, fields, text) => {
    const places = fields[key]
    if (!Array.isArray(value) || !Array.isArray(places)) return 'it is a list of names with the span of each'
    if (value.length !== places.length) return 'every name needs the span of its words'
    return (value as readonly FieldValue[]).map((name) => verbatim(name, fields, text)).find(Boolean) ?? null
  }

const DAY = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?|-W[0-5]\d)?`
const when = new RegExp(`^(?:${DAY}(?:/${DAY})?|PRESENT_REF|PAST_REF|FUTURE_REF)$`)
const time: Check = (value) =>
  typeof value === 'string' && when.test(value) ? null : 'write it as 2015-10-13, 2015-10 or 2015-10-12/2015-10-14'
const duration: Check = (value) =>
  typeof value === 'string' && /^P(?=.)(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?$/.test(value) ? null : 'write it as P6M or P3D'
const amount: Check = (value) =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? null : 'it is a number'
const flag: Check = (value) => (typeof value === 'boolean' ? null : 'it is true or false')
const words: Check = (value) => (typeof value === 'string' && value.trim() !== '' ? null : 'it is empty')

const person = ['person', 'organisation', 'anonymous']

const checks: { readonly [kind in ValueKind]: { readonly [field: string]: Check } } = {
  statement: {
    speaker: verbatim,
    speakerSpan: orNull(span),
    speakerKind: among(person),
    role: orNull(verbatim),
    anonymity: orNull(span),
    via: names('viaSpans'),
    viaSpans: spans,
    cue: span,
    act: among(acts),
    mode: among(['direct', 'indirect', 'mixed']),
    content: some(spans),
    hedge: among(['distanced', null]),
  },
  event: {
    type: among(eventTypes),
    trigger: span,
    agents: names('agentSpans'),
    agentSpans: spans,
    targets: names('targetSpans'),
    targetSpans: spans,
    places: names('placeSpans'),
    placeSpans: spans,
    time: orNull(time),
    timeSpan: (value, fields, text) =>
      fields.time === null ? (value === null ? null : 'no time has no words') : span(value, fields, text),
    status: among(eventStatuses),
    source: orNull(span),
    quantities: spans,
  },
  quantity: {
    span,
    min: orNull(amount),
    max: (value, { min }) =>
      value === null || (typeof value === 'number' && value >= Number(min ?? 0)) ? null : 'it is below the least',
    approx: flag,
    unit: among(units),
    of: orNull(words),
  },
  time: {
    span,
    value: orNull(time),
    implied: (value) =>
      Array.isArray(value) && value.every((part) => ['year', 'month', 'day'].includes(String(part)))
        ? null
        : 'its parts are year, month and day',
    duration: orNull(duration),
  },
  mention: { span, kind: among(['person', 'organisation', 'place']), name: verbatim },
}

/** What is wrong with fields that a person gave for a value of a report's text; null where they stand on its words. */
export function problemOf(kind: ValueKind, fields: Fields, text: string): Problem | null {
  for (const [key, value] of Object.entries(fields)) {
    const check = checks[kind][key]
    const problem = check === undefined ? `a ${kind} has no such field` : check(value, fields, text)
    if (problem !== null) return { field: key, problem }
  }
  return null
}

/** The fields that a new value cannot do without. */
export const needed: { readonly [kind in ValueKind]: readonly string[] } = {
  statement: ['speaker', 'cue', 'content'],
  event: ['type', 'trigger'],
  quantity: ['span', 'min', 'max', 'unit'],
  time: ['span'],
  mention: ['span', 'kind', 'name'],
}

/** The names of what can be corrected of a value. */
export const fieldNames = (kind: ValueKind): readonly string[] => Object.keys(fieldGroups[kind])
