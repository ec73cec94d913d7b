import type { Statement } from '../../annotation/reading.ts'
import { valueId } from '../../view/evidence.ts'
import type { ReportContext } from './context.ts'
import { bdi, type Child, h } from './dom.ts'
import { chain, chip, evidenceLink, name, none } from './parts.ts'

interface Numbered {
  readonly id: string
  readonly statement: Statement
}

function groupedBySpeaker(statements: readonly Statement[]): readonly (readonly Numbered[])[] {
  const groups = new Map<string, Numbered[]>()
  statements.forEach((statement, index) => {
    // Two unnamed sources of one description may be two people, but the report calls them by one name.
    const key = JSON.stringify([statement.speaker, statement.speakerKind])
    const group = groups.get(key) ?? []
    group.push({ id: valueId('statements', index), statement })
    groups.set(key, group)
  })
  return [...groups.values()]
}

function chainRow(context: ReportContext, { id, statement }: Numbered): HTMLElement {
  const { voice, data } = context
  const outlet = data.reading.outlet
  const relays = statement.via.map((relay, index) =>
    evidenceLink(context, `${id}.via.${index}`, name(relay), 'link relay'),
  )
  return chain(
    [
      h('span', { class: outlet === null ? 'link outlet none' : 'link outlet' }, bdi(outlet ?? voice.words.noOutlet)),
      ...relays.toReversed(),
      evidenceLink(context, `${id}.speaker`, name(statement.speaker), 'link speaker'),
    ],
    voice,
  )
}

function quoted(context: ReportContext, statement: Statement): Child[] {
  const { words } = context.voice
  const contents = statement.content.map(([start, end]) => context.data.text.slice(start, end)).join(' … ')
  return statement.mode === 'direct'
    ? [h('bdi', { dir: 'rtl' }, words.openQuote, contents, words.closeQuote)]
    : [h('bdi', { dir: 'rtl' }, contents)]
}

function eventsTold(context: ReportContext, statement: Statement): Child {
  const { words } = context.voice
  const told = context.data.reading.events.flatMap((event, index) =>
    event.source === statement.id
      ? [evidenceLink(context, valueId('events', index), words.eventTypes[event.type], 'value event-link')]
      : [],
  )
  return (
    told.length > 0 &&
    h(
      'p',
      { class: 'meta' },
      `${words.tells}: `,
      told.flatMap((one) => [one, ' ']),
    )
  )
}

function anonymity(context: ReportContext, { id, statement }: Numbered): Child {
  if (statement.speakerKind !== 'anonymous') return null
  const { words } = context.voice
  if (statement.anonymity === null) return h('p', { class: 'meta' }, none(words.noReason))
  const [start, end] = statement.anonymity
  const reason = bdi(context.data.text.slice(start, end))
  return h('p', { class: 'meta' }, `${words.reason}: `, evidenceLink(context, `${id}.anonymity`, reason))
}

/** How the report calls the speaker at this cue, where it is not by the full name. */
function calledHere(context: ReportContext, { id, statement }: Numbered): Child {
  if (statement.speakerSpan === null) return chip('mode', context.voice.words.verbOnly)
  const [start, end] = statement.speakerSpan
  const called = context.data.text.slice(start, end)
  return called !== statement.speaker && evidenceLink(context, `${id}.speaker`, bdi(called), 'value called')
}

const sameChain = (a: Numbered, b: Numbered | undefined): boolean =>
  JSON.stringify(a.statement.via) === JSON.stringify(b?.statement.via)

function statementItem(context: ReportContext, numbered: Numbered, before: Numbered | undefined): HTMLElement {
  const { id, statement } = numbered
  const { words } = context.voice
  return h(
    'li',
    { class: 'item', 'data-value': id },
    !sameChain(numbered, before) && chainRow(context, numbered),
    h(
      'div',
      { class: 'chips' },
      evidenceLink(context, `${id}.cue`, words.acts[statement.act], `chip act act-${statement.act}`),
      chip('mode', words[statement.mode]),
      statement.hedge === 'distanced' && chip('distanced', words.distanced),
      calledHere(context, numbered),
    ),
    evidenceLink(context, id, quoted(context, statement), 'quote'),
    anonymity(context, numbered),
    eventsTold(context, statement),
  )
}

function speakerGroup(context: ReportContext, group: readonly Numbered[]): HTMLElement {
  const { voice } = context
  const { speaker, speakerKind } = (group[0] as Numbered).statement
  const role = group.find(({ statement }) => statement.role !== null)?.statement.role ?? null
  return h(
    'section',
    { class: 'speaker-group' },
    h(
      'header',
      {},
      h('h3', {}, name(speaker)),
      speakerKind === 'anonymous' && chip('unnamed', voice.words.speakerKinds.anonymous),
      h('span', { class: 'count' }, voice.count('statements', group.length)),
      speakerKind === 'person' &&
        h('p', { class: 'meta' }, role === null ? none(voice.words.noRole) : bdi(role, { class: 'role' })),
    ),
    h('ol', {}, ...group.map((numbered, at) => statementItem(context, numbered, group[at - 1]))),
  )
}

/** The statements of a report, gathered under who made them. */
export function statementsList(context: ReportContext): HTMLElement {
  const { statements } = context.data.reading
  if (statements.length === 0) return h('p', { class: 'empty' }, context.voice.words.noStatements)
  return h('div', { class: 'statements' }, ...groupedBySpeaker(statements).map((group) => speakerGroup(context, group)))
}
