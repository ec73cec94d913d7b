import type { Unit } from '../../annotation/reading.ts'
import type { LedgerEntry } from '../../annotation/record.ts'
import type { ToldIncident } from '../../annotation/toldIncident.ts'
import type { Ground, Sentence, Slot } from '../briefing.ts'
import { quantityIn, sayingOf } from '../ground.ts'
import { sentence } from './cites.ts'
import { figureSlot, incidentSlot, outletSlots, publishedSlots, speakerSlot } from './slots.ts'

/** Units whose figures are a toll: prose speaks of these, the table of all. */
export const tollUnits: readonly Unit[] = ['killed', 'wounded', 'displaced', 'family']

const lowest = ({ min, max }: LedgerEntry): number => min ?? max ?? 0
const highest = ({ min, max }: LedgerEntry): number => max ?? min ?? 0

export const figureOf = (ground: Ground, entry: LedgerEntry): readonly Slot[] => {
  const quantity = quantityIn(ground, entry.report, entry.quantity)
  return quantity === null ? [] : [figureSlot(ground, entry.report, quantity)]
}

/** A toll that one origin raises from report to report: a step for each report, its highest figure. */
export function risingSentences(ground: Ground, { incident }: ToldIncident): readonly Sentence[] {
  return tollUnits.flatMap((unit) =>
    incident.origins.flatMap(({ key, name }) => {
      const own = incident.ledger.filter(
        (entry) => entry.unit === unit && entry.origin === key && entry.speaker === name,
      )
      const steps = stepsOf(own)
      const [head] = steps
      const said = head === undefined ? null : sayingOf(ground, head)
      if (head === undefined || said === null || steps.length < 2) return []
      const slots = {
        unit: [incidentSlot(incident, { kind: 'unit', unit })],
        speaker: [speakerSlot(ground, head.report, said)],
        figures: steps.flatMap((entry) => figureOf(ground, entry)),
        published: steps.flatMap((entry) => publishedSlots(ground, entry.report)),
      }
      return slots.figures.length === steps.length && slots.published.length === steps.length
        ? [sentence(ground, 'rises', slots, [], incident.id)]
        : []
    }),
  )
}

function stepsOf(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const best = new Map<string, LedgerEntry>()
  for (const entry of entries) {
    const known = best.get(entry.report)
    if (known === undefined || lowest(entry) > lowest(known)) best.set(entry.report, entry)
  }
  const steps: LedgerEntry[] = []
  const dated = [...best.values()].filter(({ published }) => published !== null)
  for (const entry of dated.sort((a, b) => ((a.published as string) < (b.published as string) ? -1 : 1))) {
    const last = steps.at(-1)
    if (last === undefined || lowest(entry) > lowest(last)) steps.push(entry)
  }
  return steps
}

/** Between which figures those that are up to date lie, where several origins give several. */
export function rangeSentences(ground: Ground, { incident }: ToldIncident): readonly Sentence[] {
  return incident.summary.flatMap(({ unit, low, high }) => {
    if (!tollUnits.includes(unit) || low === null || high === null || low === high) return []
    const open = incident.ledger.filter((entry) => entry.unit === unit && entry.state !== 'superseded')
    const isClosed = open.every(({ min, max }) => min !== null && max !== null)
    const spoken = [...open].sort((a, b) => (a.speaker === null ? 1 : 0) - (b.speaker === null ? 1 : 0))
    const from = spoken.find((entry) => lowest(entry) === low)
    const to = spoken.find((entry) => highest(entry) === high)
    // «عشرات» and «11 على الأقل» bound nothing.
    if (!isClosed) return []
    if (from === undefined || to === undefined || from.origin === to.origin) return []
    const [least] = figureOf(ground, from)
    const [most] = figureOf(ground, to)
    if (least === undefined || most === undefined) return []
    const bound = (side: 'low' | 'high', number: number, figure: Slot): Slot => {
      const slot = incidentSlot(incident, { kind: 'bound', side, unit, number })
      return { ...slot, support: [...slot.support, ...figure.support] }
    }
    const slots = {
      unit: [incidentSlot(incident, { kind: 'unit', unit })],
      low: [bound('low', low, least)],
      high: [bound('high', high, most)],
      lowBy: byOf(ground, from),
      highBy: byOf(ground, to),
    }
    return [sentence(ground, 'range', slots, [], incident.id)]
  })
}

/** Who gives a figure: the speaker, else the outlet. */
export function byOf(ground: Ground, entry: LedgerEntry): readonly Slot[] {
  const said = sayingOf(ground, entry)
  return said === null ? outletSlots(ground, entry.report) : [speakerSlot(ground, entry.report, said)]
}
