import type { Account, Feature } from '../../annotation/record.ts'
import { typeFeature } from './families.ts'
import { figureFeatures } from './figures.ts'
import { partyFeatures } from './parties.ts'
import { placeFeature } from './place.ts'
import { statusFeatures } from './status.ts'
import { timeFeature } from './time.ts'
import { shareOf } from './wording.ts'

/** An account that agrees in nothing with what its report told before is of another happening. */
const BIAS = -1.4
/** What is carried over shows where the text stands, not that it repeats: it speaks less, for or against. */
const CARRIED = 0.4
/** The sides of a war do most of what a report tells of. */
const SIDES = 0.5
/** A definite noun points back no further than so many sentences. */
const NEAR = 10
/** A toll without a cause of its own belongs to what the sentences around it tell. */
const BESIDE = 2
/** What stands behind «من جهة أخرى» is seldom what stood before it. */
const TURNED = -1.2
/** Sentences that many words apart from chance repeat each other: a lead and its headline. */
const REPEATED = 0.25

/** What a report has told of a happening so far. */
export interface Thread {
  readonly accounts: readonly Account[]
  readonly whole: Account
}

/** The content stems of an account's sentence as sorted hashes. */
export type HashesOf = (account: Account) => readonly number[]

/** The reasons for and against an account telling on of what its report has told before. */
export function coreference(
  { accounts, whole }: Thread,
  account: Account,
  hashesOf: HashesOf,
): readonly Feature[] | null {
  const types = accounts.flatMap((earlier) => typeFeature(earlier, account) ?? [])
  const type = types.reduce<Feature | null>(
    (best, next) => (best === null || next.weight > best.weight ? next : best),
    null,
  )
  // A toll can belong to a raid and to a protest, but these two do not belong together.
  if (type === null || typeFeature(whole, account) === null) return null
  const last = accounts.at(-1) as Account
  return [
    { name: 'report', weight: BIAS, why: 'of one report' },
    type,
    muted(timeFeature(whole, account), account.carried.includes('time')),
    muted(placeFeature(whole, account), account.carried.includes('places')),
    ...partyFeatures(whole, account).map((feature) => ({ ...feature, weight: feature.weight * SIDES })),
    ...figureFeatures(whole, account),
    ...statusFeatures(whole, account),
    ...wordingOf(accounts, account, hashesOf),
    ...pointing(accounts, account, last),
  ]
}

const muted = (feature: Feature, carried: boolean): Feature =>
  carried ? { ...feature, weight: feature.weight * CARRIED } : feature

function wordingOf(accounts: readonly Account[], account: Account, hashesOf: HashesOf): readonly Feature[] {
  const trigger = accounts.some((earlier) => earlier.trigger.stem === account.trigger.stem)
  const others = accounts.filter(({ sentence }) => sentence !== account.sentence)
  const share = Math.max(0, ...others.map((earlier) => shareOf(hashesOf(earlier), hashesOf(account))))
  return [
    ...(trigger ? [{ name: 'words', weight: 0.4, why: 'the same trigger' } as const] : []),
    { name: 'words', weight: Math.min(1.5, 2 * Math.max(0, share - REPEATED)), why: 'words in common' },
  ]
}

/** How the text itself points back, or away. */
function pointing(accounts: readonly Account[], account: Account, last: Account): readonly Feature[] {
  const found: Feature[] = []
  const add = (weight: number, why: string) => found.push({ name: 'report', weight, why })
  const distance = account.sentence - last.sentence
  const sameType = accounts.some(({ type }) => type === account.type)
  // «المفاوضات» are no visit, though «التفجير» is the attack.
  const named = account.type !== 'meeting' || accounts.some(({ trigger }) => trigger.stem === account.trigger.stem)
  if (!accounts.some(({ turn }) => turn === account.turn)) add(TURNED, 'the report has turned to something else')
  if (account.another) add(-2.4, `${account.trigger.folded}: another one`)
  else if (account.definite && distance <= NEAR && named) add(sameType ? 1.1 : 0.7, 'a definite noun points back')
  const twice = accounts.some(({ sentence, type }) => sentence === account.sentence && type === account.type)
  if (twice && !account.definite) add(-0.8, 'one sentence tells of both')
  else if (distance === 0) add(0.3, 'told in one breath')
  const toll = account.type === 'casualties'
  if ((toll || last.type === 'casualties') && distance <= BESIDE)
    add(toll && distance <= 1 ? 1.2 : 0.7, 'a toll beside its cause')
  return found
}
