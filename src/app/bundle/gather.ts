import type { Decision } from '../../annotation/decision.ts'
import type { OriginalBytes } from '../../store/originals.ts'
import type { DecisionRow, SourceGrade, Store, StoredReport } from '../../store/store.ts'
import type { Recorded } from '../../store/watch/watch.ts'
import { incidentView } from '../incidentView.ts'

type Seen = NonNullable<Awaited<ReturnType<typeof incidentView>>>

/** A report with everything that it rests on. */
export interface Gathered {
  readonly stored: StoredReport
  /** Hash of its content. */
  readonly hash: string
  readonly original: OriginalBytes | null
  readonly fetched: Recorded['evidence']
}

/** An incident with everything that it rests on. */
export interface GatheredIncident {
  readonly seen: Seen
  readonly reports: readonly Gathered[]
  readonly decisions: readonly DecisionRow[]
  /** How reliable people say that those are who print and speak in it. */
  readonly sources: readonly SourceGrade[]
}

async function decisionsOn(store: Store, report: string): Promise<readonly DecisionRow[]> {
  const all: DecisionRow[] = []
  let after: string | undefined
  do {
    const { rows, next } = await store.decisions({ report }, { limit: 200, after })
    all.push(...rows)
    after = next ?? undefined
  } while (after !== undefined)
  return all
}

const earlier = ({ at, id }: Decision, other: Decision): number =>
  at < other.at ? -1 : at > other.at ? 1 : id < other.id ? -1 : 1

/** Everything that the record holds on an incident; null where none is recorded under this name. */
export async function gather(store: Store, id: string): Promise<GatheredIncident | null> {
  const seen = await incidentView(store, id)
  if (seen === null) return null
  const names = [...new Set(seen.accounts.map(({ report }) => report))]
  const hashes = await store.hashes(names)
  const originals = new Map((await store.originals(names)).map((original) => [original.report, original]))
  const fetched = await store.watch.fetched(names)
  const reports: Gathered[] = []
  const decisions = new Map<string, DecisionRow>()
  for (const name of names) {
    const stored = await store.report(name)
    if (stored === null) continue
    reports.push({
      ...{ stored, hash: hashes.get(name) ?? '', original: originals.get(name) ?? null },
      fetched: fetched.filter(({ version }) => version.report === name),
    })
    for (const row of await decisionsOn(store, name)) decisions.set(row.decision.id, row)
  }
  const who = new Set(seen.accounts.flatMap(({ chain }) => [chain.outlet, chain.speaker]))
  return {
    ...{ seen, reports },
    decisions: [...decisions.values()].sort((a, b) => earlier(a.decision, b.decision)),
    sources: (await store.reliabilities()).filter(({ name }) => who.has(name)),
  }
}
