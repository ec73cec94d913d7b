import type { EventType } from '../annotation/reading.ts'

/** Event types in five groups, for pictures that cannot tell eighteen apart. */
export const families = ['force', 'people', 'ground', 'politics', 'relief'] as const
export type Family = (typeof families)[number]

const familyOfType: Readonly<Record<EventType, Family>> = {
  air_strike: 'force',
  shelling: 'force',
  armed_clash: 'force',
  explosion: 'force',
  attack: 'force',
  air_incident: 'force',
  casualties: 'people',
  displacement: 'people',
  detention: 'people',
  territory_change: 'ground',
  deployment: 'ground',
  arms_supply: 'ground',
  meeting: 'politics',
  agreement: 'politics',
  truce: 'politics',
  sanction: 'politics',
  aid: 'relief',
  protest: 'relief',
}

export const familyOf = (type: EventType): Family => familyOfType[type]

/** Whether a value is a type of events: what an address says may be anything. */
export const isEventType = (value: unknown): value is EventType =>
  typeof value === 'string' && Object.hasOwn(familyOfType, value)
