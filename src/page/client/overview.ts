import { valueId } from '../../view/evidence.ts'
import { eventsTable, speakersTable, statementsTable } from './all-tables.ts'
import type { Context } from './context.ts'
import { bdi, h } from './dom.ts'
import { cardTitle, chip } from './parts.ts'
import type { View } from './report-view.ts'
import { type AllRows, allRows } from './rows.ts'
import { hashOf, initial } from './state.ts'
import { filterFor } from './table.ts'
import { timelineCard } from './timeline-card.ts'

function figures({ voice, index }: Context): HTMLElement {
  const { words, number } = voice
  const sum = (key: 'statements' | 'events' | 'quantities' | 'unnamed') =>
    index.reduce((total, entry) => total + entry[key], 0)
  const statements = sum('statements')
  const percent = statements === 0 ? null : Math.round((100 * sum('unnamed')) / statements)
  const figure = (label: string, value: number, note: string | null) =>
    h(
      'div',
      { class: 'card figure' },
      h('dt', {}, label),
      h('dd', {}, number(value)),
      note !== null && h('dd', { class: 'meta' }, note),
    )
  const outlets = new Set(index.flatMap(({ outlet }) => (outlet === null ? [] : [outlet]))).size
  const share =
    percent === null ? null : `${number(percent)}${voice.language === 'ar' ? '٪' : '%'} ${words.unnamedShare}`
  return h(
    'dl',
    { class: 'figures' },
    figure(words.reports, index.length, outlets === 0 ? null : voice.count('outlets', outlets)),
    figure(words.statements, statements, share),
    figure(words.events, sum('events'), null),
    figure(words.quantities, sum('quantities'), null),
  )
}

interface Bar {
  readonly name: string
  readonly count: number
  readonly relayed: number
  readonly unnamed: boolean
}

/** A bar of a share of the longest one. */
function fill(className: string, share: number): HTMLElement {
  const element = h('span', { class: `fill ${className}` })
  element.style.inlineSize = `${100 * share}%`
  return element
}

/** Bars, one a name, as long as its count; what came through a relay is lighter. */
function bars({ voice, state }: Context, rows: readonly Bar[]): HTMLElement {
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return h(
    'ol',
    { class: 'bars' },
    ...rows.map(({ name, count, relayed, unnamed }) => {
      const filter = filterFor(name)
      const href = hashOf({ ...initial, language: state.language, layers: state.layers, view: 'statements', filter })
      return h(
        'li',
        {},
        h(
          'div',
          { class: 'bar-head' },
          h('a', { href, class: 'value' }, bdi(name)),
          unnamed && chip('unnamed', voice.words.speakerKinds.anonymous),
          h('span', { class: 'count' }, voice.count('statements', count)),
        ),
        h(
          'div',
          { class: 'bar', 'aria-hidden': 'true' },
          fill('direct', (count - relayed) / most),
          fill('relayed', relayed / most),
        ),
      )
    }),
  )
}

const barKey = ({ words }: Context['voice']): HTMLElement =>
  h(
    'p',
    { class: 'meta bar-key' },
    h('span', { class: 'swatch direct', 'aria-hidden': 'true' }),
    words.unrelayed,
    h('span', { class: 'swatch relayed', 'aria-hidden': 'true' }),
    words.relayed,
  )

const DENIALS = 5

/** Statements that deny or reject: where the accounts part, for a start. */
function denials(context: Context, rows: AllRows): HTMLElement {
  const { voice, state, index } = context
  const { words } = voice
  const found = rows.statements.filter(({ statement: { act } }) => act === 'deny' || act === 'reject')
  const items = found.slice(0, DENIALS).map(({ report, index: at, statement, content }) => {
    const value = valueId('statements', at)
    const href = hashOf({ ...initial, language: state.language, layers: state.layers, view: 'report', report, value })
    return h(
      'li',
      {},
      h('p', {}, h('b', {}, bdi(statement.speaker)), ' ', chip(`act act-${statement.act}`, words.acts[statement.act])),
      h('a', { href, class: 'quote' }, h('bdi', { dir: 'rtl' }, content)),
      h('p', { class: 'meta' }, bdi(index[report]?.outlet ?? words.noOutlet)),
    )
  })
  return h(
    'section',
    { class: 'card denials' },
    cardTitle(words.denials, h('span', { class: 'count' }, voice.count('statements', found.length))),
    items.length === 0 ? h('p', { class: 'none' }, words.noDenials) : h('ol', {}, ...items),
  )
}

function summary(context: Context, rows: AllRows): HTMLElement {
  const { voice, go } = context
  const { words } = voice
  const points = rows.events.map(({ report, index, event }) => ({
    type: event.type,
    time: event.time,
    open: () => go({ view: 'report', report, list: 'events', value: valueId('events', index) }, true),
  }))
  const timeline = timelineCard(points, voice, 'large', (iso) =>
    go({ view: 'events', filter: filterFor(iso), value: null }, true),
  )
  const speakers = rows.speakers
    .slice(0, 10)
    .map(({ name, statements, relayed, kind }) => ({ name, count: statements, relayed, unnamed: kind === 'anonymous' }))
  const relays = [...rows.relays]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 10)
    .map(([name, count]) => ({ name, count, relayed: count, unnamed: false }))
  const stack = (...cards: readonly HTMLElement[]) => h('div', { class: 'stack' }, ...cards)
  return h(
    'div',
    { class: 'summary' },
    stack(
      h('section', { class: 'card' }, timeline),
      h('section', { class: 'card' }, cardTitle(words.topSpeakers), barKey(voice), bars(context, speakers)),
    ),
    stack(
      denials(context, rows),
      h(
        'section',
        { class: 'card' },
        cardTitle(words.relays),
        h('p', { class: 'meta' }, words.relaysNote),
        relays.length === 0 ? h('p', { class: 'none' }, words.noRelays) : bars(context, relays),
        h('p', { class: 'meta unrelayed' }, `${words.unrelayed}: ${voice.count('statements', rows.unrelayed)}`),
      ),
    ),
  )
}

const contents: Record<
  'overview' | 'speakers' | 'statements' | 'events',
  (context: Context, rows: AllRows) => HTMLElement
> = {
  overview: summary,
  speakers: speakersTable,
  statements: statementsTable,
  events: eventsTable,
}

/** What is seen over all reports: the overview, or one of the three tables. */
export function overview(context: Context): View {
  const { state, voice, index } = context
  const { words } = voice
  const view = state.view === 'report' ? 'overview' : state.view
  const waiting = h('p', { class: 'empty', 'aria-live': 'polite' }, words.loading)
  const element = h('div', { class: `all-reports view-${view}` }, h('h1', {}, words[view]))
  if (index.length === 0) {
    element.append(h('p', { class: 'empty' }, words.noReports))
    return { element }
  }
  if (view === 'overview') element.append(figures(context))
  element.append(waiting)
  const progress = (done: number) => {
    waiting.textContent = `${words.loading} ${voice.number(done)} ${words.of} ${voice.number(index.length)}`
  }
  void allRows(index, progress).then((rows) => {
    if (element.isConnected) waiting.replaceWith(contents[view](context, rows))
  })
  return { element }
}
