import type { Event, Offsets, Statement } from '../annotation/reading.ts'
import type { Layer } from './layers.ts'

/** What a stretch of words does for a value: the words of `e2.places.0` are a place of the second event. */
export type Part =
  | 'content'
  | 'cue'
  | 'speaker'
  | 'anonymity'
  | 'via'
  | 'trigger'
  | 'agent'
  | 'target'
  | 'place'
  | 'time'
  | 'whole'

/** Something that can be selected: a value of the reading, or one part of it, with the words it stands on. */
export interface Evidence {
  /** `s3`, `s3.cue`, `e2.places.0`, `q1`, `t4`, `m7`: numbers count from 1 in the order of the reading. */
  readonly id: string
  /** The value this is a part of; its own id where it is a whole value. */
  readonly whole: string
  readonly layer: Layer
  readonly part: Part
  readonly spans: readonly Offsets[]
  readonly rule: string
}

const letters: Readonly<Record<Layer, string>> = {
  statements: 's',
  events: 'e',
  quantities: 'q',
  times: 't',
  mentions: 'm',
}

/** Id of the value at `index` of a layer: (`events`, 1) is `e2`. */
export const valueId = (layer: Layer, index: number): string => `${letters[layer]}${index + 1}`

/** Layer and index that an id speaks of; null where it is none. */
export function valueAt(id: string): { readonly layer: Layer; readonly index: number } | null {
  const match = /^([seqtm])(\d+)(\.|$)/.exec(id)
  if (match === null) return null
  const layer = (Object.keys(letters) as Layer[]).find((name) => letters[name] === match[1])
  return layer === undefined ? null : { layer, index: Number(match[2]) - 1 }
}

function ofStatement(statement: Bare<Statement>, whole: string): Evidence[] {
  const evidence = (part: Part, name: string, spans: readonly Offsets[]): Evidence => ({
    id: name === '' ? whole : `${whole}.${name}`,
    whole,
    layer: 'statements',
    part,
    spans,
    rule: statement.rule,
  })
  return [
    evidence('content', '', statement.content),
    evidence('cue', 'cue', [statement.cue]),
    ...(statement.speakerSpan ? [evidence('speaker', 'speaker', [statement.speakerSpan])] : []),
    ...(statement.anonymity ? [evidence('anonymity', 'anonymity', [statement.anonymity])] : []),
    ...statement.viaSpans.map((span, index) => evidence('via', `via.${index}`, [span])),
  ]
}

function ofEvent(event: Bare<Event>, whole: string): Evidence[] {
  const evidence = (part: Part, name: string, span: Offsets): Evidence => ({
    id: name === '' ? whole : `${whole}.${name}`,
    whole,
    layer: 'events',
    part,
    spans: [span],
    rule: event.rule,
  })
  return [
    evidence('trigger', '', event.trigger),
    ...event.agentSpans.map((span, index) => evidence('agent', `agents.${index}`, span)),
    ...event.targetSpans.map((span, index) => evidence('target', `targets.${index}`, span)),
    ...event.placeSpans.map((span, index) => evidence('place', `places.${index}`, span)),
    ...(event.timeSpan ? [evidence('time', 'time', event.timeSpan)] : []),
  ]
}

type Bare<Value> = Omit<Value, 'decisions'>

/** What of a reading stands on words, and on which. */
interface Grounded {
  readonly statements: readonly Bare<Statement>[]
  readonly events: readonly Bare<Event>[]
  readonly quantities: readonly { readonly span: Offsets; readonly rule: string }[]
  readonly times: readonly { readonly span: Offsets; readonly rule: string }[]
  readonly mentions: readonly { readonly span: Offsets; readonly rule: string }[]
}

/** Everything in `reading` that stands on words. */
export function evidenceOf(reading: Grounded): readonly Evidence[] {
  const wholes = (layer: Layer, values: readonly { readonly span: Offsets; readonly rule: string }[]): Evidence[] =>
    values.map(({ span, rule }, index) => {
      const id = valueId(layer, index)
      return { id, whole: id, layer, part: 'whole', spans: [span], rule }
    })
  return [
    ...reading.statements.flatMap((statement, index) => ofStatement(statement, valueId('statements', index))),
    ...reading.events.flatMap((event, index) => ofEvent(event, valueId('events', index))),
    ...wholes('quantities', reading.quantities),
    ...wholes('times', reading.times),
    ...wholes('mentions', reading.mentions),
  ]
}
