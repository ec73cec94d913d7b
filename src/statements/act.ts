import type { Act } from '../annotation/reading.ts'
import type { Analysis } from '../annotation/token.ts'
import type { Draft } from './draft.ts'
import type { Predicate } from './grammar.ts'
import type { Scene } from './scene.ts'

const HEAD = 3
const LOOK_AHEAD = 60

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
    for (const { pos, lemma, suffix } of scene.tokens[at]?.analyses ?? []) {
      const held = pos === 'noun' && (suffix > 0 || !scene.grammar.ownAttitudes.has(lemma))
      const act = held ? scene.grammar.attitudes.get(lemma) : undefined
      if (act) return act
    }
  }
  return null
}

function predicateIn({ words }: Scene, { region }: Draft): Act | null {
  for (let at = region.from; at < Math.min(region.to, region.from + LOOK_AHEAD); at++) {
    for (const { cue, analysis } of words[at]?.predicates ?? []) if (says(cue, analysis)) return cue.act
  }
  return null
}

function says({ who }: Predicate, analysis: Analysis): boolean {
  if (who === 'any') return analysis.pos !== 'verb' || analysis.features.tense === 'present'
  return isFirst(analysis) || (who === 'future' && isFuture(analysis))
}

const isFirst = ({ features }: Analysis): boolean => features.person === 1

/** سيؤيد: the future's own clitic stands right before the verb. */
const isFuture = ({ features, proclitics }: Analysis): boolean => features.tense === 'present' && proclitics.length > 0
