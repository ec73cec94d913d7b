import type { Offsets, Statement } from '../../annotation/reading.ts'
import { foldWord } from '../../text/fold.ts'
import type { Column, Term, Title } from './definition.ts'
import type { Item, Looking } from './item.ts'
import { holds, nearTo } from './leaf.ts'
import { find, type Match } from './lists.ts'

/** A value as one item gives it. */
export interface Found {
  readonly text: string
  readonly code?: string
  readonly title?: Title
  readonly figure?: { readonly id: string; readonly min: number | null; readonly max: number | null } & {
    readonly approx: boolean
    readonly unit: string
  }
  /** Its words; empty where it has none of its own. */
  readonly spans: readonly Offsets[]
  readonly carried?: boolean
}

/** A name stands within so many characters behind the word that asks for it. */
const BEHIND = 3

type Field = (item: Item, column: Column, looking: Looking) => readonly Found[]

const none: Field = () => []

const ofEvents =
  (names: 'agents' | 'targets' | 'places', spans: 'agentSpans' | 'targetSpans' | 'placeSpans') =>
  ({ events }: Item, column: Column): readonly Found[] =>
    events.flatMap((event) => {
      const carried = event.carried.includes(names)
      // A party named elsewhere in the report is too weak a ground to say that it did this, too.
      if (carried && names !== 'places' && column.carried !== true) return []
      return event[names].map((text, at): Found => {
        const span = event[spans][at]
        return { text, spans: span === undefined ? [] : [span], carried }
      })
    })

const agents = ofEvents('agents', 'agentSpans')
const targets = ofEvents('targets', 'targetSpans')

/** The places of an item's events, as told. */
export const placesOf = ofEvents('places', 'placeSpans')

const fromSaid =
  (of: (said: Statement, item: Item) => readonly Found[]): Field =>
  (item) =>
    item.said === null ? [] : of(item.said, item)

const coded = (code: string | null, spans: readonly Offsets[]): readonly Found[] =>
  code === null ? [] : [{ text: code, code, spans }]

const day: Field = ({ events }) =>
  events.flatMap(({ time, timeSpan, carried }): readonly Found[] =>
    time === null
      ? []
      : [{ text: time, spans: timeSpan === null ? [] : [timeSpan], carried: carried.includes('time') }],
  )

const figure: Field = ({ quantities }, { units }) =>
  quantities
    .filter(({ unit }) => units?.includes(unit))
    .map(({ id, span, min, max, approx, unit }) => ({
      text: interval(min, max),
      figure: { id, min, max, approx, unit },
      spans: [span],
    }))

export const interval = (min: number | null, max: number | null): string => {
  if (min === max) return `${min ?? ''}`
  if (max === null) return `${min}+`
  return min === null ? `..${max}` : `${min}..${max}`
}

/** Terms by their words, and those that a status or an act alone makes. */
function terms(item: Item, column: Column, looking: Looking): readonly Match[] {
  const list = looking.lists.get(column.list ?? '')
  if (list === undefined) return []
  const status = item.events[0]?.status
  const act = item.said?.act
  const fits = (term: Term): boolean =>
    (term.statuses === undefined || (status !== undefined && term.statuses.includes(status))) &&
    (term.acts === undefined || (act !== undefined && term.acts.includes(act)))
  const bare = list.terms
    .filter((term) => term.words === undefined && fits(term))
    .map((term): Match => ({ term, span: item.anchor }))
  const worded = scopeOf(item, column).flatMap((span) => find(list, item.leaf, span, looking.lexemes, fits))
  return [...worded, ...bare]
}

function scopeOf({ leaf, events, scope }: Item, { within = 'near' }: Column): readonly Offsets[] {
  if (events.length === 0 || within === 'sentence') return scope
  return events.map((event) => (within === 'trigger' ? event.trigger : nearTo(leaf, event)))
}

const term: Field = (item, column, looking) =>
  terms(item, column, looking).map(({ term: { value, title }, span }) => ({
    text: value,
    code: value,
    title,
    spans: [span],
  }))

