import type { Entity } from '../annotation/entity.ts'
import type { SpeakerKind } from '../annotation/reading.ts'
import type { Span } from '../text/span.ts'
import type { Nominal } from './nominal.ts'
import { best, inName, type Scene } from './scene.ts'

/** Who speaks, as far as the report tells. */
export interface Speaker {
  readonly name: string
  readonly kind: SpeakerKind
  readonly role: string | null
  readonly span: Span | null
  readonly gender: 'm' | 'f' | null
  readonly many: boolean
  /** Of the head noun: المصدر is not المصادر. */
  readonly number: number | null
  readonly entity: Entity | null
  /** Folded lemma of the phrase's head. */
  readonly head: string | null
  readonly relay: boolean
  /** Two who spoke together. */
  readonly joint: boolean
}

/** What a noun phrase alone tells of its speaker. */
export type Base = Omit<Speaker, 'name' | 'kind'>

/** Whom a phrase names so. Written out, as `again` is: spreads make objects of many shapes, and much is asked of them. */
export const spokenBy = (base: Base, name: string, kind: SpeakerKind, own: Partial<Speaker> = {}): Speaker => ({
  name,
  kind,
  role: own.role === undefined ? base.role : own.role,
  span: own.span === undefined ? base.span : own.span,
  gender: own.gender === undefined ? base.gender : own.gender,
  many: own.many ?? base.many,
  number: base.number,
  entity: own.entity === undefined ? base.entity : own.entity,
  head: base.head,
  relay: base.relay,
  joint: own.joint ?? base.joint,
})

/** The same one, where other words name him or none. */
export const again = (speaker: Speaker, span: Span | null, gender = speaker.gender): Speaker => ({
  name: speaker.name,
  kind: speaker.kind,
  role: speaker.role,
  span,
  gender,
  many: speaker.many,
  number: speaker.number,
  entity: speaker.entity,
  head: speaker.head,
  relay: speaker.relay,
  joint: speaker.joint,
})

/** A phrase as a name: on one line, and without the signs of tags (#الساحل). */
export const clean = (text: string): string =>
  (/\s\s|[\n\t#]/.test(text) ? text.replaceAll('#', '').replace(/\s+/g, ' ') : text).trim()

export const headGender = (scene: Scene, { from }: Nominal): 'm' | 'f' | null =>
  best(scene, from)?.features.gender ?? null
export const headLemma = (scene: Scene, at: number): string | null => {
  const noun = scene.tokens[at]?.analyses.find(({ pos }) => pos === 'noun')
  return noun?.lemma ?? best(scene, at)?.lemma ?? null
}

export const isDefinite = (scene: Scene, at: number): boolean => {
  const analysis = best(scene, at)
  // «أحد المسؤولين»: one of them is nobody in particular.
  if (analysis === null || scene.words[at]?.pronoun === true) return false
  if (analysis.article || analysis.suffix > 0) return true
  const next = best(scene, at + 1)
  return next !== null && next.proclitics.length === 0 && (next.article || inName(scene, at + 1))
}

const LONGEST_CONSTRUCT = 4

/** «مسؤول إعلام الفرع», «رئيس مجلسها»: definite by itself or by the last noun of its construct. */
export function isDetermined(scene: Scene, from: number): boolean {
  for (let at = from; at < from + LONGEST_CONSTRUCT; at++) {
    if (isDefinite(scene, at)) return true
    const next = best(scene, at + 1)
    if (next?.pos !== 'noun' || next.proclitics.length > 0) return false
  }
  return false
}
