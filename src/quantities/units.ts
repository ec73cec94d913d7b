import type { Unit } from '../annotation/reading.ts'

const people = new Set<Unit>(['person', 'fighter', 'soldier'])
const gear = new Set<Unit>(['vehicle', 'aircraft', 'ship', 'weapon'])
const fates = new Set<Unit>(['killed', 'wounded'])

/** Units that measure, which hundreds of are a sum and no choice among many. */
export const isMeasure = (unit: Unit): boolean => unit === 'money' || unit === 'distance_km'

/** Units of people, whose fate the words around them tell. */
export const isPeople = (unit: Unit): boolean => people.has(unit)

/** Units of what somebody has of his own: three of their vehicles. */
export const isOwned = (unit: Unit): boolean => isPeople(unit) || gear.has(unit)

/** Units that say what became of people. */
export const isFate = (unit: Unit): boolean => fates.has(unit)

/** Units of people and of what became of them. */
export const countsPeople = (unit: Unit): boolean => isPeople(unit) || isFate(unit) || unit === 'displaced'
