import { type Sentence, wordSpan } from '../../annotation/document.ts'
import type { Token } from '../../annotation/token.ts'
import { anonymityBetween } from '../anonymity.ts'
import { bareSpeech } from '../bare-speech.ts'
import { clauseFrom, isMain } from '../clause.ts'
import { openingAfter } from '../complement.ts'
import { type Draft, draft } from '../draft.ts'
import { farOpening } from '../far-opening.ts'
import type { Construction, CueVerb } from '../grammar.ts'
import type { Nominal } from '../nominal.ts'
import type { Opening } from '../opening.ts'
import { prepositionsOf } from '../prepositional.ts'
import { describedRegion, regionOf } from '../region.ts'
import { relaysAhead, relaysBetween } from '../relays.ts'
import { ruleOf } from '../rules.ts'
import type { Scene } from '../scene.ts'
import { saidInDocument } from './document.ts'
import { type Passed, passedOn, relayed, relayQuoted } from './relay.ts'
import { isIndefinite, saysNothing } from './verb-content.ts'
import { isNegation, type ReportingVerb, reads } from './verb-form.ts'
import { speakerOf, type VerbSpeaker } from './verb-speaker.ts'

/** The attribution that a finite verb makes, or null: verb–subject–content, subject–verb–content, «content» verb subject. */
export function verbDraft(scene: Scene, at: number, sentence: Sentence, index: number): Draft | null {
  for (const reading of scene.words[at]?.verbs ?? []) {
    if (!reads(scene, at, reading)) continue
    const taken = prepositionsOf(reading.cue.complements)
    // «نقل البيان عن صحفيين»: whom the relay quotes is none of its name.
    const closing = reading.cue.uses.has('relay') ? [...taken, scene.grammar.from] : taken
    const start = clauseFrom(scene, at, sentence.from)
    const { cue, analysis } = reading
    const draft = draftOf({ scene, at, sentence, cue, analysis, closing, start }, index)
    if (draft !== null) return draft
  }
  return null
}

function draftOf(verb: ReportingVerb, index: number): Draft | null {
  const { scene, at, sentence, cue, analysis, start } = verb
  const speaker = speakerOf(verb)
  if (speaker === null) return null
  const { subject, ahead, teller } = speaker
  const passed = cue.uses.has('relay')
    ? passedOn(scene, at, subject, speaker.from, sentence.to)
    : { source: subject, via: [], from: speaker.from, noun: null }
  if (passed === null) return null
  if (passed.noun !== null)
    return relayed(scene, at, passed.noun, sentence, index, passed.source, passed.via, passed.from, start)
  const opening = openingOf(verb, speaker, passed.from)
  if (opening === null || saysNothing(verb, speaker, passed.from, opening)) return null
  const quoted = quotedBetween(scene, subject, passed.from, opening.at)
  const source = quoted === null ? passed.source : quoted.source
  const plain = quoted === null && !cue.uses.has('relay')
  return draft({
    at,
    cue: wordSpan(scene.document, scene.tokens[at] as Token, analysis),
    clause: subject === null || ahead || teller ? start : clauseFrom(scene, subject.from, sentence.from),
    main: !teller && isMain(scene, at, subject, ahead, sentence),
    salient:
      !teller &&
      scene.words[at - 1]?.relative !== true &&
      scene.words[(ahead ? at : (subject?.from ?? at)) - 1]?.that == null,
    subject: source === subject ? named(scene, source, opening.at) : source,
    verb: plain && !cue.uses.has('document') ? analysis : null,
    continues: cue.uses.has('continue'),
    act: isNegation(scene, at - 1) ? 'state' : cue.act,
    neutral: cue.act === 'state' || cue.uses.has('attitude'),
    attitude: cue.uses.has('attitude') || cue.uses.has('restate'),
    region: cue.uses.has('describe')
      ? describedRegion(scene, opening, sentence.to, analysis)
      : regionOf(scene, opening, sentence.to, analysis),
    quote: opening.quote,
    opening: opening.kind,
    via: plain ? relaysOf(verb, subject, opening) : (quoted ?? passed).via,
    anonymity: anonymityBetween(scene, subject?.from ?? at, opening.at),
    distanced: cue.uses.has('distanced'),
    document: saidInDocument(scene, at, opening.at),
    sentence: index,
    rule: ruleOf(scene, constructionOf(cue, opening, ahead)),
  })
}

function openingOf(verb: ReportingVerb, { subject, ahead }: VerbSpeaker, from: number): Opening | null {
  const { scene, at, sentence, cue, analysis } = verb
  const complements = complementsOf(cue, analysis.suffix > 0)
  const described = ahead && subject !== null && isIndefinite(scene, subject)
  return (
    openingAfter(scene, from, sentence.to, complements, cue.uses.has('describe'), described) ??
    bareSpeech(scene, at, from, sentence, cue) ??
    farOpening(scene, at, subject, sentence, cue)
  )
}

/** «وأكد الناطق نقلا عن الوزير أن …»: whom the one who speaks quotes between the verb and what is said. */
function quotedBetween(
  scene: Scene,
  subject: Nominal | null,
  from: number,
  to: number,
): Pick<Passed, 'source' | 'via'> | null {
  const between = relayQuoted(scene, from, to)
  if (between === null) return null
  return { source: between.source, via: [...between.relays, ...(subject === null ? [] : [subject])] }
}

/** The relays that stand between a verb and what is said, else those ahead of its clause. */
function relaysOf(verb: ReportingVerb, subject: Nominal | null, opening: Opening): readonly Nominal[] {
  const { scene, at, sentence, cue, start } = verb
  // «حث الصحف على …»: whom one asks for something is no relay.
  const between = relaysBetween(scene, at + 1, opening.at, subject, cue.addressee && cue.act !== 'demand')
  return between.length > 0 ? between : relaysAhead(scene, sentence.from, start)
}

/** «أحد السكان ويدعى فلان»: the unnamed one is named between. */
function named(scene: Scene, subject: Nominal | null, to: number): Nominal | null {
  if (subject === null || subject.kind === 'name' || subject.mention >= 0) return subject
  for (let at = subject.to; at + 1 < to; at++) {
    if (!scene.tokens[at]?.analyses.some(({ lemma }) => scene.grammar.naming.has(lemma))) continue
    const mention = scene.mentionAt[at + 1] as number
    if (scene.names.mentions[mention]?.kind === 'person') return { ...subject, mention }
  }
  return subject
}

const constructionOf = (cue: CueVerb, { kind }: Opening, ahead: boolean): Construction =>
  cue.uses.has('document')
    ? 'document'
    : cue.uses.has('relay')
      ? 'relay'
      : `${ahead ? 'verb-subject' : 'subject-verb'}-${kind}`

/** With an object pronoun (وصفه بأنه) the pronoun is the object, and what follows says of it. */
const complementsOf = (cue: CueVerb, pronoun: boolean): CueVerb['complements'] =>
  pronoun && cue.complements.includes('object')
    ? [...cue.complements.filter((c) => c !== 'object'), 'that']
    : cue.complements
