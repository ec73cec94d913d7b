import type { Act, EventStatus, EventType, Offsets } from '../../annotation/reading.ts'
import type { Direction, Relation } from '../../annotation/relations.ts'
import type { Cite } from '../registers/row.ts'

/** A statement, as far as it ties somebody to somebody. */
export interface ToldStatement {
  readonly report: string
  readonly outlet: string | null
  readonly published: string | null
  readonly id: string
  readonly speaker: string
  readonly named: boolean
  /** Nearest to the speaker first. */
  readonly via: readonly string[]
  readonly cue: Offsets
}

/** An event, as far as it does so, with the statement that it is told in. */
export interface ToldEvent {
  readonly report: string
  readonly outlet: string | null
  readonly published: string | null
  readonly id: string
  readonly type: EventType
  readonly status: EventStatus
  readonly agents: readonly string[]
  readonly targets: readonly string[]
  readonly trigger: Offsets
  /** Null for the outlet's own narration. */
  readonly told: (Omit<ToldStatement, 'report' | 'outlet' | 'published'> & { readonly act: Act }) | null
}

/** Words by which two actors are tied, and who says them. */
export type TieCite = Omit<Cite, 'carried'>

/** One telling of a relation between the actor in the middle and another. */
export interface Tie {
  readonly other: string
  readonly relation: Relation
  readonly direction: Direction
  readonly cite: TieCite
}

/** What an event makes of its agents and its targets. */
const between: Partial<Readonly<Record<EventType, Relation>>> = {
  air_strike: 'attacks',
  shelling: 'attacks',
  attack: 'attacks',
  armed_clash: 'clashes',
  detention: 'detains',
  sanction: 'sanctions',
  aid: 'aids',
  arms_supply: 'arms',
  meeting: 'meets',
  agreement: 'agrees',
  truce: 'agrees',
}

/** Relations in which all parties take part alike. */
const together = new Set<Relation>(['meets', 'agrees'])

/** What somebody can be accused of; «criticised the offer to send the minister» makes no accusation of the journey. */
const harm = new Set<EventType>([
  'air_strike',
  'shelling',
  'attack',
  'explosion',
  'air_incident',
  'armed_clash',
  'casualties',
  'detention',
  'displacement',
  'arms_supply',
])

/** Who passes on whose words: in a chain each hop quotes the one nearer to the speaker. */
export function tiesOfStatement(told: ToldStatement, own: ReadonlySet<string>): readonly Tie[] {
  const { report, outlet, published, id, speaker, named, via, cue } = told
  const hops = [named ? speaker : null, ...via, outlet]
  const cite: TieCite = { report, item: id, spans: [cue], outlet, published, speaker, via }
  return hops.flatMap((hop, at) => {
    if (hop === null || !own.has(hop)) return []
    const [nearer, further] = [hops[at - 1] ?? null, hops[at + 1] ?? null]
    return [
      ...(nearer === null || own.has(nearer)
        ? []
        : [{ other: nearer, relation: 'quotes', direction: 'out', cite } as const]),
      ...(further === null || own.has(further)
        ? []
        : [{ other: further, relation: 'quotes', direction: 'in', cite } as const]),
    ]
  })
}

/**
 * What an event tells of the actor and others. What is denied, planned or only imagined ties nobody; told in an
 * accusation, it ties the accuser to those whom it names as the doers of a harm.
 */
export function tiesOfEvent(event: ToldEvent, own: ReadonlySet<string>): readonly Tie[] {
  const { report, outlet, published, id, type, status, agents, targets, trigger, told } = event
  if (status !== 'happened' && status !== 'ongoing') return []
  const { speaker = null, via = [] } = told ?? {}
  const cite: TieCite = { report, item: id, spans: [trigger], outlet, published, speaker, via }
  const ties: Tie[] = []
  const tie = (names: readonly string[], relation: Relation, direction: Direction) => {
    for (const other of new Set(names)) if (!own.has(other)) ties.push({ other, relation, direction, cite })
  }
  const isIn = (names: readonly string[]) => names.some((name) => own.has(name))
  const relation = between[type]
  if (relation === 'clashes') {
    // Of three who fight, or two who are fought, nobody knows who stands with whom.
    if (isIn(agents)) tie(targets.length === 0 && agents.length === 2 ? agents : targets, relation, 'both')
    if (isIn(targets)) tie(agents, relation, 'both')
  } else if (relation !== undefined && together.has(relation)) {
    if (isIn([...agents, ...targets])) tie([...agents, ...targets], relation, 'both')
  } else if (relation !== undefined) {
    if (isIn(agents)) tie(targets, relation, 'out')
    if (isIn(targets)) tie(agents, relation, 'in')
  }
  if (told?.act === 'accuse' && told.named && harm.has(type)) {
    if (own.has(told.speaker)) tie(agents, 'accuses', 'out')
    if (isIn(agents)) tie([told.speaker], 'accuses', 'in')
  }
  return ties
}

/** Tellings of one relation with one other, as an edge is drawn of them. */
export interface Edge<Other> {
  readonly other: Other
  readonly relation: Relation
  readonly direction: Direction
  /** In how many reports it is told. */
  readonly reports: number
  /** Where it is told, in the order of the tellings, each report once. */
  readonly cites: readonly TieCite[]
}

/**
 * The edges of an actor's network, those told in most reports first.
 * @param identify who is meant by a name in a report, with a key that is the same for all names of one
 */
export function edgesOf<Other extends { readonly key: string }>(
  ties: readonly Tie[],
  identify: (name: string) => Other | null,
): readonly Edge<Other>[] {
  const edges = new Map<
    string,
    { other: Other; relation: Relation; direction: Direction; cites: Map<string, TieCite> }
  >()
  for (const { other: name, relation, direction, cite } of ties) {
    const other = identify(name)
    if (other === null) continue
    const key = `${relation} ${direction} ${other.key}`
    const edge = edges.get(key) ?? { other, relation, direction, cites: new Map() }
    edges.set(key, edge)
    if (!edge.cites.has(cite.report)) edge.cites.set(cite.report, cite)
  }
  return [...edges.values()]
    .map(({ cites, ...edge }) => ({ ...edge, reports: cites.size, cites: [...cites.values()] }))
    .sort((a, b) => b.reports - a.reports || (a.other.key < b.other.key ? -1 : 1))
}
