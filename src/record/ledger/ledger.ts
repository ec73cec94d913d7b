import type { Unit } from '../../annotation/reading.ts'
import type { Account, AccountFigure, LedgerEntry, LedgerState } from '../../annotation/record.ts'
import { groupBy } from '../../text/group.ts'
import { daysBetween } from '../accounts/days.ts'
import { type Bounds, compatible } from '../incidents/figures.ts'

/** What does not count the incident itself but when, where or how much of something. */
const left: ReadonlySet<Unit> = new Set(['other', 'percent', 'day', 'party', 'meeting', 'distance_km'])
/** Reports printed no further apart than this tell of the same state of things … */
const SAME_TIME = 1
/** … unless the later one has a higher toll: it rises from one day to the next, but seldom so many times. */
const LEAP = 2

/** «عشرات» may be so many times fewer, and so may «على الأقل». */
const VAGUE = 4

/** A figure with the account that gives it and the origin it counts for. */
export interface Given {
  readonly account: Account
  readonly figure: AccountFigure
  readonly origin: string
}

/** All figures of an incident, in order of publication; `originOf` tells which independent origin an account has. */
export function figuresOf(accounts: readonly Account[], originOf: (account: Account) => string): readonly Given[] {
  return accounts.flatMap((account) =>
    account.figures
      .filter(({ unit, min, max }) => !left.has(unit) && (min !== null || max !== null))
      .map((figure) => ({ account, figure, origin: originOf(account) })),
  )
}

/**
 * The figures of one unit with their states. Later from the same origin and not lower, or told by a later report and
 * higher, brings a figure up to date; a first or partial figure is out of date beside its report's whole one. What is
 * left of the same time, from different origins and excluding each other, is in conflict.
 */
function statesOf(given: readonly Given[]): readonly LedgerState[] {
  const states = given.map((one): LedgerState => (isPast(one, given) ? 'superseded' : 'current'))
  return given.map((one, at) => {
    if (states[at] === 'superseded') return 'superseded'
    return given.some((other, i) => states[i] === 'current' && inConflict(one, other)) ? 'conflicting' : 'current'
  })
}

/** Two figures that cannot both be right: different origins, the same time, intervals without a common number. */
export function inConflict(a: Given, b: Given): boolean {
  if (a.origin === b.origin || a.account.report === b.account.report) return false
  if (a.figure.unit !== b.figure.unit || agree(a.figure, b.figure)) return false
  if (a.figure.character !== null && b.figure.character !== null && a.figure.character !== b.figure.character)
    return false
  if (isPartOf(a.figure, b.figure) || isPartOf(b.figure, a.figure)) return false
  if (areOfOtherDays(a.account, b.account) || a.account.total !== b.account.total) return false
  // A month's dead are not a day's.
  if ((a.account.dated === 'coarse') !== (b.account.dated === 'coarse')) return false
  const [first, then] = published(a) <= published(b) ? [a, b] : [b, a]
  const rises = (first.figure.min ?? 0) < (then.figure.min ?? 0)
  const days = gap(first, then)
  return !rises || days === 0 || (days <= SAME_TIME && middle(then.figure) >= LEAP * middle(first.figure))
}

/** 31 civilians may be among 58 dead, and so may 31 who are told of as some of the dead. */
const isPartOf = (part: AccountFigure, whole: AccountFigure): boolean =>
  (part.partial || (part.character !== null && whole.character === null)) &&
  (part.min ?? 0) <= (whole.max ?? Number.POSITIVE_INFINITY)

/** Dead of Tuesday and dead of Friday are not the same dead, where a war brings some every day. */
const areOfOtherDays = (a: Account, b: Account): boolean =>
  a.dated === 'day' &&
  b.dated === 'day' &&
  a.from !== b.from &&
  [a, b].some(({ type }) => type === 'air_strike' || type === 'shelling' || type === 'casualties')

/** Intervals with a common number; of figures given as rough, those near each other; «عشرات» and what is not far below. */
function agree(a: AccountFigure, b: AccountFigure): boolean {
  if (compatible(a, b)) return !isFarBelow(a, b) && !isFarBelow(b, a)
  if ([a, b].some(isVague)) return Math.max(a.min ?? 0, b.min ?? 0) <= VAGUE * Math.min(middle(a), middle(b))
  const rough = a.approx || b.approx
  const [low, high] = [middle(a), middle(b)].sort((x, y) => x - y) as [number, number]
  return rough && high <= low * 1.15
}

/** «15 على الأقل» leaves room for 58, but who counted 58 saw another thing. */
const isFarBelow = (least: AccountFigure, other: AccountFigure): boolean =>
  least.max === null && !isVague(least) && (other.min ?? 0) >= VAGUE * Math.max(least.min ?? 0, 1)

/** Tens, hundreds, thousands: nobody counted. */
export const isVague = ({ approx, min, max }: AccountFigure): boolean =>
  approx && max === null && min !== null && /^20+$/.test(`${min}`)

/** True where one of the others brings a figure up to date, or that of the speaker whom its headline repeats. */
export const isPast = (one: Given, all: readonly Given[]): boolean =>
  [one, ...repeatedBy(one, all)].some((said) => isOutdated(said, all))

/** What a report says itself and also tells by somebody else is what that one says. */
function repeatedBy({ account, figure }: Given, all: readonly Given[]): readonly Given[] {
  if (account.chain.speaker !== null) return []
  return all.filter(
    (other) =>
      other.account.report === account.report &&
      other.account.chain.speaker !== null &&
      sameBounds(other.figure, figure),
  )
}

function isOutdated(one: Given, all: readonly Given[]): boolean {
  return all.some((other) => {
    if (other === one || sameBounds(one.figure, other.figure)) return false
    // «15» behind «15 at least» says it again.
    const rises = middle(other.figure) > middle(one.figure)
    if (other.account.report === one.account.report) return rises && isPart(one, other)
    const days = gap(one, other)
    if (days < 0 || !rises) return false
    // Of one origin on one day, the higher is the later.
    if (other.origin === one.origin || sameVoice(one, other)) return true
    return days > SAME_TIME
  })
}

/** A lower figure beside a higher one in one report: a part, an earlier count, or what one witness saw. */
const isPart = (one: Given, whole: Given): boolean =>
  one.figure.partial || one.origin === whole.origin || one.account.chain.speakerKind !== 'organisation'

const sameVoice = (a: Given, b: Given): boolean => a.account.chain.origin === b.account.chain.origin

const sameBounds = (a: Bounds, b: Bounds): boolean => a.min === b.min && a.max === b.max
export const middle = ({ min, max }: Bounds): number => ((min ?? max ?? 0) + (max ?? min ?? 0)) / 2
const published = ({ account }: Given): string => account.published ?? ''
const gap = (from: Given, to: Given): number => {
  const [first, then] = [from.account.published, to.account.published]
  return first === null || then === null ? 0 : daysBetween(first, then)
}

/** The ledger of an incident: every figure with its chain and its state. */
export function ledgerOf(given: readonly Given[]): readonly LedgerEntry[] {
  const byUnit = groupBy(given, ({ figure }) => figure.unit)
  return [...byUnit.values()].flatMap((figures) => {
    const states = statesOf(figures)
    return figures.map(({ account, figure, origin }, at) => ({
      unit: figure.unit,
      min: figure.min,
      max: figure.max,
      approx: figure.approx,
      report: account.report,
      event: account.event,
      speaker: account.chain.speaker,
      via: account.chain.via,
      published: account.published,
      state: states[at] as LedgerState,
      quantity: figure.id,
      origin,
    }))
  })
}
