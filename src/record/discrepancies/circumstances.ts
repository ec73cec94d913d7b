import type { EventType } from '../../annotation/reading.ts'
import type { Account, AccountParty, Discrepancy, Telling } from '../../annotation/record.ts'
import { groupBy } from '../../text/group.ts'
import { isKnown, sameParty, sameSide } from '../incidents/parties.ts'
import { isWide, relate } from '../incidents/place.ts'
import { COPIED, shareOf } from '../incidents/wording.ts'
import { agreesIn, type Scene } from './scene.ts'
import { discrepancyOf, independent, type OriginOf, type Side, tellersOf } from './sides.ts'

/** Happenings of one moment: fighting, sieges and deliveries go on, and their accounts may name several days. */
export const momentary: ReadonlySet<EventType> = new Set([
  'explosion',
  'attack',
  'air_strike',
  'shelling',
  'casualties',
  'air_incident',
  'meeting',
  'agreement',
  'detention',
  'protest',
])

/** What a war brings every day: on another day it is another one. */
export const daily: ReadonlySet<EventType> = new Set(['air_strike', 'shelling', 'casualties'])

export const violent: ReadonlySet<EventType> = new Set([
  'explosion',
  'attack',
  'air_strike',
  'shelling',
  'air_incident',
])

export const real: ReadonlySet<string> = new Set(['happened', 'ongoing'])

/** Blows that come once; people meet again the next day, and are arrested for weeks. */
const single: ReadonlySet<EventType> = new Set(['explosion', 'attack', 'air_incident'])

/** Reports that give different days. A day that the text only carries over counts less than one it tells. */
export function timeDiscrepancies(
  tellings: readonly Telling[],
  originOf: OriginOf,
  scene: Scene,
): readonly Discrepancy[] {
  const dated = tellings.flatMap(({ accounts, whole }) => {
    if (whole.dated !== 'day' || !single.has(whole.type)) return []
    const telling = accounts.filter(
      ({ dated, from, status, type }) => dated === 'day' && from === whole.from && real.has(status) && !daily.has(type),
    )
    return telling.some(({ carried }) => !carried.includes('time')) ? telling : []
  })
  // A sentence that two papers print on two days says «yesterday» in both.
  const own = dated.filter(
    (one) =>
      !dated.some((other) => other.from !== one.from && isTwin(one, other)) &&
      dated.some((other) => other.from !== one.from && isOfOne(one, other, scene)),
  )
  const sides = [...groupBy(dated, ({ from }) => from as string)]
    .map(([value, accounts]): Side => ({ value, accounts }))
    .filter(({ accounts }) => accounts.some((account) => !account.carried.includes('time') && own.includes(account)))
    .sort((a, b) => (a.value < b.value ? -1 : 1))
  const reports = new Set(dated.map(({ report }) => report))
  if (sides.length < 2 || reports.size < 2) return []
  const said = sides.map(({ value, accounts }) => `${value} (${reportsOf(accounts)})`)
  return [discrepancyOf('time', null, sides, originOf, `the day differs: ${said.join(' against ')}`)]
}

/** At one place, and alike in more than that. */
const isOfOne = (a: Account, b: Account, scene: Scene): boolean =>
  a.places.length > 0 && b.places.length > 0 && scene.samePlace(a, b) && agreesIn(a, b)

const isTwin = (a: Account, b: Account): boolean => a.report !== b.report && shareOf(a.words, b.words) >= COPIED

/** Raids and shelling hit many places at once. */
const placed: ReadonlySet<EventType> = new Set([
  'explosion',
  'attack',
  'casualties',
  'air_incident',
  'meeting',
  'detention',
])

/** Towns that are not one another, as the most local place of different reports. */
export function placeDiscrepancies(tellings: readonly Telling[], originOf: OriginOf): readonly Discrepancy[] {
  const known = tellings.flatMap(({ accounts, whole }) => {
    const [place] = whole.places
    if (place === undefined || place.candidates.length === 0 || isWide(place) || !placed.has(whole.type)) return []
    const own = accounts.filter(
      ({ places, carried }) => places[0]?.folded === place.folded && !carried.includes('places'),
    )
    return own.length === 0 ? [] : [{ place, whole, side: { value: place.written, accounts: own } }]
  })
  for (const [at, one] of known.entries()) {
    const other = known
      .slice(at + 1)
      .find((next) => relate(one.place, next.place) === 'apart' && agreesIn(one.whole, next.whole))
    if (other === undefined || !independent(one.side, other.side, originOf)) continue
    const sides = [one.side, other.side]
    return [discrepancyOf('place', null, sides, originOf, `the place differs: ${saidBy(sides)}`)]
  }
  return []
}

