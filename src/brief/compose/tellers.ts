import type { Account } from '../../annotation/record.ts'
import type { ToldIncident } from '../../annotation/toldIncident.ts'
import type { Block, Ground, Section, Sentence } from '../briefing.ts'
import { accountIn, sayingOf } from '../ground.ts'
import { isTold, passageOf } from './accounts.ts'
import { sentence } from './cites.ts'
import { titleOf } from './happened.ts'
import { bySharpness, isWeighty } from './order.ts'
import { markSlots, outletSlots, publishedSlots, relaySlots, speakerSlot } from './slots.ts'

/** Who says so: the chains behind each incident that is told at length, one line a chain and report. */
export function tellers(ground: Ground): Section {
  const weighty = [...ground.told].filter(isWeighty).sort(bySharpness)
  const blocks = weighty
    .map((told): Block => ({ heading: titleOf(ground, told), sentences: chainsOf(ground, told) }))
    .filter(({ sentences }) => sentences.length > 1)
  return { id: 'tellers', groups: blocks.length === 0 ? [] : [{ kind: 'all', day: null, blocks }] }
}

function chainsOf(ground: Ground, told: ToldIncident): readonly Sentence[] {
  const first = new Map<string, Account>()
  for (const origin of told.incident.origins) {
    const accounts = origin.accounts.flatMap((key) => accountIn(told, key) ?? [])
    // Narration beside attributed words of one report and origin adds no chain of its own.
    const spoken = new Set(accounts.filter(({ chain }) => chain.speaker !== null).map(({ report }) => report))
    for (const account of accounts) {
      const { report, chain, headline } = account
      if (!(isTold(account) || account.rejected) || (chain.speaker === null && spoken.has(report))) continue
      const key = [report, chain.speaker, ...chain.via].join('\n')
      const known = first.get(key)
      if (known === undefined || (known.headline && !headline)) first.set(key, account)
    }
  }
  return [...first.values()].map((account) => chainSentence(ground, account, told.incident.id))
}

function chainSentence(ground: Ground, account: Account, incident: string): Sentence {
  const said = sayingOf(ground, account)
  const { report } = account
  const published = publishedSlots(ground, report)
  const cites = [passageOf(ground, account)]
  if (said === null) {
    return sentence(ground, 'chainOwn', { outlet: outletSlots(ground, report), published }, cites, incident)
  }
  const speaker = [speakerSlot(ground, report, said)]
  if (said.speaker === account.outlet) return sentence(ground, 'chainDirect', { speaker, published }, cites, incident)
  const slots = {
    outlet: outletSlots(ground, report),
    published,
    relays: relaySlots(ground, report, said).toReversed(),
    speaker,
    anonymous: markSlots(report, said, 'anonymous'),
  }
  return sentence(ground, 'chain', slots, cites, incident)
}
