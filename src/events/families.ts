import type { EventType } from '../annotation/reading.ts'

type Family = ReadonlySet<EventType>

/** What hits somebody or something at once. */
export const blows: Family = new Set(['air_strike', 'attack', 'explosion', 'shelling'])
/** Blows and fighting. */
export const violence: Family = new Set([...blows, 'armed_clash'])
/** What fighting forces do by their own decision; what explodes may be anybody's. */
export const deeds: Family = new Set([
  'air_strike',
  'armed_clash',
  'attack',
  'deployment',
  'shelling',
  'territory_change',
])
/** What has a winner and a loser. */
export const fights: Family = new Set(['armed_clash', 'territory_change'])
/** What happens in a moment and is news the same day. */
export const sudden: Family = new Set([...violence, 'casualties', 'detention', 'territory_change'])
/** What two parties bind themselves to. */
export const accords: Family = new Set(['agreement', 'truce'])
/** What all parties do together. */
export const joint: Family = new Set([...accords, 'meeting'])