/** Parties that are known and are not one another, told by different origins. */
export function partyDiscrepancies(
  side: 'agents' | 'targets',
  accounts: readonly Account[],
  originOf: OriginOf,
  scene: Scene,
): readonly Discrepancy[] {
  const telling = accounts.filter(
    ({ type, status, rejected, disowned }) => violent.has(type) && real.has(status) && !rejected && !disowned,
  )
  const named = telling.flatMap((account) =>
    account.carried.includes(side) ? [] : account[side].filter(fits[side]).map((party) => ({ party, account })),
  )
  for (const { party } of named) {
    const pro = named.filter((one) => sameSide(one.party, party))
    const contra = named.filter(
      (one) => !sameSide(one.party, party) && !one.account[side].some((also) => sameSide(also, party)),
    )
    const [first] = contra
    if (first === undefined || isExchange(accounts, party, first.party)) continue
    // Whoever names both does not set one against the other.
    if (pro.some(({ account }) => account[side].some((also) => sameSide(also, first.party)))) continue
    const against = contra.filter((one) => sameSide(one.party, first.party))
    if (!pro.some((one) => against.some((other) => isOneBlow(one.account, other.account, scene)))) continue
    const sides = [sideOf(party, pro), sideOf(first.party, against)]
    if (!independent(sides[0] as Side, sides[1] as Side, originOf)) continue
    const kind = side === 'agents' ? 'perpetrator' : 'target'
    return [discrepancyOf(kind, null, sides, originOf, `the ${kind} differs: ${saidBy(sides)}`)]
  }
  return []
}

/** Of one type and at one place that both tell, or alike in more. */
const isOneBlow = (a: Account, b: Account, scene: Scene): boolean =>
  a.type === b.type &&
  [a, b].every(({ places, carried }) => places.length > 0 && !carried.includes('places')) &&
  scene.samePlace(a, b) &&
  agreesIn(a, b)

/** Who strikes and is struck by the other are the sides of one fight, not two names for one hand. */
const isExchange = (accounts: readonly Account[], a: AccountParty, b: AccountParty): boolean =>
  accounts.some(
    ({ type, agents, targets }) =>
      (type === 'armed_clash' && [a, b].some((party) => agents.some((agent) => sameSide(agent, party)))) ||
      (agents.some((agent) => sameSide(agent, a)) && targets.some((target) => sameSide(target, b))) ||
      (agents.some((agent) => sameSide(agent, b)) && targets.some((target) => sameSide(target, a))),
  )

/** A named hand differs from another; what was hit has many names, and only known ones are compared. */
const fits = {
  agents: (party: AccountParty): boolean => party.named && isKnown(party),
  targets: (party: AccountParty): boolean => isKnown(party),
}

export const sideOf = (party: AccountParty, told: readonly { readonly account: Account }[]): Side => ({
  value: party.written,
  accounts: [...new Set(told.map(({ account }) => account))],
})

const deniable: ReadonlySet<EventType> = new Set([...momentary, 'truce', 'sanction'])

/** Some say that it happened, others that it did not. That somebody denies a part in it is no denial of it. */
export function occurrenceDiscrepancies(accounts: readonly Account[], originOf: OriginOf): readonly Discrepancy[] {
  const told = accounts.filter(({ type }) => deniable.has(type))
  const happened = told.filter(({ status, rejected }) => real.has(status) && !rejected)
  const agents = happened.flatMap((account) => account.agents)
  const denied = told.filter(
    (account) =>
      account.rejected &&
      denies(account) &&
      happened.some(({ type }) => type === account.type) &&
      account.agents.every((agent) => agents.some((doer) => sameParty(agent, doer))),
  )
  const sides: readonly Side[] = [
    { value: 'happened', accounts: happened },
    { value: 'denied', accounts: denied },
  ]
  if (happened.length === 0 || denied.length === 0) return []
  if (!independent({ value: '', accounts: denied }, { value: '', accounts: happened }, originOf)) return []
  const why = `it happened (${tellersOf(happened)}), it did not (${tellersOf(denied)})`
  return [discrepancyOf('occurrence', null, sides, originOf, why)]
}

/**
 * A «not» in what somebody says may be of anything, and who rejects a thing does not say that it was not; who denies
 * does.
 */
const denies = ({ chain: { speaker, act } }: Account): boolean =>
  speaker !== null && (act === undefined || act === 'deny')

export const saidBy = (sides: readonly Side[]): string =>
  sides.map(({ value, accounts }) => `${value} (${tellersOf(accounts)})`).join(' against ')

const reportsOf = (accounts: readonly Account[]): string =>
  [...new Set(accounts.map(({ report }) => report))].join(', ')
