import type { Account, Origin } from '../../annotation/record.ts'
import type { ToldIncident } from '../../annotation/toldIncident.ts'
import type { Ground, Passage, Sentence, Slot } from '../briefing.ts'
import { accountIn, reportIn, sayingOf, trimmedSpan } from '../ground.ts'
import { sentence } from './cites.ts'
import {
  actSlot,
  markSlots,
  outletSlots,
  publishedSlots,
  quoteSlot,
  relaySlots,
  roleSlots,
  speakerSlot,
} from './slots.ts'

const real = new Set(['happened', 'ongoing'])

export const isTold = ({ status, rejected }: Account): boolean => real.has(status) && !rejected

export const passageOf = (ground: Ground, { report, sentenceSpan }: Account): Passage => ({
  report,
  span: trimmedSpan(reportIn(ground, report)?.report.text ?? '', sentenceSpan),
})

/** The account that says most for its origin: it tells of the thing itself, in the speaker's name, outside a headline. */
export function bestAccount(told: ToldIncident, origin: Origin): Account | null {
  const accounts = origin.accounts.flatMap((key) => accountIn(told, key) ?? [])
  const merit = (account: Account): number =>
    (isTold(account) ? 16 : 0) +
    (account.headline ? 0 : 8) +
    (account.chain.speaker === origin.name || account.chain.outlet === origin.name ? 6 : 0) +
    (account.type === told.incident.type ? 4 : 0) +
    Math.min(account.figures.length, 3) +
    (account.dated === 'day' ? 2 : 0)
  return accounts.reduce<Account | null>((best, one) => (best === null || merit(one) > merit(best) ? one : best), null)
}

/** The slots of whoever tells: act, speaker, office, relays, outlet and day of publication. */
export function tellerSlots(ground: Ground, account: Account): { readonly [name: string]: readonly Slot[] } {
  const { report } = account
  const said = sayingOf(ground, account)
  const printed = { outlet: outletSlots(ground, report), published: publishedSlots(ground, report) }
  if (said === null) return printed
  const isOutlet = said.speaker === account.outlet
  return {
    printed: [...(isOutlet ? [] : printed.outlet), ...printed.published],
    act: [actSlot(report, said)],
    speaker: [speakerSlot(ground, report, said)],
    role: roleSlots(ground, report, said),
    anonymous: markSlots(report, said, 'anonymous'),
    relays: relaySlots(ground, report, said),
    distanced: markSlots(report, said, 'distanced'),
  }
}

/** Who says it, through whom, and the words. */
export function accountSentence(ground: Ground, account: Account, incident: string): Sentence {
  const said = sayingOf(ground, account)
  const slots = { ...tellerSlots(ground, account), quote: [quoteSlot(ground, account, said)] }
  return sentence(ground, said === null ? 'narration' : 'account', slots, [passageOf(ground, account)], incident)
}

/** The name that an origin is shown by, with where an account has it. */
export function originSlot(ground: Ground, account: Account): Slot | null {
  const said = sayingOf(ground, account)
  if (said !== null) return speakerSlot(ground, account.report, said)
  return outletSlots(ground, account.report)[0] ?? null
}
