import type { Offsets, Reading, ReadReport } from '../annotation/reading.ts'
import type { Report } from '../annotation/report.ts'
import { firstIndex } from '../text/first-index.ts'
import type { Format } from './format.ts'

/**
 * Every value of every reading as an annotation of the W3C Web Annotation Data Model, in one page of them. A report
 * without values adds nothing.
 */
export const annotationFormat: Format<ReadReport> = {
  head: '{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:marsad:readings","type":"AnnotationPage","items":[\n',
  item: (read) =>
    annotationsOf(read)
      .map((one) => JSON.stringify(one))
      .join(',\n') || null,
  between: ',\n',
  foot: '\n]}\n',
}

/** So much text stands beside the words, for those who have another copy of the report. */
const CONTEXT = 32

interface Value {
  readonly kind: 'statement' | 'event' | 'quantity' | 'time' | 'mention'
  readonly id: string
  readonly value: object
  /** The words that make the value, the telling one first: the cue, the trigger. */
  readonly spans: readonly Offsets[]
}

function annotationsOf({ report, reading }: ReadReport): readonly object[] {
  const selectors = selectorsIn(report.text)
  const source = sourceOf(report)
  return valuesOf(reading).map(({ kind, id, value, spans }) => ({
    id: `urn:marsad:${encodeURIComponent(report.id)}:${id}`,
    type: 'Annotation',
    motivation: 'classifying',
    body: [
      { type: 'TextualBody', purpose: 'classifying', value: kind },
      { type: 'TextualBody', purpose: 'describing', format: 'application/json', value: JSON.stringify(value) },
    ],
    target: spans.map((span) => ({ type: 'SpecificResource', source, selector: selectors(span) })),
  }))
}

/** The report's address on the web, where it has one that is an IRI; else its name here. */
const sourceOf = ({ id, url }: Report): string =>
  url !== null && URL.canParse(url) ? url : `urn:marsad:${encodeURIComponent(id)}`

function valuesOf({ statements, events, quantities, times, mentions }: Reading): readonly Value[] {
  const values: Value[] = [
    ...statements.map((value): Value => {
      const { cue, speakerSpan, viaSpans, content } = value
      const spans = [cue, ...(speakerSpan === null ? [] : [speakerSpan]), ...viaSpans, ...content]
      return { kind: 'statement', id: value.id, value, spans }
    }),
    ...events.map((value): Value => {
      const { trigger, agentSpans, targetSpans, placeSpans, timeSpan } = value
      const spans = [trigger, ...agentSpans, ...targetSpans, ...placeSpans, ...(timeSpan === null ? [] : [timeSpan])]
      return { kind: 'event', id: value.id, value, spans }
    }),
    ...quantities.map((value): Value => ({ kind: 'quantity', id: value.id, value, spans: [value.span] })),
    ...times.map((value, at): Value => ({ kind: 'time', id: `t${at + 1}`, value, spans: [value.span] })),
    ...mentions.map((value, at): Value => ({ kind: 'mention', id: `m${at + 1}`, value, spans: [value.span] })),
  ]
  return values.map((value) => ({ ...value, spans: distinct(value.spans) }))
}

const distinct = (spans: readonly Offsets[]): readonly Offsets[] => [
  ...new Map(spans.map((span) => [span.join(), span])).values(),
]

/** Two ways to the same words: by position, which the model counts in code points, and by quotation. */
function selectorsIn(text: string) {
  const points = codePoints(text)
  return ([start, end]: Offsets): readonly object[] => [
    { type: 'TextPositionSelector', start: points(start), end: points(end) },
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: whole(text.slice(Math.max(0, start - CONTEXT), start)),
      suffix: whole(text.slice(end, end + CONTEXT)),
    },
  ]
}

/** Without half a surrogate pair at its ends. */
const whole = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')

/** From a UTF-16 offset to a number of code points. */
function codePoints(text: string): (offset: number) => number {
  const high = /[\ud800-\udbff](?=[\udc00-\udfff])/g
  const pairs = [...text.matchAll(high)].map(({ index }) => index)
  return (offset) => offset - firstIndex(pairs, (pair) => pair >= offset)
}
