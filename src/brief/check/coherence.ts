import type { LedgerEntry, LedgerState } from '../../annotation/record.ts'
import type { ToldIncident } from '../../annotation/toldIncident.ts'
import type { Ground, Sentence, Slot, Support, TemplateId } from '../briefing.ts'
import { eventIn, incidentIn, isLower, statementIn, trimmedSpan } from '../ground.ts'

/** Sentences in which one statement of one report speaks: nobody's words come into another's mouth. */
const ofOneStatement: ReadonlySet<TemplateId> = new Set([
  'account',
  'narration',
  'side',
  'chain',
  'chainDirect',
  'chainOwn',
  'ledger',
])

/** What is wrong with the slots of a sentence taken together. */
export function coherenceFaults(sentence: Sentence, ground: Ground): readonly string[] {
  const { template, slots, incident } = sentence
  const told = incident === null ? null : incidentIn(ground, incident)
  if (incident !== null && told === null) return [`the record has no incident ${incident}`]
  const supports = Object.values(slots).flatMap((all) => all.flatMap(({ support }) => support))
  const found: string[] = []
  if (told !== null) found.push(...strangers(supports, told))
  if (ofOneStatement.has(template)) found.push(...mixed(supports, ground, told))
  if (told !== null && ['rises', 'range', 'ledger'].includes(template)) found.push(...ledgerFaults(sentence, told))
  return found
}

/** Reports that do not tell of the incident. */
function strangers(supports: readonly Support[], { accounts }: ToldIncident): readonly string[] {
  const reports = new Set(accounts.map(({ report }) => report))
  const strange = supports.find((support) => 'report' in support && !reports.has(support.report))
  return strange !== undefined && 'report' in strange ? [`${strange.report} does not tell of it`] : []
}

function mixed(supports: readonly Support[], ground: Ground, told: ToldIncident | null): readonly string[] {
  const reports = new Set(supports.flatMap((support) => ('report' in support ? [support.report] : [])))
  const [report] = reports
  if (report === undefined || reports.size > 1) return ['it mixes reports']
  const ids = new Set(supports.flatMap((support) => ('statement' in support ? [support.statement] : [])))
  if (ids.size > 1) return ['it mixes statements']
  const [id = null] = ids
  const sources = supports.flatMap((support) => sourcesOf(support, report, ground))
  const found: string[] = []
  if (sources.some((source) => !source.has(id))) found.push('what it claims is not told in this statement')
  const accounts = told?.accounts.filter((account) => account.report === report) ?? []
  const isOwn = accounts.some(({ event }) => (eventIn(ground, report, event)?.source ?? null) === id)
  if (!isOwn) found.push('the statement does not tell of the incident')
  const said = id === null ? null : statementIn(ground, report, id)
  const text = ground.reports.get(report)?.report.text ?? ''
  for (const support of supports) {
    if (support.of !== 'sentence') continue
    const [start, end] = support.at
    if (said !== null && !(start <= said.cue[0] && said.cue[1] <= end))
      found.push('the words quoted are not the speaker’s')
    const own = accounts.some(({ sentenceSpan }) => {
      const around = trimmedSpan(text, sentenceSpan)
      return around[0] === start && around[1] === end
    })
    if (!own && said === null) found.push('the words quoted do not tell of the incident')
  }
  return found
}

/** The statements that what a support points to is told in; null among them is the outlet's own narration. */
function sourcesOf(support: Support, report: string, ground: Ground): readonly ReadonlySet<string | null>[] {
  const events = ground.reports.get(report)?.reading.events ?? []
  if ('event' in support) return [new Set([eventIn(ground, report, support.event)?.source ?? null])]
  if (support.of !== 'quantity') return []
  return [new Set(events.filter(({ quantities }) => quantities.includes(support.quantity)).map(({ source }) => source))]
}

const nameIn = (slots: readonly Slot[] | undefined): string | null => {
  const value = slots?.[0]?.value
  return value?.kind === 'name' ? value.name : null
}

/** Figures beside the names of those who give them, in the unit and the state that the ledger has. */
function ledgerFaults({ slots, template }: Sentence, { incident }: ToldIncident): readonly string[] {
  const entriesOf = (name: string) =>
    (slots[name] ?? []).map(({ support }) => {
      const at = support.find(({ of }) => of === 'quantity')
      return at?.of !== 'quantity'
        ? []
        : incident.ledger.filter(({ report, quantity }) => report === at.report && quantity === at.quantity)
    })
  const unit = slots.unit?.[0]?.value
  const state = slots.state?.[0]?.value
  const by = { figure: 'by', figures: 'speaker', low: 'lowBy', high: 'highBy' } as const
  const found: string[] = []
  for (const name of ['figure', 'figures', 'low', 'high'] as const) {
    const said = nameIn(slots[by[name]])
    for (const [index, entries] of entriesOf(name).entries()) {
      const fits = entries.some(
        (entry) =>
          (entry.speaker === null || entry.speaker === said) &&
          unit?.kind === 'unit' &&
          entry.unit === unit.unit &&
          (state?.kind !== 'state' || isInState(entry, state.state, incident.ledger)) &&
          (template !== 'range' || entry.state !== 'superseded'),
      )
      if (!fits) found.push(`the ledger has no such figure by ${said ?? 'nobody'}`)
      const published = template === 'rises' ? slots.published?.[index]?.value : undefined
      if (published?.kind === 'days' && !entries.some((entry) => entry.published === published.from)) {
        found.push('the figure is of another day')
      }
    }
  }
  if (template === 'rises' && slots.figures?.length !== slots.published?.length) found.push('a step has no day')
  return found
}

const isInState = (entry: LedgerEntry, state: LedgerState | 'lower', ledger: readonly LedgerEntry[]): boolean => {
  const lower = entry.state === 'superseded' && ledger.some((other) => isLower(entry, other))
  return state === (lower ? 'lower' : entry.state)
}
