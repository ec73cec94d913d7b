import type { Account, Discrepancy, DiscrepancySide } from '../../annotation/record.ts'
import type { ToldIncident } from '../../annotation/toldIncident.ts'
import type { Block, Ground, Group, Section, Sentence, Slot } from '../briefing.ts'
import { accountIn, quantityIn, sayingOf } from '../ground.ts'
import { passageOf, tellerSlots } from './accounts.ts'
import { sentence } from './cites.ts'
import { titleOf } from './happened.ts'
import { bySharpness } from './order.ts'
import { daysSlot, figureSlot, incidentSlot, partySlot, quoteSlot, statusSlot } from './slots.ts'

/** So many accounts of one side are quoted. */
const QUOTED = 2

/** Where accounts differ: each side with who says so, through whom, in which words. */
export function differ(ground: Ground): Section {
  const torn = [...ground.told].filter(({ incident }) => incident.discrepancies.length > 0).sort(bySharpness)
  const blocks = torn.flatMap((told) => told.incident.discrepancies.flatMap((one) => blockOf(ground, told, one)))
  const groups: readonly Group[] = blocks.length === 0 ? [] : [{ kind: 'all', day: null, blocks }]
  return { id: 'differ', groups }
}

function blockOf(ground: Ground, told: ToldIncident, discrepancy: Discrepancy): readonly Block[] {
  const { incident } = told
  const sides = discrepancy.sides.map((side) => sideSentences(ground, told, discrepancy, side))
  // A difference is told only where every side can be shown.
  if (sides.length < 2 || sides.some((all) => all.length === 0)) return []
  const { kind, unit } = discrepancy
  const difference = incidentSlot(incident, { kind: 'difference', difference: kind, unit })
  const cites = discrepancy.sides
    .flatMap((side) => accountsOf(told, side).slice(0, 1))
    .map((one) => passageOf(ground, one))
  const head = sentence(ground, 'differ', { difference: [difference] }, cites, incident.id)
  return [{ heading: titleOf(ground, told), sentences: [head, ...sides.flat()] }]
}

const accountsOf = (told: ToldIncident, side: DiscrepancySide): readonly Account[] =>
  side.accounts.flatMap(([report, event]) => accountIn(told, { report, event }) ?? [])

/** The accounts of a side, those of different origins first, each saying what the side says. */
function sideSentences(
  ground: Ground,
  told: ToldIncident,
  discrepancy: Discrepancy,
  side: DiscrepancySide,
): readonly Sentence[] {
  const chosen: Account[] = []
  const told_ = accountsOf(told, side)
  const ordered = [...told_.filter(({ headline }) => !headline), ...told_.filter(({ headline }) => headline)]
  for (const account of ordered) {
    const isKnown = chosen.some(({ chain }) => chain.origin === account.chain.origin)
    if (!isKnown && chosen.length < QUOTED) chosen.push(account)
  }
  return chosen.flatMap((account) => {
    const claim = claimOf(ground, account, discrepancy, side)
    if (claim === null) return []
    const quote = quoteSlot(ground, account, sayingOf(ground, account))
    const slots = { claim: [claim], ...tellerSlots(ground, account), quote: [quote] }
    return [sentence(ground, 'side', slots, [passageOf(ground, account)], told.incident.id)]
  })
}

function claimOf(
  ground: Ground,
  account: Account,
  { kind, unit }: Discrepancy,
  { value }: DiscrepancySide,
): Slot | null {
  switch (kind) {
    case 'figure': {
      const figure = account.figures.find((one) => one.unit === unit && shown(one) === value)
      const quantity = figure === undefined ? null : quantityIn(ground, account.report, figure.id)
      return quantity === null ? null : figureSlot(ground, account.report, quantity)
    }
    case 'time':
      return daysSlot(ground, account)
    case 'place':
      return partySlot(ground, account, 'place', value)
    case 'perpetrator':
    case 'target': {
      if (account.disowned) return statusSlot(ground, account, 'disowned')
      const party = kind === 'target' ? 'target' : 'agent'
      const names = (kind === 'target' ? account.targets : account.agents).map(({ written }) => written)
      const name = names.includes(value) ? value : names[0]
      return name === undefined ? null : partySlot(ground, account, party, name)
    }
    case 'occurrence':
      return value === 'happened' || value === 'denied' ? statusSlot(ground, account, value) : null
    case 'character':
      return value === 'civilian' || value === 'fighter' ? statusSlot(ground, account, value) : null
  }
}

const shown = ({ min, max }: { readonly min: number | null; readonly max: number | null }): string =>
  min === max ? `${min}` : max === null ? `${min} or more` : min === null ? `up to ${max}` : `${min} to ${max}`
