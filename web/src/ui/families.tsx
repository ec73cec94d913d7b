import type { EventType } from '../../../src/http/wire.ts'

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
  truce: 'politics',
  agreement: 'politics',
  meeting: 'politics',
  sanction: 'politics',
  aid: 'relief',
  protest: 'relief',
}

/** Whether a value is a type of events: what an address says may be anything. */
export const isEventType = (value: unknown): value is EventType =>
  typeof value === 'string' && Object.hasOwn(familyOfType, value)

export const familyOf = (type: EventType): Family => familyOfType[type]

const outlines: Readonly<Record<Family, string>> = {
  force: 'M1 1H9V9H1Z',
  people: 'M5 0.5A4.5 4.5 0 1 1 5 9.5A4.5 4.5 0 1 1 5 0.5Z',
  ground: 'M5 0.5L9.5 9.5H0.5Z',
  politics: 'M5 0L10 5L5 10L0 5Z',
  relief: 'M0.5 0.5H9.5L5 9.5Z',
}

/** The shape of a family, so that its colour is never the only sign. */
export function FamilyShape({ family }: { readonly family: Family }) {
  return (
    <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true" className={`family-${family} shrink-0`}>
      <path d={outlines[family]} fill="currentColor" />
    </svg>
  )
}
