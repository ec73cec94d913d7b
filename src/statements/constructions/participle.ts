import { type Sentence, wordSpan } from '../../annotation/document.ts'
import type { Token } from '../../annotation/token.ts'
import { openingAfter } from '../complement.ts'
import { isParticipleCue } from '../content.ts'
import { type Draft, draft } from '../draft.ts'
import { hasNeeded } from '../needed.ts'
import { describedRegion, regionOf } from '../region.ts'
import { relaysBetween } from '../relays.ts'
import { ruleOf } from '../rules.ts'
import { best, isJoined, type Scene } from '../scene.ts'

/** مضيفا أن, مشيرة إلى, داعيا إلى: takes over the speaker of its sentence. */
export function participleDraft(scene: Scene, at: number, sentence: Sentence, index: number): Draft | null {
  const participle = scene.words[at]?.participle
  if (!participle || scene.words[at - 1]?.preposition || !isParticipleCue(scene, at, sentence.to)) return null
  // «ومطالبة المحتجين ب…»: by its letters a verbal noun as well, which no participle before it goes with.
  if (isJoined(scene, at) && best(scene, at)?.features.form === 'masdar' && !followsAnother(scene, at, sentence))
    return null
  const { cue, analysis } = participle
  const opening = openingAfter(scene, at + 1, sentence.to, cue.complements, cue.uses.has('describe'))
  if (opening === null || !hasNeeded(scene, cue, at, sentence.to)) return null
  return draft({
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
    distanced: cue.uses.has('distanced'),
    sentence: index,
    rule: ruleOf(scene, 'participle'),
  })
}

function followsAnother(scene: Scene, at: number, { from, to }: Sentence): boolean {
  for (let before = from; before < at; before++)
    if (scene.words[before]?.participle && isParticipleCue(scene, before, to)) return true
  return false
}
