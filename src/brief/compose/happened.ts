import type { ToldIncident } from '../../annotation/toldIncident.ts'
import type { Block, Ground, Group, GroupKind, Section, Sentence, Slot, Value } from '../briefing.ts'
import { reasonFor, sayingOf } from '../ground.ts'
import { accountSentence, bestAccount, originSlot, passageOf } from './accounts.ts'
import { sentence } from './cites.ts'
import { bySharpness, groupOf, isWeighty } from './order.ts'
import { daysSlot, incidentSlot, partySlot, slot } from './slots.ts'
import { rangeSentences, risingSentences } from './tolls.ts'

/** So many origins of one incident are quoted; the others are named. */
const QUOTED = 4

const kinds: readonly GroupKind[] = ['days', 'stretch', 'undated', 'before', 'denied', 'ahead']

/** What happened: by day, of each day the sharpest first. Of incidents without weight only `limit` are told. */
export function happened(ground: Ground, first: string | null, limit: number): Section {
  const ordered = [...ground.told].sort(bySharpness)
  const seen = new Set<string>()
  const blocks = new Map<ToldIncident, Block>()
  for (const told of ordered.filter(isWeighty)) blocks.set(told, fullBlock(ground, told, seen, first))
  for (const told of ordered.filter((one) => !isWeighty(one))) {
    if (blocks.size >= limit) break
    const block = briefBlock(ground, told, seen)
    if (block !== null) blocks.set(told, block)
  }
  const groups = groupsOf(blocks, first)
  const left = ordered.filter((told) => !blocks.has(told))
  const more = left.length === 0 ? [] : [{ heading: null, sentences: [moreSentence(ground, left)] }]
  return { id: 'happened', groups: more.length === 0 ? groups : [...groups, { kind: 'all', day: null, blocks: more }] }
}

