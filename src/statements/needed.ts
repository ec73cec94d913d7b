import type { CueVerb } from './grammar.ts'
import type { Opening } from './opening.ts'
import { best, isColon, isFiniteVerb, ownClitic, type Scene } from './scene.ts'

const NEEDED_WITHIN = 10

/** «وجه اتهامات»: one of the nouns follows without which a verb of other senses does not report. */
export function hasNeeded(scene: Scene, cue: CueVerb, at: number, limit: number): boolean {
  if (cue.needs.size === 0) return true
  for (let to = at + 1; to < Math.min(limit, at + NEEDED_WITHIN); to++) {
    if (scene.tokens[to]?.analyses.some(({ lemma }) => cue.needs.has(lemma))) return true
  }
  return false
}

/**
 * «تواصل «عملياتها»», «ترد «بضربات»»: only what a verb that also means more than speaking acts on or with is set in
 * marks.
 */
export function isQuotedThing(scene: Scene, cue: CueVerb, { quote }: Opening): boolean {
  if (quote === null || !cue.uses.has('deed') || isColon(scene, quote.open - 1)) return false
  if (scene.words[quote.open - 1]?.that) return false
  if (cue.complements.some((complement) => complement !== 'quote' && complement !== 'that')) return false
  const first = quote.open + 1
  const analysis = best(scene, first)
  if (analysis?.pos !== 'noun' || (analysis.suffix === 0 && ownClitic(scene, first) === null)) return false
  for (let at = first; at < quote.close; at++) if (isFiniteVerb(scene, at)) return false
  return true
}
