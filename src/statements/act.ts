import type { Act } from '../annotation/reading.ts'
import type { Analysis } from '../annotation/token.ts'
import type { Draft } from './draft.ts'
import type { Scene } from './scene.ts'

const HEAD = 3
const LOOK_AHEAD = 60
const TIE = 0.3

/** What the speaker does: the cue's own act, unless a noun at the content's head or a word in it says more. */
export function actOf(scene: Scene, draft: Draft): Act {
  if (draft.attitude) {
    const act = attitudeAt(scene, draft)
    if (act !== null) return act
  }
  if (draft.act === 'state' && draft.neutral) return predicateIn(scene, draft) ?? 'state'
  return draft.act
}

/** «بالغ قلقها», «تأييد روسيا»: the first noun that is an attitude, near the head. */
function attitudeAt(scene: Scene, { region, opening }: Draft): Act | null {
  if (opening === 'that' || opening === 'quote') return null
  for (let at = region.from; at < Math.min(region.to, region.from + HEAD); at++) {
    for (const { pos, lemma } of scene.tokens[at]?.analyses ?? []) {
      const act = pos === 'noun' ? scene.grammar.attitudes.get(lemma) : undefined
      if (act) return act
    }
  }
  return null
}

function predicateIn(scene: Scene, { region }: Draft): Act | null {
  for (let at = region.from; at < Math.min(region.to, region.from + LOOK_AHEAD); at++) {
    const analyses = scene.tokens[at]?.analyses ?? []
    const top = analyses[0]?.score ?? 0
    for (const analysis of analyses) {
      // يجب is read as must and as he answers alike.
      if (analysis.score < top - TIE) break
      const act = predicateAct(scene, analysis)
      if (act !== null) return act
    }
  }
  return null
}

function predicateAct(scene: Scene, analysis: Analysis): Act | null {
  const predicate = scene.grammar.predicates.get(`${analysis.pos}:${analysis.lemma}`)
  if (predicate === undefined || analysis.article) return null
  if (predicate.who === 'any') {
    return analysis.pos !== 'verb' || analysis.features.tense === 'present' ? predicate.act : null
  }
  return isFirst(analysis) || (predicate.who === 'future' && isFuture(scene, analysis)) ? predicate.act : null
}

const isFirst = ({ features }: Analysis): boolean => features.person === 1

const isFuture = (scene: Scene, { features, proclitics }: Analysis): boolean =>
  features.tense === 'present' && proclitics.some((clitic) => !scene.grammar.conjunctions.has(clitic))