function groupsOf(blocks: ReadonlyMap<ToldIncident, Block>, first: string | null): readonly Group[] {
  const groups = new Map<string, { kind: GroupKind; day: string | null; blocks: Block[] }>()
  for (const [told, block] of blocks) {
    const [kind, day] = groupOf(told, first)
    const key = `${kinds.indexOf(kind)} ${day ?? ''}`
    const group = groups.get(key) ?? { kind, day, blocks: [] }
    group.blocks.push(block)
    groups.set(key, group)
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

/** What it was, where and, where its group does not say so, when. */
export function titleOf(ground: Ground, told: ToldIncident, first: string | null = null): Sentence {
  const { incident, accounts } = told
  const [kind] = groupOf(told, first)
  const name = incident.place?.name
  const places = name === undefined ? [] : accounts.map((account) => partySlot(ground, account, 'place', name))
  const place = places.find((one) => one !== null)
  const days = kind === 'days' ? undefined : daysOf(ground, told)
  const head = bestAccount(told, incident.origins[0] ?? { key: '', name: '', accounts }) ?? accounts[0]
  const slots = {
    type: [incidentSlot(incident, { kind: 'type', type: incident.type })],
    place: place === undefined || place === null ? [] : [place],
    days: days === undefined ? [] : [days],
    // Without place and day nothing tells two of a kind apart but who tells of them.
    names: head === undefined || place != null || days !== undefined ? [] : optional(originSlot(ground, head)),
  }
  return sentence(ground, 'title', slots, head === undefined ? [] : [passageOf(ground, head)], incident.id)
}

/** The incident's days, where an account tells just these. */
export function daysOf(ground: Ground, { incident, accounts }: ToldIncident): Slot | undefined {
  const telling = accounts.filter(({ from, to }) => from === incident.from && to === incident.to)
  return telling.map((account) => daysSlot(ground, account)).find((one) => one !== null) ?? undefined
}

function fullBlock(ground: Ground, told: ToldIncident, seen: Set<string>, first: string | null): Block {
  const { incident } = told
  const heads = incident.origins.flatMap((origin) => bestAccount(told, origin) ?? [])
  const quoted = heads.slice(0, QUOTED)
  for (const account of quoted) seen.add(quoteKey(ground, account.report, account.event, account.sentenceSpan[0]))
  return {
    heading: titleOf(ground, told, first),
    sentences: [
      ...originsSentence(ground, told),
      ...quoted.map((account) => accountSentence(ground, account, incident.id)),
      ...risingSentences(ground, told),
      ...rangeSentences(ground, told),
      gradeSentence(ground, told),
    ],
  }
}

/** How many tell of it, and who they are. */
function originsSentence(ground: Ground, told: ToldIncident): readonly Sentence[] {
  const { incident } = told
  if (incident.sources.reports < 2 && incident.origins.length < 2) return []
  const heads = incident.origins.flatMap((origin) => bestAccount(told, origin) ?? [])
  const names = heads.flatMap((account) => originSlot(ground, account) ?? [])
  const reports = [...new Set(told.accounts.map(({ report }) => report))]
  const slots = {
    voices: [
      countSlot(
        'voices',
        incident.origins.map(({ key }) => key),
        incident.id,
      ),
    ],
    reports: [countSlot('reports', reports)],
    names: distinct(names),
  }
  const cites = heads.map((one) => passageOf(ground, one))
  const rest = reports.filter((report) => !cites.some((cite) => cite.report === report))
  const also = rest
    .flatMap((report) => told.accounts.find((account) => account.report === report) ?? [])
    .map((one) => passageOf(ground, one))
  const template = incident.origins.length > 1 ? 'manyOrigins' : 'oneOrigin'
  return [sentence(ground, template, slots, [...cites, ...also], incident.id)]
}

const distinct = (slots: readonly Slot[]): readonly Slot[] => {
  const nameOf = ({ value }: Slot): string => (value.kind === 'name' ? value.name : '')
  return slots.filter((one, at) => slots.findIndex((other) => nameOf(other) === nameOf(one)) === at)
}

export function countSlot(
  of: 'reports' | 'outlets' | 'incidents' | 'voices',
  among: readonly string[],
  incident?: string,
): Slot {
  const unique = [...new Set(among)]
  const value: Value = { kind: 'count', of, count: unique.length }
  return incident === undefined
    ? slot(value, { of, among: unique })
    : slot(value, { of, among: unique }, { of: 'incident', incident })
}

function gradeSentence(ground: Ground, told: ToldIncident): Sentence {
  const { incident } = told
  const slots = {
    grade: [incidentSlot(incident, { kind: 'grade', grade: incident.grade })],
    because: [incidentSlot(incident, { kind: 'because', rule: reasonFor(incident) })],
  }
  const heads = incident.origins.flatMap((origin) => bestAccount(told, origin) ?? [])
  return sentence(
    ground,
    'grade',
    slots,
    heads.map((one) => passageOf(ground, one)),
    incident.id,
  )
}

const quoteKey = (ground: Ground, report: string, event: string, start: number): string =>
  `${report} ${sayingOf(ground, { report, event })?.id ?? start}`

/** One sentence for what one report tells; none where its words stand in the briefing already. */
function briefBlock(ground: Ground, told: ToldIncident, seen: Set<string>): Block | null {
  const { incident } = told
  const [origin] = incident.origins
  const account = (origin === undefined ? null : bestAccount(told, origin)) ?? told.accounts[0]
  if (account === undefined) return null
  const key = quoteKey(ground, account.report, account.event, account.sentenceSpan[0])
  if (seen.has(key)) return null
  seen.add(key)
  return { heading: null, sentences: [accountSentence(ground, account, incident.id)] }
}

function moreSentence(ground: Ground, left: readonly ToldIncident[]): Sentence {
  const slots = {
    incidents: [
      countSlot(
        'incidents',
        left.map(({ incident }) => incident.id),
      ),
    ],
  }
  const reports = [...new Set(left.flatMap(({ accounts }) => accounts.map(({ report }) => report)))]
  return sentence(
    ground,
    'more',
    slots,
    reports.map((report) => ({ report, span: null })),
  )
}

const optional = (slot: Slot | null): readonly Slot[] => (slot === null ? [] : [slot])
