import type { Sentence } from '../../annotation/document.ts'
import type { Token } from '../../annotation/token.ts'
import { contentEnd } from '../content.ts'
import type { Draft } from '../draft.ts'
import { nominalAt } from '../nominal.ts'
import { isColon, type Scene } from '../scene.ts'
import { canSpeak } from '../subject.ts'

const LONGEST_LABEL = 12

/** «وزارة الداخلية: مقتل 30 شخصا»: who stands before the colon says what stands after it. */
export function headlineDraft(scene: Scene, sentence: Sentence, index: number): Draft | null {
  const limit = Math.min(sentence.to, sentence.from + LONGEST_LABEL)
  const subject = nominalAt(scene, sentence.from, limit)
  if (subject === null || !canSpeak(scene, subject, true)) return null
  const colon = subject.to
  if (!isColon(scene, colon) || colon + 2 >= sentence.to) return null
  if (subject.kind === 'name' && scene.names.mentions[subject.mention]?.kind === 'place') return null
  const token = scene.tokens[colon] as Token
  const from = colon + 1
  return {
    at: colon,
    cue: { start: token.start, end: token.end },
    clause: sentence.from,
    main: true,
    salient: true,
    subject,
    verb: null,
    continues: false,
    act: 'state',
    neutral: true,
    attitude: true,
    region: { from, to: contentEnd(scene, from, sentence.to), start: scene.tokens[from]?.start ?? 0 },
    quote: null,
    opening: 'that',
    via: [],
    anonymity: null,
    distanced: false,
    document: false,
    sentence: index,
    rule: 'ar/statements/headline',
  }
}
