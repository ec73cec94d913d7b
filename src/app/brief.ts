import { marsadError } from '../annotation/errors.ts'
import type { ReadReport } from '../annotation/reading.ts'
import type { ToldIncident } from '../annotation/toldIncident.ts'
import { arabic } from '../brief/ar/voice.ts'
import { arrange } from '../brief/arrange.ts'
import type { Ground, Subject } from '../brief/briefing.ts'
import { check } from '../brief/check/check.ts'
import type { Numbers } from '../brief/check/values.ts'
import { compose } from '../brief/compose/compose.ts'
import { english } from '../brief/en/voice.ts'
import { type Laid, lay } from '../brief/lay.ts'
import { allSentences } from '../brief/references.ts'
import { docx } from '../brief/write/docx.ts'
import { html } from '../brief/write/html.ts'
import { markdown } from '../brief/write/markdown.ts'
import type { Store } from '../store/store.ts'
import { namedIn } from './namedIn.ts'
import { loadReader, type Reader } from './reader.ts'

export const briefFormats = ['html', 'markdown', 'docx'] as const
export type BriefFormat = (typeof briefFormats)[number]

export interface BriefOptions {
  readonly language: 'ar' | 'en'
  readonly format: BriefFormat
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly place?: string | undefined
  readonly actor?: string | undefined
  readonly outlet?: string | undefined
  /** Only this incident. */
  readonly incident?: string | undefined
  /** Names of the sentences that stay, in their order; all in the usual order where it is not given. */
  readonly keep?: readonly string[] | undefined
  /** So many incidents are told, beside those of several reports or with a toll. */
  readonly limit: number
  readonly signal?: AbortSignal
}

export interface Briefed {
  readonly content: string | Uint8Array
  readonly incidents: number
  readonly reports: number
  readonly sentences: number
  /** More incidents fit than a briefing takes; the latest were taken. */
  readonly cut: boolean
}

const atOnce = 40
/** A briefing is read by a person. */
const MOST = 1000

export interface LaidBriefing extends Omit<Briefed, 'content'> {
  readonly laid: Laid
}

/**
 * A briefing on what the record holds.
 * @throws MarsadError BRIEF_UNSUPPORTED where a sentence is not borne out by the words that it cites
 */
export async function brief(store: Store, options: BriefOptions): Promise<Briefed> {
  const { laid, ...counts } = await laidBriefing(store, options)
  return { content: await written(laid, options.format), ...counts }
}

/**
 * A briefing in its language, not yet written in a format. What is laid out is what was checked.
 * @throws MarsadError BRIEF_UNSUPPORTED, and BRIEF_CHANGED where a sentence that was to stay is no more
 */
export async function laidBriefing(store: Store, options: Omit<BriefOptions, 'format'>): Promise<LaidBriefing> {
  const { told, cut } = await incidentsFor(store, options)
  const ground = await groundOf(store, told)
  const composed = compose(ground, subjectOf(options, told), options.limit)
  const { briefing, gone } =
    options.keep === undefined ? { briefing: composed, gone: [] } : arrange(composed, options.keep)
  if (gone.length > 0) throw marsadError('BRIEF_CHANGED', { count: gone.length })
  const [fault, ...others] = check(briefing, ground, numbersIn(loadReader()))
  if (fault !== undefined) {
    const { where, template, slot, problem } = fault
    const count = others.length + 1
    throw marsadError('BRIEF_UNSUPPORTED', { count, where, template, slot: slot ?? 'whole', problem })
  }
  return {
    laid: lay(briefing, ground, options.language === 'ar' ? arabic : english),
    incidents: told.length,
    reports: ground.reports.size,
    sentences: allSentences(briefing).length,
    cut,
  }
}

async function incidentsFor(
  store: Store,
  { incident, actor, from, to, place, outlet, signal }: Omit<BriefOptions, 'format'>,
): Promise<{ readonly told: readonly ToldIncident[]; readonly cut: boolean }> {
  if (incident !== undefined) {
    const told = await store.toldIncidents([incident])
    if (told.length === 0) throw marsadError('INCIDENT_NOT_RECORDED', { incident })
    return { told, cut: false }
  }
  const found: ToldIncident[] = []
  const concerns = actor === undefined ? () => true : namedIn(actor)
  let after: string | undefined
  do {
    signal?.throwIfAborted()
    const { rows, next } = await store.incidents({ from, to, place, outlet }, { limit: atOnce, after })
    const told = await store.toldIncidents(rows.map((row) => row.incident))
    found.push(...told.filter(concerns))
    after = next ?? undefined
  } while (after !== undefined && found.length < MOST)
  return { told: found.slice(0, MOST), cut: after !== undefined || found.length > MOST }
}

async function groundOf(store: Store, told: readonly ToldIncident[]): Promise<Ground> {
  const names = [...new Set(told.flatMap(({ accounts }) => accounts.map(({ report }) => report)))].sort()
  const reports = new Map<string, ReadReport>()
  for (let at = 0; at < names.length; at += atOnce) {
    for (const read of await store.wholeReports(names.slice(at, at + atOnce))) reports.set(read.report.id, read)
  }
  return { told, reports }
}

function subjectOf(options: Omit<BriefOptions, 'format'>, told: readonly ToldIncident[]): Subject {
  const { from = null, to = null, place = null, actor = null, outlet = null, incident } = options
  const title = incident === undefined ? null : (told[0]?.incident.title ?? incident)
  return { from, to, place, actor, outlet, incident: title }
}

/** Reads the words of a figure again by themselves: a second opinion on what the reading made of them. */
export function numbersIn(reader: Pick<Reader, 'read'>): Numbers {
  const known = new Map<string, ReturnType<Numbers>>()
  return (words) => {
    const before = known.get(words)
    if (before !== undefined) return before
    const report = { id: 'figure', text: words, published: null, outlet: null, title: null, url: null }
    const { quantities } = reader.read(report)
    const [only, ...more] = quantities
    const found = only === undefined || more.length > 0 ? null : { min: only.min, max: only.max }
    known.set(words, found)
    return found
  }
}

async function written(laid: Laid, format: BriefFormat): Promise<string | Uint8Array> {
  switch (format) {
    case 'html':
      return html(laid)
    case 'markdown':
      return markdown(laid)
    case 'docx':
      return docx(laid)
  }
}
