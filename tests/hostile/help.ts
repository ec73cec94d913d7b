import type { Offsets, Reading } from '../../src/annotation/reading.ts'
import type { Report } from '../../src/annotation/report.ts'
import { loadReader } from '../../src/app/reader.ts'

const reader = loadReader()

export const reportOf = (text: string): Report => ({
  id: 'hostile',
  text,
  published: '2015-10-13',
  outlet: null,
  title: null,
  url: null,
})

export const readText = (text: string): Reading => reader.read(reportOf(text))

/** Every span of a reading with the name of its field. */
export function spansOf(reading: Reading): readonly (readonly [field: string, span: Offsets])[] {
  const found: [string, Offsets][] = []
  const add = (field: string, ...spans: readonly (Offsets | null)[]) => {
    for (const span of spans) if (span !== null) found.push([field, span])
  }
  for (const s of reading.statements) {
    add('statement.cue', s.cue)
    add('statement.speakerSpan', s.speakerSpan)
    add('statement.anonymity', s.anonymity)
    add('statement.viaSpans', ...s.viaSpans)
    add('statement.content', ...s.content)
  }
  for (const e of reading.events) {
    add('event.trigger', e.trigger)
    add('event.agentSpans', ...e.agentSpans)
    add('event.targetSpans', ...e.targetSpans)
    add('event.placeSpans', ...e.placeSpans)
    add('event.timeSpan', e.timeSpan)
  }
  for (const q of reading.quantities) add('quantity.span', q.span)
  for (const t of reading.times) add('time.span', t.span)
  for (const m of reading.mentions) add('mention.span', m.span)
  return found
}

/** What is wrong with a reading of a text; nothing where all is well. */
export function faultsOf(text: string, reading: Reading): readonly string[] {
  const faults: string[] = []
  for (const [field, [start, end]] of spansOf(reading)) {
    const words = text.slice(start, end)
    if (!Number.isInteger(start) || !Number.isInteger(end)) faults.push(`${field} [${start}, ${end}) is no span`)
    else if (start < 0 || end > text.length || start >= end)
      faults.push(`${field} [${start}, ${end}) of ${text.length}`)
    else if (words.trim() === '') faults.push(`${field} [${start}, ${end}) holds no words`)
  }
  const ids = (kind: string, values: readonly { readonly id: string }[]) => {
    if (new Set(values.map(({ id }) => id)).size !== values.length) faults.push(`${kind} ids are not unique`)
    return new Set(values.map(({ id }) => id))
  }
  const statements = ids('statement', reading.statements)
  const quantities = ids('quantity', reading.quantities)
  ids('event', reading.events)
  for (const { id, source, quantities: counted } of reading.events) {
    if (source !== null && !statements.has(source)) faults.push(`event ${id}: no statement ${source}`)
    for (const quantity of counted) if (!quantities.has(quantity)) faults.push(`event ${id}: no quantity ${quantity}`)
  }
  for (const { id, via, viaSpans, speaker, content } of reading.statements) {
    if (via.length !== viaSpans.length) faults.push(`statement ${id}: ${via.length} relays, ${viaSpans.length} spans`)
    if (speaker.trim() === '') faults.push(`statement ${id}: no speaker`)
    if (content.length === 0) faults.push(`statement ${id}: no content`)
  }
  for (const { id, agents, targets, places, agentSpans, targetSpans, placeSpans } of reading.events) {
    const counts = [agents, targets, places].map(({ length }) => length)
    const spans = [agentSpans, targetSpans, placeSpans].map(({ length }) => length)
    if (counts.join() !== spans.join()) faults.push(`event ${id}: ${counts} names, ${spans} spans`)
  }
  for (const { id, min, max } of reading.quantities) {
    const numbers = [min, max].filter((value) => value !== null)
    if (numbers.length === 0 || numbers.some((value) => !Number.isFinite(value) || value < 0)) {
      faults.push(`quantity ${id}: ${min} to ${max}`)
    }
    if (min !== null && max !== null && min > max) faults.push(`quantity ${id}: ${min} to ${max}`)
  }
  for (const { rule } of [
    ...reading.statements,
    ...reading.events,
    ...reading.quantities,
    ...reading.times,
    ...reading.mentions,
  ]) {
    if (rule === '') faults.push('a value without a rule')
  }
  return [...new Set(faults)]
}