/** Names right behind a word of the list: «برعاية …». */
const named: Field = (item, column, looking) =>
  terms(item, { ...column, within: column.within ?? 'sentence' }, looking).flatMap(({ span }) =>
    item.leaf.reading.mentions
      .filter(({ kind, span: own }) => kind !== 'place' && own[0] >= span[1] && own[0] - span[1] <= BEHIND)
      .map(({ name, span: own }) => ({ text: name, spans: [own] })),
  )

const mentions: Field = ({ leaf, scope }) =>
  leaf.reading.mentions
    .filter(({ kind, span }) => kind !== 'place' && scope.some((part) => holds(part, span)))
    .map(({ name, span }) => ({ text: name, spans: [span] }))

const placesIn: Field = (item, column) =>
  item.events.length > 0
    ? placesOf(item, column)
    : item.leaf.reading.mentions
        .filter(({ kind, span }) => kind === 'place' && item.scope.some((part) => holds(part, span)))
        .map(({ name, span }) => ({ text: name, spans: [span] }))

const duration: Field = ({ leaf, scope }) =>
  leaf.reading.times.flatMap(({ duration: length, span }): readonly Found[] =>
    // «PXD» is some days, which is no length.
    length !== undefined && !length.includes('X') && scope.some((part) => holds(part, span))
      ? [{ text: length, spans: [span] }]
      : [],
  )

const said: Field = ({ leaf, scope }) => [
  { text: scope.map(([start, end]) => leaf.report.text.slice(start, end).trim()).join(' … '), spans: scope },
]

const who: Field = fromSaid(({ speaker, speakerSpan, cue }) => [{ text: speaker, spans: [speakerSpan ?? cue] }])

/** What an item says of itself, by the name of the field. Fields of whole rows stand in `rows.ts`. */
const fields: { readonly [field in Column['value']]?: Field } = {
  day,
  published: ({ leaf }) => (leaf.report.published === null ? [] : [{ text: leaf.report.published, spans: [] }]),
  outlets: ({ leaf }) => (leaf.report.outlet === null ? [] : [{ text: leaf.report.outlet, spans: [] }]),
  reports: ({ leaf }) => [{ text: leaf.report.id, spans: [] }],
  speakers: who,
  role: fromSaid(({ role, speakerSpan, cue }) => (role === null ? [] : [{ text: role, spans: [speakerSpan ?? cue] }])),
  via: fromSaid(({ via, viaSpans, cue }) => via.map((text, at) => ({ text, spans: [viaSpans[at] ?? cue] }))),
  act: fromSaid(({ act, cue }) => coded(act, [cue])),
  mode: fromSaid(({ mode }, { anchor }) => coded(mode, [anchor])),
  hedge: fromSaid(({ hedge, cue }) => coded(hedge, [cue])),
  said,
  agents,
  targets,
  parties: (item, column) => [...agents(item, column), ...targets(item, column)],
  places: placesIn,
  type: ({ events }) => events.flatMap(({ type, trigger }) => coded(type, [trigger])),
  status: ({ events }) => events.flatMap(({ status, trigger }) => coded(status, [trigger])),
  figure,
  term: (item, column, looking) =>
    item.designation === null
      ? term(item, column, looking)
      : [
          {
            text: item.designation.match.term.value,
            code: item.designation.match.term.value,
            title: item.designation.match.term.title,
            spans: [item.designation.match.span],
          },
        ],
  named,
  mentions,
  duration,
  target: ({ designation }) => (designation === null ? [] : [{ text: designation.name, spans: [designation.span] }]),
}

/** The values that an item gives for a column; nothing where it does not say. */
export const foundIn: Field = (item, column, looking) => (fields[column.value] ?? none)(item, column, looking)

/** Names and words that differ in spelling only are one value. */
export const keyOf = ({ text, code, figure: given }: Found): string =>
  given !== undefined ? `${given.unit} ${text} ${given.approx}` : (code ?? foldWord(text).trim())
