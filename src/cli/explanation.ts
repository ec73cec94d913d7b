import type { Report } from '../annotation/report.ts'
import type { Covering, Part, Place } from '../app/explain.ts'
import { oneLine, type Style } from './terminal.ts'

const around = 45
const mostPlaces = 20
const mostWords = 90

const flat = (text: string) => text.replace(/\s+/g, ' ')

/** The place in its sentence, marked: «… أعلن [المتحدث] أن …». */
function context({ text }: Report, { span: [start, end] }: Place, style: Style): string {
  const before = `${start > around ? '…' : ''}${flat(text.slice(Math.max(0, start - around), start))}`
  const after = `${flat(text.slice(end, end + around))}${end + around < text.length ? '…' : ''}`
  return style.marked(before, flat(text.slice(start, end)), after)
}

const range = ([start, end]: readonly [number, number]) => `${start}–${end}`

function partLines(parts: readonly Part[], style: Style): readonly string[] {
  const nameWidth = Math.max(...parts.map(({ field }) => field.length))
  const rangeWidth = Math.max(...parts.map(({ span }) => range(span).length))
  return parts.map(({ field, span, words, here }) => {
    const line = `${here ? '▸' : ' '} ${field.padEnd(nameWidth)}  ${range(span).padStart(rangeWidth)}  `
    return `    ${here ? style.bold(line) : line}${style.arabic(oneLine(words, mostWords))}`
  })
}

const valueLines = ({ kind, id, rule, says, parts }: Covering, style: Style): readonly string[] => [
  `  ${style.bold(id === null ? kind : `${kind} ${id}`)}  ${style.dim(`rule ${rule}`)}`,
  ...says.split('; ').map((part) => `    ${style.arabic(part)}`),
  ...partLines(parts, style),
  '',
]

/** Places and their values, for a person. */
export function explanation(report: Report, places: readonly Place[], style: Style): string {
  const lines = [`${style.bold(style.arabic(report.id))}, published ${report.published ?? '(no date)'}`, '']
  for (const place of places.slice(0, mostPlaces)) {
    lines.push(`${range(place.span)}: ${context(report, place, style)}`, '')
    if (place.values.length === 0) lines.push('  No value has words here.', '')
    for (const value of place.values) lines.push(...valueLines(value, style))
  }
  if (places.length > mostPlaces) lines.push(`… and ${places.length - mostPlaces} more places`, '')
  return `${lines.join('\n')}`
}
