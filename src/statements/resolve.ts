import type { Sentence } from '../annotation/document.ts'
import type { Span } from '../text/span.ts'
import { textOf } from '../text/span.ts'
import type { Draft } from './draft.ts'
import { inherited } from './last-speakers.ts'
import { laterNamed } from './later-named.ts'
import { narratedSubject } from './narrated.ts'
import type { Nominal } from './nominal.ts'
import { isOutlet, isPrinter } from './outlet.ts'
import { isInterview } from './relays.ts'
import { best, type Scene } from './scene.ts'
import { again, type Speaker } from './speaker.ts'
import { speakerOf } from './speakers.ts'

/** A relay by its fullest name, with its words here. */
export interface Relay {
  readonly name: string
  readonly span: Span
}

export interface Attributed {
  readonly draft: Draft
  readonly speaker: Speaker
  readonly via: readonly Relay[]
  /** Told in an interview with `via`, or further on in it. */
  readonly interview: boolean
}

const REMEMBERED = 12

/** Finds each draft's speaker in text order; a draft whose speaker nothing tells is left out. */
export function attributed(scene: Scene, drafts: readonly Draft[]): readonly Attributed[] {
  const found: Attributed[] = []
  /** Where the furthest content ends among those of `found` up to each. */
  const ends: number[] = []
  const unnamedFor = new Map<string, Span>()
  let past: readonly Speaker[] = []
  let sentenceVia: { readonly sentence: number; readonly via: readonly Relay[] } = { sentence: -1, via: [] }
  for (const draft of drafts) {
    const around = enclosing(found, ends, draft.at)
    const inside = around.length > 0
    if (draft.remark === true) {
      const wisher = draft.subject === null ? null : speakerOf(scene, draft.subject, past)
      const unnamedOne = wisher ?? found.findLast(({ speaker }) => speaker.kind === 'anonymous')?.speaker
      if (unnamedOne?.kind === 'anonymous' && draft.anonymity !== null) unnamedFor.set(unnamedOne.name, draft.anonymity)
      if (wisher !== null && !past.some(({ name }) => name === wisher.name)) past = [...past, wisher]
      continue
    }
    // «ذكر أنه أبلغ …»: the same source's word inside its own content is no statement of its own.
    if (draft.subject === null && !draft.main && inside) continue
    const speaker =
      draft.subject === null
        ? unnamed(scene, past, draft, found.findLast(isOwn))
        : asVerb(draft, speakerOf(scene, draft.subject, past))
    if (speaker === null || speaker.name.length < 2) continue
    if (scene.inside(draft.at) !== null && around.includes(speaker.name)) continue
    const own = draft.via.flatMap((relay) => relayOf(scene, relay, past))
    const last = found.at(-1)
    if (last !== undefined && passesOn(scene, last, draft, speaker)) {
      const passing = relaysOf(scene, last.speaker, speaker).filter(({ name }) =>
        last.via.every((by) => by.name !== name),
      )
      const via = [...last.via, ...passing, ...own]
      found[found.length - 1] = { draft: last.draft, speaker: last.speaker, via, interview: last.interview }
      continue
    }
    const carried =
      draft.subject === null && draft.continues && own.length === 0 && sentenceVia.sentence === draft.sentence
    const relay = outerRelay(last, draft, past)
    if (relay !== null) found.pop()
    const told = own.length === 0 && !carried && relay === null ? stillTold(found, draft, speaker) : []
    const via = [...(carried ? sentenceVia.via : own), ...told, ...(relay === null ? [] : [relay])]
    if (!carried || own.length > 0) sentenceVia = { sentence: draft.sentence, via }
    ends[found.length] = Math.max(draft.region.to, ends[found.length - 1] ?? 0)
    const interview =
      told.length > 0 ? found.findLast(isOwn)?.interview === true : draft.via.some((by) => isInterview(scene, by))
    found.push({ draft, speaker, via, interview })
    if (draft.salient && (draft.main || !inside)) past = [...past, speaker].slice(-REMEMBERED)
  }
  return laterNamed(scene, found).map((item) => {
    const anonymity = item.draft.anonymity ?? unnamedFor.get(item.speaker.name) ?? null
    return anonymity === item.draft.anonymity ? item : { ...item, draft: { ...item.draft, anonymity } }
  })
}

