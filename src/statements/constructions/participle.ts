import { type Sentence, wordSpan } from '../../annotation/document.ts'
import type { Token } from '../../annotation/token.ts'
import { openingAfter } from '../complement.ts'
import { isParticipleCue } from '../content.ts'
import type { Draft } from '../draft.ts'
import { hasNeeded } from '../needed.ts'
import { describedRegion, regionOf } from '../region.ts'
import { relaysBetween } from '../relays.ts'
import { ruleOf } from '../rules.ts'
import type { Scene } from '../scene.ts'

/** مضيفا أن, مشيرة إلى, داعيا إلى: takes over the speaker of its sentence. */
export function participleDraft(scene: Scene, at: number, sentence: Sentence, index: number): Draft | null {
  const participle = scene.words[at]?.participle
  if (!participle || !isParticipleCue(scene, at, sentence.to)) return null
  const { cue, analysis } = participle
  const opening = openingAfter(scene, at + 1, sentence.to, cue.complements, cue.uses.has('describe'))
  if (opening === null || !hasNeeded(scene, cue, at, sentence.to)) return null
  return {
    at,
    cue: wordSpan(scene.document, scene.tokens[at] as Token, analysis),
    clause: at,
    main: true,
    salient: true,
    subject: null,
    verb: analysis,
    continues: true,
    act: cue.act,
    neutral: cue.act === 'state' || cue.uses.has('attitude'),
    attitude: cue.uses.has('attitude') || cue.uses.has('restate'),
    region: cue.uses.has('describe')
      ? describedRegion(scene, opening, sentence.to)
      : regionOf(scene, opening, sentence.to),
    quote: opening.quote,
    opening: opening.kind,
    via: relaysBetween(scene, at + 1, opening.at, null),
    anonymity: null,
    distanced: cue.uses.has('distanced'),
    document: false,
    sentence: index,
    rule: ruleOf(scene, 'participle'),
  }
}
