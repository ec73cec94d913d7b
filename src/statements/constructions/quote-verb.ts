import { type Sentence, wordSpan } from '../../annotation/document.ts'
import type { Token } from '../../annotation/token.ts'
import { type Draft, draft } from '../draft.ts'
import { relaysBetween } from '../relays.ts'
import { ruleOf } from '../rules.ts'
import { isComma, isDash, isFiniteVerb, isJoined, type QuotedTokens, type Scene } from '../scene.ts'
import { subjectAfter } from '../subject.ts'

const FOR_RELAY = 12

/** «…»، قال الوزير: a quotation before its cue. */
export function quoteVerbDraft(scene: Scene, at: number, sentence: Sentence, index: number): Draft | null {
  const quote = quotationBefore(scene, at)
  if (quote === null || isJoined(scene, at)) return null
  for (const { cue, analysis } of scene.words[at]?.verbs ?? []) {
    if (!cue.complements.includes('quote') || cue.needs.size > 0 || !isFiniteVerb(scene, at)) continue
    const { subject } = subjectAfter(scene, at, sentence.to, analysis, !cue.uses.has('saying'))
    if (subject === null) continue
    const from = quote.open + 1
    return draft({
      at,
      cue: wordSpan(scene.document, scene.tokens[at] as Token, analysis),
      clause: at,
      main: true,
      salient: true,
      subject,
      verb: analysis,
      act: cue.act,
      neutral: cue.act === 'state',
      region: { from, to: quote.close, start: (scene.tokens[from] as Token).start },
      quote,
      opening: 'before',
      via: relaysBetween(scene, at + 1, Math.min(sentence.to, subject.to + FOR_RELAY), subject),
      distanced: cue.uses.has('distanced'),
      sentence: index,
      rule: ruleOf(scene, 'quote-verb'),
    })
  }
  return null
}

function quotationBefore(scene: Scene, at: number): QuotedTokens | null {
  let before = at - 1
  while (before > 0 && (isComma(scene, before) || isDash(scene, before))) before--
  const quote = scene.inside(before)
  return quote !== null && quote.close === before ? quote : null
}
