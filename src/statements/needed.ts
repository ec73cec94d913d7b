import type { CueVerb } from './grammar.ts'
import type { Scene } from './scene.ts'

const NEEDED_WITHIN = 10

/** «وجه اتهامات»: one of the nouns follows without which a verb of other senses does not report. */
export function hasNeeded(scene: Scene, cue: CueVerb, at: number, limit: number): boolean {
  if (cue.needs.size === 0) return true
  for (let to = at + 1; to < Math.min(limit, at + NEEDED_WITHIN); to++) {
    if (scene.tokens[to]?.analyses.some(({ lemma }) => cue.needs.has(lemma))) return true
  }
  return false
}
