import type { Event, Offsets, Reading, Statement } from '../../annotation/reading.ts'
import { shared } from './fields.ts'

const length = (spans: readonly Offsets[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0)

const covers = ({ content }: Statement, { trigger }: Event): boolean =>
  content.some((span) => shared(span, trigger) > 0)

/**
 * Looks again at which events are told in a statement that was added, taken out, or had its content corrected: an event
 * is told in the shortest content that holds it, and without one by the outlet itself. Where a person said in which
 * statement an event is told, that stays.
 */
export function retold(reading: Reading, statement: string): Reading {
  const touched = reading.statements.find(({ id }) => id === statement)
  const events = reading.events.map((event): Event => {
    const inside = touched !== undefined && covers(touched, event)
    if (event.source === statement ? inside : !inside) return event
    if (event.decisions?.some(({ field }) => field === 'source') === true) return event
    const holding = reading.statements.filter((one) => covers(one, event))
    const innermost = holding.sort((a, b) => length(a.content) - length(b.content))[0]
    return { ...event, source: innermost?.id ?? null }
  })
  return { ...reading, events }
}
