import type { Decision, Ruling } from '../annotation/decision.ts'
import { marsadError } from '../annotation/errors.ts'
import { needed } from '../record/decisions/check.ts'
import { placeOf } from '../record/decisions/fields.ts'
import { type Signature, signed } from '../record/decisions/identity.ts'
import type { PrepareAgain } from '../store/prepared.ts'
import type { Store } from '../store/store.ts'
import type { DecisionRequest, NoteTarget } from './decisionRequest.ts'
import { accountsOff, incidentTarget, openReport, valueTarget, wordsOf } from './decisionTargets.ts'
import { fieldsFrom } from './fieldInput.ts'
import { ownPlaces } from './gazetteerFiles.ts'
import { loadReader } from './reader.ts'

/** Who decides and why; the moment is now where none is given. */
export type Decider = Omit<Signature, 'at'> & { readonly at?: string }

/** Makes readings ready again that decisions changed; the language is loaded for the first that needs it, or by `warm`. */
export function preparingAgain(gazetteers: readonly string[] = []): PrepareAgain & { readonly warm: () => void } {
  let reader: ReturnType<typeof loadReader> | null = null
  const load = () => {
    reader ??= loadReader(ownPlaces(gazetteers))
    return reader
  }
  return Object.assign((...args: Parameters<PrepareAgain>) => load().prepareAs(...args), { warm: () => void load() })
}

/**
 * Appends decisions and brings the record to them: all of them, or none. Each sees the record as it was before.
 * @throws MarsadError where one names nothing that is there, does not stand on the report's words, or has no reason
 */
export async function decide(
  store: Store,
  requests: readonly DecisionRequest[],
  decider: Decider,
  prepareAgain: PrepareAgain = preparingAgain(),
): Promise<readonly Decision[]> {
  const { by, why, at = new Date().toISOString() } = decider
  if (by.trim() === '') throw marsadError('DECISION_UNSIGNED', {})
  const decisions: Decision[] = []
  for (const request of requests) {
    if (why.trim() === '' && request.act !== 'accept' && request.act !== 'undo') {
      throw marsadError('DECISION_UNREASONED', { act: request.act })
    }
    decisions.push(signed(await rulingOf(store, request), { by: by.trim(), at, why: why.trim() }))
  }
  await store.decide(decisions, prepareAgain)
  return decisions
}

async function rulingOf(store: Store, request: DecisionRequest): Promise<Ruling> {
  switch (request.act) {
    case 'accept':
    case 'reject':
      return { act: request.act, about: (await valueTarget(store, request.value)).target }
    case 'correct':
      return correction(store, request)
    case 'add':
      return addition(store, request)
    case 'merge':
      return 'incidents' in request ? merging(store, request.incidents) : entityRuling(request)
    case 'split': {
      if (!('incident' in request)) return entityRuling(request)
      const { target, off } = await accountsOff(store, request.incident, request.accounts)
      return { act: 'split', about: target, off }
    }
    case 'grade':
      if ('incident' in request) {
        return { act: 'grade', about: await incidentTarget(store, request.incident), grade: request.grade }
      }
      return { act: 'grade', about: sourceOf(request.role, request.source), grade: request.reliability }
    case 'note':
      return noteAbout(store, request.about)
    case 'undo':
      return undoing(store, request.decision)
  }
}

type RequestOf<Act extends DecisionRequest['act']> = Extract<DecisionRequest, { readonly act: Act }>

async function correction(store: Store, { value, field, to }: RequestOf<'correct'>): Promise<Ruling> {
  const { opened, target } = await valueTarget(store, value)
  const [near] = placeOf(target.value, target.seen)
  const { report, reading } = opened
  const context = { report: report.id, text: report.text, reading, near }
  return { act: 'correct', about: target, field, to: fieldsFrom(target.value, field, to, context) }
}

/**
 * A value that a person adds, as a ruling; nothing is recorded yet.
 * @throws MarsadError where it does not stand on the report's words, or lacks a field
 */
export async function addition(
  store: Store,
  { report: name, kind, fields: inputs }: RequestOf<'add'>,
): Promise<Extract<Ruling, { readonly act: 'add' }>> {
  const opened = await openReport(store, name)
  const { report, reading, ref } = opened
  const place = kind === 'statement' ? 'cue' : kind === 'event' ? 'trigger' : 'span'
  const context = { report: report.id, text: report.text, reading, near: 0 }
  const head = fieldsFrom(kind, place, inputs[place] ?? {}, context)
  const near = placeOf(kind, head)[0]
  const rest = Object.entries(inputs).filter(([field]) => field !== place)
  const seen = Object.assign(
    {},
    head,
    ...rest.map(([field, input]) => fieldsFrom(kind, field, input, { ...context, near })),
  )
  const missing = needed[kind].find((key) => !(key in seen))
  if (missing !== undefined) throw marsadError('FIELD_MISSING', { field: missing, kind })
  return { act: 'add', about: { kind: 'value', report: ref, value: kind, seen, words: wordsOf(kind, seen, opened) } }
}

async function merging(store: Store, incidents: readonly string[]): Promise<Ruling> {
  const different = [...new Set(incidents)]
  if (different.length < 2) throw marsadError('MERGE_OF_ONE', { incident: different[0] ?? '' })
  return { act: 'merge', about: await Promise.all(different.map((id) => incidentTarget(store, id))) }
}

function entityRuling(request: Extract<DecisionRequest, { readonly entity: unknown }>): Ruling {
  const about = { kind: 'entity', entity: request.entity, names: [...new Set(request.names)] } as const
  if (request.act === 'merge') {
    if (about.names.length < 2) throw marsadError('MERGE_OF_ONE', { incident: about.names[0] ?? '' })
    return { act: 'merge', about }
  }
  const off = about.names.filter((name) => request.off.includes(name))
  if (off.length === 0 || off.length === about.names.length) {
    const problem = 'some of its names have to go and some to stay'
    throw marsadError('INCIDENT_NOT_DIVIDED', { incident: about.names.join('، '), problem })
  }
  return { act: 'split', about, off }
}

const sourceOf = (role: 'outlet' | 'speaker', name: string) => ({ kind: 'source', role, name }) as const

async function noteAbout(store: Store, about: NoteTarget): Promise<Ruling> {
  if ('value' in about) return { act: 'note', about: (await valueTarget(store, about.value)).target }
  if ('incident' in about) return { act: 'note', about: await incidentTarget(store, about.incident) }
  if ('report' in about) {
    return { act: 'note', about: { kind: 'report', report: (await openReport(store, about.report)).ref } }
  }
  return { act: 'note', about: sourceOf(about.role, about.source) }
}

async function undoing(store: Store, id: string): Promise<Ruling> {
  const { rows } = await store.decisions({ ids: [id] }, { limit: 1 })
  const [found] = rows
  if (found === undefined) throw marsadError('DECISION_NOT_RECORDED', { decision: id })
  if (found.standing === 'undone') throw marsadError('DECISION_UNDONE', { decision: id })
  return { act: 'undo', undoes: id }
}
