import type { EventType } from '../../annotation/reading.ts'
import type { Account, Feature } from '../../annotation/record.ts'

/**
 * Which types can tell of one happening, and how readily. Reports call one blast an attack or an explosion, and count
 * its dead in a sentence of their own.
 */
const kin: readonly (readonly [EventType, EventType, number])[] = [
  ['attack', 'explosion', 0.4],
  ['attack', 'shelling', 0],
  ['attack', 'air_strike', -0.2],
  ['attack', 'armed_clash', 0],
  ['attack', 'casualties', 0.3],
  ['explosion', 'casualties', 0.3],
  ['explosion', 'air_strike', -0.4],
  ['explosion', 'shelling', -0.4],
  ['air_strike', 'shelling', 0.2],
  ['air_strike', 'casualties', 0],
  ['air_strike', 'armed_clash', -0.4],
  ['shelling', 'casualties', 0],
  ['shelling', 'armed_clash', -0.2],
  ['armed_clash', 'casualties', 0],
  ['armed_clash', 'territory_change', 0.4],
  ['protest', 'casualties', 0.1],
  ['truce', 'agreement', 0.3],
  ['deployment', 'displacement', -0.2],
]

const SAME = 0.6
const affinities = new Map(kin.flatMap(([a, b, weight]) => [[`${a} ${b}`, weight] as const, [`${b} ${a}`, weight]]))

/** Null where the two types never tell of one happening. */
export function typeFeature({ type: a }: Account, { type: b }: Account): Feature | null {
  if (a === b) return { name: 'type', weight: SAME, why: `both ${a}` }
  const weight = affinities.get(`${a} ${b}`)
  return weight === undefined ? null : { name: 'type', weight, why: `${a} and ${b} can be one` }
}

/** These types and those that may tell of one happening with them. */
export const kinOf = (types: readonly EventType[]): readonly EventType[] => [
  ...new Set(types.flatMap((type) => [type, ...kin.flatMap(([a, b]) => (a === type ? [b] : b === type ? [a] : []))])),
]

/** What types are blocked together: those that may be linked by more than an exception. */
const families: Partial<{ readonly [type in EventType]: string }> = {
  attack: 'violence',
  explosion: 'violence',
  air_strike: 'violence',
  shelling: 'violence',
  casualties: 'violence',
  armed_clash: 'violence',
  territory_change: 'violence',
  protest: 'violence',
  truce: 'accord',
  agreement: 'accord',
  deployment: 'movement',
  displacement: 'movement',
}

export const familyOf = (type: EventType): string => families[type] ?? type

/** Happenings in which somebody does something to somebody: who did it matters. */
export const isViolent = (type: EventType): boolean => familyOf(type) === 'violence'
