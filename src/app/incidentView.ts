import type { Event, Offsets, Quantity, ReadReport, Statement } from '../annotation/reading.ts'
import type { Account, AccountFigure, Copies, Incident } from '../annotation/record.ts'
import type { ToldIncident } from '../annotation/toldIncident.ts'
import { countryOf, locationOf } from '../export/location.ts'
import type { Store } from '../store/store.ts'

export interface Words {
  readonly span: Offsets
  readonly text: string
}

export interface Named {
  readonly name: string
  readonly words: Words | null
}

type Found = { readonly account: Account; readonly told: ReadReport; readonly event: Event }

const wordsAt = (text: string, span: Offsets | null | undefined): Words | null =>
  span === null || span === undefined ? null : { span, text: text.slice(...span) }

const namedIn = (text: string, names: readonly string[], spans: readonly Offsets[]): readonly Named[] =>
  names.map((name, at) => ({ name, words: wordsAt(text, spans[at]) }))

/** A happening with every value of every account beside its words; null where none is recorded under this name. */
export async function incidentView(store: Store, id: string) {
  const [told] = await store.toldIncidents([id])
  if (told === undefined) return null
  const names = [...told.reports.keys()]
  const readings = new Map((await store.wholeReports(names)).map((one) => [one.report.id, one]))
  const copies = (await store.copiesOf(names)).filter(({ reports: [, b] }) => readings.has(b))
  return {
    ...headOf(told),
    accounts: accountsOf(told, readings),
    copies: copies.map((pair) => withWords(pair, readings)),
  }
}

function headOf(told: ToldIncident) {
  const { id, type, title, from, to, sources, grade, grounds, summary, ledger, discrepancies, origins, links } =
    told.incident
  const { name, precision, pin, middle, candidates } = locationOf(told)
  const location = {
    name,
    precision,
    country: countryOf(locationOf(told)),
    pin,
    middle,
    candidates: candidates.map(({ id, name, type, country }) => ({ id, name, type, country })),
  }
  const what: Pick<Incident, 'id' | 'type' | 'title' | 'from' | 'to'> = { id, type, title, from, to }
  return { ...what, location, sources, grade, grounds, summary, ledger, discrepancies, origins, links }
}

function accountsOf({ accounts }: ToldIncident, readings: ReadonlyMap<string, ReadReport>) {
  return accounts.flatMap((account) => {
    const told = readings.get(account.report)
    const event = told?.reading.events.find(({ id }) => id === account.event)
    return told === undefined || event === undefined ? [] : [accountView({ account, told, event })]
  })
}

function accountView({ account, told, event }: Found) {
  const { text, url } = told.report
  const { report, outlet, published, title, type, status, rejected, time, from, to, dated, carried } = account
  return {
    ...{ report, event: event.id, outlet, published, title, url, type, status, rejected },
    trigger: { span: event.trigger, text: text.slice(...event.trigger) },
    sentence: { span: account.sentenceSpan, text: text.slice(...account.sentenceSpan) },
    agents: namedIn(text, event.agents, event.agentSpans),
    targets: namedIn(text, event.targets, event.targetSpans),
    places: namedIn(text, event.places, event.placeSpans),
    ...{ time, timeWords: wordsAt(text, event.timeSpan), from, to, dated, carried },
    figures: account.figures.map((figure) => figureView(figure, text)),
    chain: chainView({ account, told, event }),
  }
}

const figureView = ({ id, unit, min, max, approx, of, partial, span }: AccountFigure, text: string) => ({
  quantity: id satisfies Quantity['id'],
  ...{ unit, min, max, approx, of, partial },
  words: { span, text: text.slice(...span) },
})

function chainView({ account: { chain }, told, event }: Found) {
  const { text } = told.report
  const statement: Statement | undefined = told.reading.statements.find(({ id }) => id === event.source)
  return {
    outlet: chain.outlet,
    relays: chain.via.map((name): Named => {
      const at = statement?.via.indexOf(name) ?? -1
      return { name, words: at < 0 ? null : wordsAt(text, statement?.viaSpans[at]) }
    }),
    ...{ speaker: chain.speaker, speakerKind: chain.speakerKind, role: chain.role, origin: chain.origin },
    speakerWords: wordsAt(text, statement?.speakerSpan),
    anonymity: wordsAt(text, statement?.anonymity),
    statement: statement?.id ?? null,
    act: statement?.act ?? null,
    cue: wordsAt(text, statement?.cue),
    distanced: statement?.hedge === 'distanced',
  }
}

function withWords(pair: Copies, readings: ReadonlyMap<string, ReadReport>) {
  const text = readings.get(pair.reports[0])?.report.text ?? ''
  return { ...pair, words: pair.passages.map(({ a }) => text.slice(...a)) }
}
