import type { LedgerEntry, LedgerState } from '../../annotation/record.ts'
import type { ToldIncident } from '../../annotation/toldIncident.ts'
import type { Block, Ground, Section, Sentence } from '../briefing.ts'
import { accountIn, isLower, sayingOf } from '../ground.ts'
import { passageOf } from './accounts.ts'
import { sentence } from './cites.ts'
import { titleOf } from './happened.ts'
import { bySharpness } from './order.ts'
import { incidentSlot, outletSlots, publishedSlots, relaySlots } from './slots.ts'
import { byOf, figureOf, tollUnits } from './tolls.ts'

/** The figures of each incident that has a toll, in order of publication, one row each. */
export function figures(ground: Ground): Section {
  const counted = [...ground.told].filter(({ incident }) => tollsIn(incident.ledger).length > 0).sort(bySharpness)
  const blocks = counted
    .map((told): Block => ({ heading: titleOf(ground, told), sentences: rows(ground, told) }))
    .filter(({ sentences }) => sentences.length > 0)
  return { id: 'figures', groups: blocks.length === 0 ? [] : [{ kind: 'all', day: null, blocks }] }
}

const tollsIn = (ledger: readonly LedgerEntry[]): readonly LedgerEntry[] =>
  ledger.filter(({ unit }) => tollUnits.includes(unit))

/** One row for a figure that one speaker gives in one report, however often it is told there. */
function rows(ground: Ground, told: ToldIncident): readonly Sentence[] {
  const chosen = new Map<string, LedgerEntry>()
  const ledger = tollsIn(told.incident.ledger)
  for (const entry of ledger) {
    const key = [entry.unit, entry.report, entry.min, entry.max, entry.origin].join(' ')
    const known = chosen.get(key)
    if (known === undefined || (known.speaker === null && entry.speaker !== null)) chosen.set(key, entry)
  }
  return [...chosen.values()].flatMap((entry) => {
    const [figure] = figureOf(ground, entry)
    const account = accountIn(told, entry)
    if (figure === undefined || account === undefined) return []
    const said = sayingOf(ground, entry)
    const slots = {
      published: publishedSlots(ground, entry.report),
      unit: [incidentSlot(told.incident, { kind: 'unit', unit: entry.unit })],
      figure: [figure],
      by: byOf(ground, entry),
      relays: said === null ? [] : relaySlots(ground, entry.report, said),
      outlet: said === null || said.speaker === account.outlet ? [] : outletSlots(ground, entry.report),
      state: [
        {
          value: { kind: 'state', state: stateOf(entry, ledger) } as const,
          support: [{ of: 'incident', incident: told.incident.id } as const, ...figure.support],
        },
      ],
    }
    return [sentence(ground, 'ledger', slots, [passageOf(ground, account)], told.incident.id)]
  })
}

/** A figure that a higher one of its own report stands beside is no older for that: a part, or an earlier count. */
const stateOf = (entry: LedgerEntry, ledger: readonly LedgerEntry[]): LedgerState | 'lower' =>
  entry.state === 'superseded' && ledger.some((other) => isLower(entry, other)) ? 'lower' : entry.state
