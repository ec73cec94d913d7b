import type { Event } from '../../annotation/reading.ts'
import { valueId } from '../../view/evidence.ts'
import { sayDate } from '../../words/dates.ts'
import type { ReportContext } from './context.ts'
import { bdi, type Child, h } from './dom.ts'
import { evidenceLink, joined, name, none } from './parts.ts'
import { quantitiesOf, sayQuantity, tellerOf } from './say.ts'
import { timelineCard } from './timeline-card.ts'

interface Row {
  readonly id: string
  readonly event: Event
}

type Names = 'agents' | 'targets' | 'places'

function carriedMark(context: ReportContext, event: Event, part: Names | 'time'): Child {
  const { words } = context.voice
  return event.carried.includes(part) && h('small', { class: 'carried', title: words.carriedWhy }, words.carried)
}

function names(context: ReportContext, { id, event }: Row, part: Names): Child[] {
  if (event[part].length === 0) return [none(context.voice.words.notMentioned)]
  const links = event[part].map((one, index) => evidenceLink(context, `${id}.${part}.${index}`, name(one)))
  return [...joined(links, context.voice), carriedMark(context, event, part)]
}

function when(context: ReportContext, { id, event }: Row): Child[] {
  if (event.time === null) return [none(context.voice.words.notMentioned)]
  const { text, title } = sayDate(event.time, context.voice.words)
  return [evidenceLink(context, `${id}.time`, bdi(text, { title })), carriedMark(context, event, 'time')]
}

function howMany(context: ReportContext, { event }: Row): Child[] {
  const { reading } = context.data
  const links = quantitiesOf(event, reading).map((quantity) =>
    evidenceLink(
      context,
      valueId('quantities', reading.quantities.indexOf(quantity)),
      bdi(sayQuantity(quantity, context.voice)),
      'value number',
    ),
  )
  return links.length === 0 ? [none(context.voice.words.notCounted)] : joined(links, context.voice)
}

function toldBy(context: ReportContext, { event }: Row): Child {
  const { reading } = context.data
  const teller = tellerOf(event, reading)
  if (teller === null) return none(context.voice.words.narration)
  return evidenceLink(context, valueId('statements', reading.statements.indexOf(teller)), name(teller.speaker))
}

function eventRow(context: ReportContext, row: Row): HTMLElement {
  const { words } = context.voice
  const cell = (label: string, ...children: readonly Child[]) =>
    h('td', { role: 'cell', 'data-label': label }, ...children)
  return h(
    'tr',
    { role: 'row', 'data-value': row.id, class: 'item' },
    h(
      'th',
      { role: 'rowheader', scope: 'row' },
      evidenceLink(context, row.id, words.eventTypes[row.event.type], 'value event-link'),
    ),
    cell(words.who, names(context, row, 'agents')),
    cell(words.whom, names(context, row, 'targets')),
    cell(words.where, names(context, row, 'places')),
    cell(words.when, when(context, row)),
    cell(words.howMany, howMany(context, row)),
    cell(words.status, h('span', { class: `status status-${row.event.status}` }, words.statuses[row.event.status])),
    cell(words.toldBy, toldBy(context, row)),
  )
}

/** The events of a report as a table, under a small timeline of them. */
export function eventsList(context: ReportContext): HTMLElement {
  const { words } = context.voice
  const { events } = context.data.reading
  if (events.length === 0) return h('p', { class: 'empty' }, words.noEvents)
  const heads = [words.type, words.who, words.whom, words.where, words.when, words.howMany, words.status, words.toldBy]
  // Narrow panes lay the rows out as blocks, which would take the table's roles away: so they are said.
  const table = h(
    'table',
    { class: 'events', role: 'table' },
    h(
      'thead',
      { role: 'rowgroup' },
      h('tr', { role: 'row' }, ...heads.map((head) => h('th', { role: 'columnheader', scope: 'col' }, head))),
    ),
    h(
      'tbody',
      { role: 'rowgroup' },
      ...events.map((event, index) => eventRow(context, { id: valueId('events', index), event })),
    ),
  )
  const points = events.map((event, index) => ({
    type: event.type,
    time: event.time,
    open: () => context.select(valueId('events', index)),
  }))
  return h(
    'div',
    { class: 'events-pane' },
    timelineCard(points, context.voice, 'small'),
    h('div', { class: 'events-frame' }, table),
  )
}
