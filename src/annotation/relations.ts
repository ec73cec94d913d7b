/** What reports tell of two actors. `quotes` passes words on; the others are told as happening. */
export const relations = [
  'quotes',
  'accuses',
  'attacks',
  'clashes',
  'detains',
  'sanctions',
  'meets',
  'agrees',
  'aids',
  'arms',
] as const
export type Relation = (typeof relations)[number]

/** Of the actor in the middle: it does so, it is done to it, or both do so together. */
export const directions = ['out', 'in', 'both'] as const
export type Direction = (typeof directions)[number]
