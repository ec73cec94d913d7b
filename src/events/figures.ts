import type { Draft } from './draft.ts'
import { firstFrom, type Scene } from './scene.ts'

const FARTHEST = 25

/** Gives each quantity to one event of its sentence: the nearest whose type counts such things, of one statement. */
export function countFigures(scene: Scene, drafts: readonly Draft[]): void {
  let first = 0
  for (const [index, { span, unit }] of scene.context.quantities.entries()) {
    const at = firstFrom(scene.tokens, span[0])
    const sentence = scene.sentence[at] ?? -1
    while (first < drafts.length && (drafts[first] as Draft).trigger.at < at - FARTHEST) first++
    let owner: Draft | null = null
    let least = FARTHEST
    for (let other = first; other < drafts.length; other++) {
      const draft = drafts[other] as Draft
      const { at: trigger } = draft.trigger
      if (trigger > at + FARTHEST) break
      if ((scene.sentence[trigger] ?? -1) !== sentence) continue
      if (scene.statement[trigger] !== scene.statement[at]) continue
      if (!scene.grammar.counts.get(draft.type)?.has(unit)) continue
      // What follows a trigger is more often its own than what precedes it.
      const distance = trigger <= at ? at - trigger : (trigger - at) * 1.5
      if (distance < least) {
        least = distance
        owner = draft
      }
    }
    owner?.quantities.push(index)
  }
}
