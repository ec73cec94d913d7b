import type { Draft } from './draft.ts'
import type { Filler } from './fill.ts'
import type { Scene } from './scene.ts'

/** The sentence in which an event is told. */
export const sentenceOf = (scene: Scene, { trigger }: Draft): number => scene.sentence[trigger.at] ?? -1

/** How many sentences behind the one event the other is told; below 0 where it is told before. */
export const sentencesBetween = (scene: Scene, a: Draft, b: Draft): number =>
  sentenceOf(scene, b) - sentenceOf(scene, a)

/** No place or party of one is named in the other's. */
export const apart = (a: readonly Filler[], b: readonly Filler[]): boolean =>
  b.length > 0 && !a.some(({ name }) => b.some((other) => other.name.includes(name) || name.includes(other.name)))
