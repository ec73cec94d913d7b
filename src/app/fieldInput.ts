import type { Fields, FieldValue, ValueKind } from '../annotation/decision.ts'
import { marsadError } from '../annotation/errors.ts'
import type { Offsets, Reading } from '../annotation/reading.ts'
import { fieldNames, problemOf } from '../record/decisions/check.ts'
import { fieldGroups } from '../record/decisions/fields.ts'
import type { FieldInput } from './decisionRequest.ts'

/** The report that a field is corrected in. */
export interface FieldContext {
  readonly report: string
  readonly text: string
  readonly reading: Reading
  /** Where the value stands: of words that stand in several places, the nearest are meant. */
  readonly near: number
}

const MANY = new Set(['via', 'agents', 'targets', 'places'])
const SPANS = new Set(['cue', 'trigger', 'span', 'anonymity'])
const NAMES = new Set(['speaker', 'role', 'name'])

/**
 * The fields that stand behind one that a person gave.
 * @throws MarsadError where it is no field of such a value, or does not stand on the words of the report
 */
export function fieldsFrom(kind: ValueKind, field: string, input: FieldInput, context: FieldContext): Fields {
  const keys = fieldGroups[kind][field]
  if (keys === undefined) throw marsadError('FIELD_UNKNOWN', { field, kind, known: fieldNames(kind).join(', ') })
  const given = { ...input, spans: spansOf(input, context) }
  const fields = made(kind, field, keys, given, context)
  const found = problemOf(kind, fields, context.text)
  if (found !== null) throw marsadError('FIELD_INVALID', { field, problem: found.problem })
  return fields
}

type Given = FieldInput & { readonly spans: readonly Offsets[] }

function made(kind: ValueKind, field: string, keys: readonly string[], given: Given, context: FieldContext): Fields {
  const { spans, value } = given
  const [span = null] = spans
  const words = spans.map(([start, end]) => context.text.slice(start, end))
  const [first = null, second = ''] = keys as [string, string?]
  const single = Array.isArray(value) ? (value[0] ?? null) : (value as string | null | undefined)
  if (field === 'figure') return figureFrom(single ?? '')
  if (field === 'source') return { source: sourceOf(single ?? null, context) }
  if (field === 'quantities') return { quantities: quantitiesOf(value, context) }
  if (MANY.has(field)) {
    const names = value === null ? [] : value === undefined ? words : typeof value === 'string' ? [value] : value
    return { [field]: names, [second]: value === null ? [] : spans }
  }
  if (field === 'content') return { content: spans }
  if (SPANS.has(field)) return { [field]: span }
  if (field === 'speaker') return { speaker: single ?? words[0] ?? null, speakerSpan: span }
  if (NAMES.has(field)) return { [field]: single === undefined ? (words[0] ?? null) : single }
  if (kind === 'event' && field === 'time') return { time: single ?? null, timeSpan: single == null ? null : span }
  if (field === 'value') return { value: single ?? null, implied: [] }
  return { [first as string]: single ?? null }
}

function spansOf({ spans = [], words = [] }: FieldInput, { report, text, near }: FieldContext): readonly Offsets[] {
  return [
    ...spans,
    ...words.map((one): Offsets => {
      const start = nearest(text, one, near)
      if (start === null) throw marsadError('WORDS_NOT_FOUND', { words: one, report })
      return [start, start + one.length]
    }),
  ]
}

function nearest(text: string, words: string, near: number): number | null {
  let best: number | null = null
  if (words.trim() === '') return null
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (best === null || Math.abs(at - near) < Math.abs(best - near)) best = at
  }
  return best
}

const figure = /^(~)?(?:(\d+(?:\.\d+)?)?(\.\.)?(\d+(?:\.\d+)?)?)$/

/** `12`, `10..20`, `600..` (at least), `..30` (at most), each with `~` before it for «about». */
function figureFrom(written: string): Fields {
  const [, about, low, range, high] = figure.exec(written.trim()) ?? []
  if (low === undefined && high === undefined) {
    throw marsadError('FIELD_INVALID', { field: 'figure', problem: 'write it as 12, 10..20, 600.., ..30 or ~12' })
  }
  const min = low === undefined ? null : Number(low)
  const max = range === undefined ? min : high === undefined ? null : Number(high)
  return { min, max, approx: about !== undefined }
}

function sourceOf(id: string | null, { report, reading }: FieldContext): FieldValue {
  if (id === null) return null
  const statement = reading.statements.find((one) => one.id === id)
  if (statement === undefined) throw marsadError('VALUE_NOT_READ', { value: id, report })
  return statement.cue
}

function quantitiesOf(ids: FieldInput['value'], { report, reading }: FieldContext): readonly Offsets[] {
  const wanted = ids === null || ids === undefined ? [] : typeof ids === 'string' ? ids.split(/[,\s]+/) : ids
  return wanted.map((id) => {
    const quantity = reading.quantities.find((one) => one.id === id)
    if (quantity === undefined) throw marsadError('VALUE_NOT_READ', { value: id, report })
    return quantity.span
  })
}
