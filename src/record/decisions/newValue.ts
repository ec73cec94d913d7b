import type { Fields, ValueKind } from '../../annotation/decision.ts'
import type { Event, Mention, Quantity, Statement, Time } from '../../annotation/reading.ts'
import type { ValueDecision } from './apply.ts'
import { placeOf, type Value, type Values, withFields } from './fields.ts'

const nobody: readonly never[] = []

/** What a new value of each kind says where the person said nothing. */
export const blank: { readonly [kind in ValueKind]: Fields } = {
  statement: {
    speakerKind: 'person',
    speakerSpan: null,
    role: null,
    anonymity: null,
    via: nobody,
    viaSpans: nobody,
    act: 'state',
    mode: 'indirect',
    hedge: null,
  },
  event: {
    agents: nobody,
    targets: nobody,
    places: nobody,
    agentSpans: nobody,
    targetSpans: nobody,
    placeSpans: nobody,
    time: null,
    timeSpan: null,
    status: 'happened',
    source: null,
    quantities: nobody,
  },
  quantity: { approx: false, of: null },
  time: { implied: nobody },
  mention: {},
}

const letters = { statement: 's', event: 'e', quantity: 'q', time: 't', mention: 'm' } as const

/** A value that a person added. Its id cannot be one that rules give: those are numbered. */
export function newValue(kind: ValueKind, { id, about }: ValueDecision, reading: Values): Value {
  const own = { id: `${letters[kind]}-${id}`, rule: `decision/${id}` }
  const base =
    kind === 'event' ? { ...own, carried: [] } : kind === 'time' || kind === 'mention' ? { rule: own.rule } : own
  const fields = { ...blank[kind], ...about.seen }
  return withFields(kind, base as unknown as Statement | Event | Quantity | Time | Mention, fields, reading)
}

/** Values in the order of the text, those that begin together as they were. */
export function ordered(kind: ValueKind, values: readonly Value[]): readonly Value[] {
  const start = (value: Value): number => {
    const plain = value as unknown as Fields
    return placeOf(kind, plain)[0]
  }
  return [...values].sort((a, b) => start(a) - start(b))
}