/** «قالت فلانة عضو اللجنة»: an office in the masculine tells nothing where a verb right before the name is feminine. */
function asVerb({ verb, subject, at, opening }: Draft, speaker: Speaker | null): Speaker | null {
  if (speaker?.kind !== 'person' || verb?.pos !== 'verb' || opening === 'before' || subject?.from !== at + 1)
    return speaker
  return verb.features.gender === 'f' && speaker.gender === 'm' ? again(speaker, speaker.span, null) : speaker
}

/** A statement of the report's own line, none that only describes what somebody speaks of. */
const isOwn = ({ draft: { main, salient } }: Attributed): boolean => main || salient

/** Whose contents hold a token, of those found before it; looks back no further than contents reach. */
function enclosing(found: readonly Attributed[], ends: readonly number[], at: number): readonly string[] {
  const names: string[] = []
  for (let index = found.length - 1; index >= 0 && (ends[index] as number) > at; index--) {
    const { draft, speaker } = found[index] as Attributed
    if (draft.region.from <= at && at < draft.region.to) names.push(speaker.name)
  }
  return names
}

/** «…، بحسب وكالة»: after another's statement a relay only passes it on. */
function passesOn(scene: Scene, last: Attributed, draft: Draft, speaker: Speaker): boolean {
  if (draft.opening !== 'before' || speaker.span === null) return false
  // «…، وفق تصريحات القائد، بحسب الوكالة»: right behind who is named by such a phrase himself.
  if (last.draft.opening === 'before') return speaker.relay && draft.at - (last.draft.subject?.to ?? 0) <= 1
  const same = speaker.name === last.speaker.name
  const { media } = scene.grammar
  // «قالت وسائل إعلام …، بحسب الوكالة»: what has no name of its own is passed on as well.
  if (last.speaker.relay && !same && !media.has(last.speaker.head ?? '')) return false
  if (!same && !speaker.relay && !media.has(speaker.head ?? '')) return false
  const gap = draft.at - last.draft.region.to
  return (
    gap >= 0 &&
    gap <= PASSED_WITHIN &&
    (last.draft.at >= draft.region.from - PASSED_WITHIN || last.draft.region.from <= draft.region.from + 1)
  )
}

const PASSED_WITHIN = 3

const relaysOf = (scene: Scene, last: Speaker, { name, span }: Speaker): readonly Relay[] =>
  span === null || name === last.name || isOutlet(scene, name) ? [] : [{ name, span }]

/**
 * «وأضاف …», «وقال المصدر …»: who goes on speaking is still told through the same relay, and so is whatever else he says
 * whom it has interviewed, until somebody else speaks.
 */
function stillTold(found: readonly Attributed[], draft: Draft, speaker: Speaker): readonly Relay[] {
  const last = found.findLast(isOwn)
  if (last === undefined || last.speaker.name !== speaker.name) return []
  const goesOn = draft.continues || draft.subject?.kind === 'document' || speaker.kind === 'anonymous'
  return goesOn || (last.interview && !draft.document) ? last.via : []
}

const NARRATED = 2

