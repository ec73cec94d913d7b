import type { Event, Offsets, Quantity, Reading, Statement } from '../annotation/reading.ts'
import type { Report } from '../annotation/report.ts'

/** Words of a report, with where they stand in its text. */
export interface Words {
  readonly span: Offsets
  readonly words: string
}

const wordsOf = (text: string, span: Offsets | null): Words | null =>
  span === null ? null : { span, words: text.slice(...span) }

const named = (text: string, names: readonly string[], spans: readonly Offsets[]) =>
  names.map((name, at) => ({ name, ...wordsOf(text, spans[at] ?? null) }))

/** Where a report is found: in the record by its name, on the web by its address. */
export const whence = ({ id, title, outlet, published, url }: Report) => ({
  ...{ report: id, title, outlet, published, address: url },
})

/** Who says it through whom, the speaker first: «وزير ← وكالة ← منبر». */
const chainOf = ({ outlet }: Pick<Report, 'outlet'>, said: Statement | undefined): string =>
  [...(said === undefined ? [] : [said.speaker, ...said.via]), outlet ?? '?'].join(' ← ')

export function statementView(report: Report, statement: Statement) {
  const { text } = report
  const { id, speaker, speakerKind, speakerSpan, role, anonymity, via, viaSpans, cue, act, mode, content, hedge } =
    statement
  return {
    id: `${report.id}:${id}`,
    chain: chainOf(report, statement),
    speaker: { name: speaker, kind: speakerKind, role, ...wordsOf(text, speakerSpan) },
    relays: named(text, via, viaSpans),
    ...{ act, mode, distanced: hedge === 'distanced' },
    cue: wordsOf(text, cue),
    content: content.map((span) => wordsOf(text, span)),
    ...(anonymity === null ? {} : { whyUnnamed: wordsOf(text, anonymity) }),
  }
}

const figureView = (text: string, { min, max, approx, unit, span }: Quantity) => ({
  ...{ min, max, approx, unit },
  ...wordsOf(text, span),
})

function eventView(report: Report, event: Event, { statements, quantities }: Reading) {
  const { text } = report
  const { id, type, status, trigger, agents, agentSpans, targets, targetSpans, places, placeSpans, time, timeSpan } =
    event
  const figures = quantities.filter((one) => event.quantities.includes(one.id))
  return {
    id: `${report.id}:${id}`,
    chain: chainOf(
      report,
      statements.find((one) => one.id === event.source),
    ),
    ...{ type, status },
    trigger: wordsOf(text, trigger),
    agents: named(text, agents, agentSpans),
    targets: named(text, targets, targetSpans),
    places: named(text, places, placeSpans),
    time: time === null ? null : { value: time, ...wordsOf(text, timeSpan) },
    figures: figures.map((one) => figureView(text, one)),
    carriedOver: event.carried,
  }
}

/** Everything taken from a report that is said or told in it, each value with its words. */
export const readingView = (report: Report, reading: Reading) => ({
  statements: reading.statements.map((one) => statementView(report, one)),
  events: reading.events.map((one) => eventView(report, one, reading)),
  notices: reading.notices,
})
