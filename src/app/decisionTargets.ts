import type { AccountRef, IncidentTarget, ReportRef, ValueKind, ValueTarget } from '../annotation/decision.ts'
import { marsadError } from '../annotation/errors.ts'
import type { Offsets, Reading } from '../annotation/reading.ts'
import type { Report } from '../annotation/report.ts'
import { fieldsOf, listOf, placeOf, type Value } from '../record/decisions/fields.ts'
import type { Store } from '../store/store.ts'

/** A recorded report with its reading as it stands. */
export interface Opened {
  readonly ref: ReportRef
  readonly report: Report
  readonly reading: Reading
}

/** @throws MarsadError where no report of this name is recorded */
export async function openReport(store: Store, name: string): Promise<Opened> {
  const found = await store.report(name)
  const hash = (await store.hashes([name])).get(name)
  if (found === null || hash === undefined) throw marsadError('REPORT_NOT_RECORDED', { report: name })
  return { ref: { hash, name }, report: found.report, reading: found.reading }
}

const kinds: { readonly [letter: string]: ValueKind } = {
  s: 'statement',
  e: 'event',
  q: 'quantity',
  t: 'time',
  m: 'mention',
}
/** A value's name behind its report's: `s3`, `t1`, or `e-` with the decision that added it. */
const named = /^(.+):([seqtm])(\d+|-[0-9a-f]{16})$/s

/** A value of a report by its name, `REPORT:s3`, as it is seen now. */
export async function valueTarget(
  store: Store,
  name: string,
): Promise<{ readonly opened: Opened; readonly target: ValueTarget }> {
  const [, report, letter, number] = named.exec(name) ?? []
  const kind = letter === undefined ? undefined : kinds[letter]
  if (report === undefined || kind === undefined) throw marsadError('VALUE_UNNAMED', { value: name })
  const opened = await openReport(store, report)
  const values: readonly Value[] = opened.reading[listOf[kind]]
  const value =
    kind === 'time' || kind === 'mention'
      ? number?.startsWith('-')
        ? values.find((one) => one.rule === `decision/${number.slice(1)}`)
        : values[Number(number) - 1]
      : values.find((one) => 'id' in one && one.id === `${letter}${number}`)
  if (value === undefined) throw marsadError('VALUE_NOT_READ', { value: `${letter}${number}`, report })
  const seen = fieldsOf(kind, value, opened.reading)
  return {
    opened,
    target: { kind: 'value', report: opened.ref, value: kind, seen, words: wordsOf(kind, seen, opened) },
  }
}

/** The words of a value, to be shown where its report is not at hand. */
export function wordsOf(kind: ValueKind, seen: ValueTarget['seen'], { report }: Pick<Opened, 'report'>): string {
  const spans = kind === 'statement' ? (seen.content as readonly Offsets[]) : [placeOf(kind, seen)]
  return spans.map(([start, end]) => report.text.slice(start, end)).join(' … ')
}

/** An incident by its id, with the accounts that tell of it now. */
export async function incidentTarget(store: Store, id: string): Promise<IncidentTarget> {
  const [told] = await store.toldIncidents([id])
  if (told === undefined) throw marsadError('INCIDENT_NOT_RECORDED', { incident: id })
  const hashes = await store.hashes([...new Set(told.accounts.map(({ report }) => report))])
  const accounts = told.accounts.map(
    ({ report, type, trigger }): AccountRef => ({
      report: { hash: hashes.get(report) ?? '', name: report },
      type,
      trigger: trigger.span,
      words: trigger.written,
    }),
  )
  return { kind: 'incident', title: told.incident.title, accounts }
}

/** Which of an incident's accounts `REPORT:e3` is. */
export async function accountsOff(
  store: Store,
  id: string,
  names: readonly string[],
): Promise<{ readonly target: IncidentTarget; readonly off: readonly AccountRef[] }> {
  const target = await incidentTarget(store, id)
  const [told] = await store.wholeIncidents([id])
  const wanted = new Set(names)
  const keys = (told?.accounts ?? []).map(({ report, event }) => `${report}:${event}`)
  const unknown = names.find((name) => !keys.includes(name))
  if (unknown !== undefined) {
    throw marsadError('INCIDENT_NOT_DIVIDED', { incident: id, problem: `${unknown} is none of its accounts` })
  }
  const off = target.accounts.filter((_, at) => wanted.has(keys[at] as string))
  if (off.length === 0 || off.length === target.accounts.length) {
    const problem = off.length === 0 ? 'no account is to go' : 'no account would stay'
    throw marsadError('INCIDENT_NOT_DIVIDED', { incident: id, problem })
  }
  return { target, off }
}