/** A left-out subject: who acts in the narration since the last statement, else who spoke last. */
function unnamed(scene: Scene, past: readonly Speaker[], draft: Draft, last: Attributed | undefined): Speaker | null {
  const { sentences } = scene.document
  const { number } = draft.verb?.features ?? {}
  const since = last === undefined ? -1 : last.draft.sentence
  const here = sentences[draft.sentence]
  const told = here !== undefined && since < draft.sentence && draft.clause > here.from + 1
  const participle = draft.verb !== null && draft.verb.pos !== 'verb'
  if (number === 2 || number === 3) {
    if (participle) return told ? marchers(scene, here.from, draft, past) : inherited(scene, past, draft)
    const actors = told ? narratedSubject(scene, here.from, draft.clause, null) : null
    if (actors !== null && isPlural(scene, actors)) return withoutSpan(speakerOf(scene, actors, past))
    const before = past.length === 0 ? sentences[draft.sentence - 1] : undefined
    if (before !== undefined && !before.headline) return marchersIn(scene, before, past)
    return inherited(scene, past, draft)
  }
  if (told) {
    // «واهتمت الصحف ب…، مشيرة إلى»: a participle speaks of whoever acts in its sentence.
    const actor = narratedSubject(scene, here.from, draft.clause, draft.verb, participle)
    const speaker = actor === null ? null : speakerOf(scene, actor, past)
    if (actor !== null && (participle || actor.kind === 'name' || speaker?.entity)) return withoutSpan(speaker)
  }
  if (draft.verb !== null && (!draft.continues || past.length === 0)) {
    for (let back = draft.sentence - 1; back > Math.max(since, draft.sentence - 1 - NARRATED); back--) {
      const sentence = sentences[back]
      if (sentence === undefined || sentence.headline) break
      const actor = narratedSubject(scene, sentence.from, sentence.to, draft.verb, past.length === 0)
      if (actor !== null && (past.length === 0 || scene.names.mentions[actor.mention]?.kind === 'person')) {
        return withoutSpan(speakerOf(scene, actor, past))
      }
    }
  }
  return inherited(scene, past, draft)
}

/** «تظاهر سكان الحي مطالبين بفتح المعبر»: those who act in the same sentence, or nobody. */
function marchers(scene: Scene, from: number, draft: Draft, past: readonly Speaker[]): Speaker | null {
  const actor = narratedSubject(scene, from, draft.clause, null)
  return actor === null ? null : withoutSpan(speakerOf(scene, actor, past))
}

/** The several who act in a sentence, or nobody. */
function marchersIn(scene: Scene, { from, to }: Sentence, past: readonly Speaker[]): Speaker | null {
  const actors = narratedSubject(scene, from, to, null)
  return actors !== null && isPlural(scene, actors) ? withoutSpan(speakerOf(scene, actors, past)) : null
}

const isPlural = (scene: Scene, { from }: Nominal): boolean => (best(scene, from)?.features.number ?? 1) > 1

const withoutSpan = (speaker: Speaker | null): Speaker | null => (speaker === null ? null : again(speaker, null))

/** «ذكرت الوكالة أن السفير أبدى …»: a relay whose whole content is another's statement only passes it on. */
function outerRelay(last: Attributed | undefined, draft: Draft, past: readonly Speaker[]): Relay | null {
  if (!last?.speaker.relay || draft.subject === null) return null
  if (draft.clause < last.draft.region.from || draft.clause > last.draft.region.from + 1) return null
  const { name } = last.speaker
  // «وأشارت إلى ترحيب الوزيرة ب…»: where it was named last.
  const span = last.speaker.span ?? past.findLast((speaker) => speaker.name === name && speaker.span !== null)?.span
  return span == null ? null : { name, span }
}

function relayOf(scene: Scene, relay: Nominal, past: readonly Speaker[]): readonly Relay[] {
  // «ونقلت القناة عن …»: which channel, the report has said before.
  const alone = relay.mention < 0 && relay.to === relay.from + 1
  const again = alone && (relay.kind === 'relay' || relay.kind === 'document')
  const known = again ? speakerOf(scene, relay, past) : null
  if (known !== null) return isOutlet(scene, known.name) ? [] : [{ name: known.name, span: relay.span }]
  const mention = relay.mention >= 0 ? scene.names.mentions[relay.mention] : undefined
  const words = textOf(scene.document.text, relay.span)
    .replace(/["\u00ab\u00bb\u201c\u201d]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  const name = mention !== undefined && mention.name.length >= words.length ? mention.name : words
  return name === '' || isOutlet(scene, name) || isPrinter(scene, relay, name) ? [] : [{ name, span: relay.span }]
}
