import { marsadError } from '../annotation/errors.ts'
import type { Event, Offsets, Quantity, Reading, Statement, Time } from '../annotation/reading.ts'
import type { Report } from '../annotation/report.ts'

/** A part of a value that stands in the text; `here` when it covers the place asked about. */
export interface Part {
  readonly field: string
  readonly span: Offsets
  readonly words: string
  readonly here: boolean
}

/** A value that has words at a place, and the rule that made it. */
export interface Covering {
  readonly kind: 'statement' | 'event' | 'quantity' | 'time' | 'mention'
  readonly id: string | null
  readonly rule: string
  /** What the value says, in one line: "announce: أحمد ← وكالة". */
  readonly says: string
  readonly parts: readonly Part[]
}

/** A place in a report and all values that have words there. */
export interface Place {
  readonly span: Offsets
  readonly words: string
  readonly values: readonly Covering[]
}

type Named = readonly [field: string, span: Offsets | null]

const each = (field: string, spans: readonly Offsets[]): readonly Named[] => spans.map((span) => [field, span])

const statementParts = (s: Statement): readonly Named[] => [
  ['cue', s.cue],
  ['speaker', s.speakerSpan],
  ['anonymity', s.anonymity],
  ...each('via', s.viaSpans),
  ...each('content', s.content),
]

const eventParts = (e: Event): readonly Named[] => [
  ['trigger', e.trigger],
  ...each('agent', e.agentSpans),
  ...each('target', e.targetSpans),
  ...each('place', e.placeSpans),
  ['time', e.timeSpan],
]

const list = (label: string, names: readonly string[]) => (names.length === 0 ? [] : [`${label} ${names.join('، ')}`])

const saysStatement = (s: Statement) =>
  [
    `${s.act}, ${s.mode}`,
    `speaker ${s.speaker} (${s.speakerKind})`,
    ...(s.role === null ? [] : [`role ${s.role}`]),
    ...list('via', s.via),
    ...(s.hedge === null ? [] : [s.hedge]),
  ].join('; ')

const saysEvent = (e: Event) =>
  [
    `${e.type}, ${e.status}`,
    ...list('by', e.agents),
    ...list('to', e.targets),
    ...list('in', e.places),
    ...(e.time === null ? [] : [`time ${e.time}`]),
    ...list('with', e.quantities),
    ...(e.carried.length === 0 ? [] : [`carried over: ${e.carried.join(', ')}`]),
    e.source === null ? 'told by the outlet' : `told in ${e.source}`,
  ].join('; ')

const saysQuantity = ({ min, max, approx, unit, of }: Quantity) => {
  const range =
    min === max ? `${min}` : min === null ? `at most ${max}` : max === null ? `at least ${min}` : `${min} to ${max}`
  return `${approx ? 'about ' : ''}${range} ${unit}${of === null ? '' : ` (${of})`}`
}

const saysTime = ({ value, duration, implied }: Time) =>
  [
    value ?? (duration === undefined ? 'unresolved' : `duration ${duration}`),
    ...(implied.length === 0 ? [] : [`not in the words: ${implied.join(', ')}`]),
  ].join('; ')

interface Candidate extends Omit<Covering, 'parts'> {
  readonly named: readonly Named[]
}

function candidates({ statements, events, quantities, times, mentions }: Reading): readonly Candidate[] {
  return [
    ...statements.map(
      (s): Candidate => ({
        kind: 'statement',
        id: s.id,
        rule: s.rule,
        says: saysStatement(s),
        named: statementParts(s),
      }),
    ),
    ...events.map(
      (e): Candidate => ({ kind: 'event', id: e.id, rule: e.rule, says: saysEvent(e), named: eventParts(e) }),
    ),
    ...quantities.map(
      (q): Candidate => ({
        kind: 'quantity',
        id: q.id,
        rule: q.rule,
        says: saysQuantity(q),
        named: [['span', q.span]],
      }),
    ),
    ...times.map(
      (t): Candidate => ({ kind: 'time', id: null, rule: t.rule, says: saysTime(t), named: [['span', t.span]] }),
    ),
    ...mentions.map(
      (m): Candidate => ({
        kind: 'mention',
        id: null,
        rule: m.rule,
        says: `${m.kind} ${m.name}`,
        named: [['span', m.span]],
      }),
    ),
  ]
}

/** All values of a reading that have words in `span`: «قال» may be the cue of a statement and nothing else. */
export function explainSpan(report: Report, reading: Reading, span: Offsets): Place {
  const [start, end] = span
  const values = candidates(reading).flatMap(({ named, ...value }): Covering[] => {
    const parts = named.flatMap(([field, at]): Part[] => {
      if (at === null) return []
      return [{ field, span: at, words: report.text.slice(at[0], at[1]), here: at[0] < end && start < at[1] }]
    })
    return parts.some(({ here }) => here) ? [{ ...value, parts }] : []
  })
  return { span, words: report.text.slice(start, end), values }
}

/** The place of one offset; a whole character where it is written in two code units. */
export function placeAt(report: Report, offset: number): Offsets {
  const { id, text } = report
  if (offset < 0 || offset >= text.length)
    throw marsadError('OFFSET_OUTSIDE', { offset, report: id, last: text.length - 1 })
  const start =
    /[\uDC00-\uDFFF]/.test(text.charAt(offset)) && /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) ? offset - 1 : offset
  return [start, start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1)]
}

/** Every place where the words stand in the report, as written. */
export function placesOf(report: Report, words: string): readonly Offsets[] {
  const places: Offsets[] = []
  if (words !== '') {
    for (let at = report.text.indexOf(words); at >= 0; at = report.text.indexOf(words, at + words.length)) {
      places.push([at, at + words.length])
    }
  }
  if (places.length === 0) throw marsadError('WORDS_NOT_FOUND', { words, report: report.id })
  return places
}
