import { valueId } from '../../view/evidence.ts'
import { sayDate } from '../../words/dates.ts'
import type { Context } from './context.ts'
import type { AllRows, EventRow, SpeakerRow, StatementRow } from './rows.ts'
import { sayQuantity, type Voice } from './say.ts'
import { hashOf, initial, type State } from './state.ts'
import { type Column, filterFor, tableView } from './table.ts'

const link = ({ state }: Context, change: Partial<State>): string =>
  hashOf({ ...initial, language: state.language, layers: state.layers, ...change })

function dateTitle(value: string, { words }: Voice): string {
  const { text, title } = sayDate(value, words, true)
  return `${text} · ${title}`
}

const reportColumns = <R extends { readonly report: number }>(context: Context): Column<R>[] => {
  const { index, voice } = context
  const { words } = voice
  return [
    {
      id: 'outlet',
      label: words.outlet,
      text: ({ report }) => index[report]?.outlet ?? '',
      empty: words.noOutlet,
      choose: true,
    },
    {
      id: 'published',
      label: words.published,
      text: ({ report }) => index[report]?.published ?? '',
      empty: words.noDate,
      className: 'day',
      title: ({ report }) => dateTitle(index[report]?.published ?? '', voice),
    },
    {
      id: 'report',
      label: words.report,
      text: ({ report }) => index[report]?.title ?? index[report]?.id ?? '',
      href: ({ report }) => link(context, { view: 'report', report }),
      className: 'long',
    },
  ]
}

/** Every event of every report. */
export function eventsTable(context: Context, rows: AllRows): HTMLElement {
  const { voice } = context
  const { words } = voice
  const list = (names: readonly string[]) => names.join(words.comma)
  const chained = (links: readonly string[]) => links.join(` ${words.arrow} `)
  const columns: Column<EventRow>[] = [
    {
      id: 'type',
      label: words.type,
      text: ({ event }) => words.eventTypes[event.type],
      choose: true,
      href: ({ report, index }) =>
        link(context, { view: 'report', report, list: 'events', value: valueId('events', index) }),
      className: 'event-type',
    },
    { id: 'who', label: words.who, text: ({ event }) => list(event.agents), empty: words.notMentioned },
    { id: 'whom', label: words.whom, text: ({ event }) => list(event.targets), empty: words.notMentioned },
    { id: 'where', label: words.where, text: ({ event }) => list(event.places), empty: words.notMentioned },
    {
      id: 'when',
      label: words.when,
      text: ({ event }) => event.time ?? '',
      title: ({ event }) => dateTitle(event.time ?? '', voice),
      empty: words.notMentioned,
      className: 'day',
    },
    {
      id: 'how_many',
      label: words.howMany,
      text: ({ quantities }) => list(quantities.map((quantity) => sayQuantity(quantity, voice))),
      order: ({ quantities }) => (quantities[0] === undefined ? '' : (quantities[0].min ?? quantities[0].max ?? '')),
      empty: words.notCounted,
      className: 'number',
    },
    { id: 'status', label: words.status, text: ({ event }) => words.statuses[event.status], choose: true },
    {
      id: 'told_by',
      label: words.toldBy,
      text: ({ teller }) => (teller === null ? '' : chained([...teller.via.toReversed(), teller.speaker])),
      empty: words.narration,
    },
    ...reportColumns<EventRow>(context),
  ]
  return tableView(context, {
    name: 'events',
    title: words.events,
    columns,
    rows: rows.events,
    count: (count) => voice.count('events', count),
  })
}

/** Every statement of every report. */
export function statementsTable(context: Context, rows: AllRows): HTMLElement {
  const { voice } = context
  const { words } = voice
  const chained = (links: readonly string[]) => links.join(` ${words.arrow} `)
  const columns: Column<StatementRow>[] = [
    { id: 'speaker', label: words.speaker, text: ({ statement }) => statement.speaker, className: 'strong' },
    { id: 'role', label: words.role, text: ({ statement }) => statement.role ?? '', empty: words.notMentioned },
    {
      id: 'kind',
      label: words.kind,
      text: ({ statement }) => words.speakerKinds[statement.speakerKind],
      choose: true,
    },
    {
      id: 'via',
      label: words.via,
      text: ({ statement }) => chained(statement.via.toReversed()),
      empty: words.unrelayed,
    },
    { id: 'act', label: words.act, text: ({ statement }) => words.acts[statement.act], choose: true },
    {
      id: 'mode',
      label: words.mode,
      text: ({ statement: { mode, hedge } }) =>
        hedge === null ? words[mode] : `${words[mode]}${words.comma}${words.distancedShort}`,
      choose: true,
    },
    {
      id: 'content',
      label: words.content,
      text: ({ content }) => content,
      href: ({ report, index }) => link(context, { view: 'report', report, value: valueId('statements', index) }),
      className: 'said',
    },
    ...reportColumns<StatementRow>(context),
  ]
  return tableView(context, {
    name: 'statements',
    title: words.statements,
    columns,
    rows: rows.statements,
    count: (count) => voice.count('statements', count),
  })
}

/** Every speaker over all reports. */
export function speakersTable(context: Context, rows: AllRows): HTMLElement {
  const { voice } = context
  const { words } = voice
  const most = <K>(counts: ReadonlyMap<K, number>, label: (key: K) => string) =>
    [...counts]
      .sort((a, b) => b[1] - a[1])
      .map(([key, count]) => `${label(key)} ${count}`)
      .join(words.comma)
  const columns: Column<SpeakerRow>[] = [
    {
      id: 'speaker',
      label: words.speaker,
      text: ({ name }) => name,
      href: ({ name }) => link(context, { view: 'statements', filter: filterFor(name) }),
      className: 'strong',
    },
    { id: 'kind', label: words.kind, text: ({ kind }) => words.speakerKinds[kind], choose: true },
    { id: 'role', label: words.role, text: ({ roles }) => [...roles].join(words.comma), empty: words.notMentioned },
    {
      id: 'statements',
      label: words.statements,
      text: ({ statements }) => String(statements),
      order: ({ statements }) => statements,
      className: 'number',
    },
    {
      id: 'reports',
      label: words.reports,
      text: ({ reports }) => String(reports.size),
      order: ({ reports }) => reports.size,
      className: 'number',
    },
    { id: 'acts', label: words.act, text: ({ acts }) => most(acts, (act) => words.acts[act]) },
    { id: 'via', label: words.via, text: ({ relays }) => most(relays, (relay) => relay), empty: words.unrelayed },
  ]
  return tableView(context, {
    name: 'speakers',
    title: words.speakers,
    columns,
    rows: rows.speakers,
    count: (count) => voice.count('speakers', count),
  })
}
