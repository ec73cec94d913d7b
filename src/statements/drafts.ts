import type { Sentence } from '../annotation/document.ts'
import { crowdDraft } from './constructions/crowd.ts'
import { headlineDraft } from './constructions/headline.ts'
import { nounDraft, pretextDraft } from './constructions/noun.ts'
import { participleDraft } from './constructions/participle.ts'
import { quoteVerbDraft } from './constructions/quote-verb.ts'
import { remarkDraft } from './constructions/remark.ts'
import { resumedDraft } from './constructions/resumed.ts'
import { sourceDraft } from './constructions/source.ts'
import { verbDraft } from './constructions/verb.ts'
import type { Draft } from './draft.ts'
import { phraseAt, type Scene } from './scene.ts'

/** Every attribution of the report, in text order: one pass over the words, the most telling construction first. */
export function draftsOf(scene: Scene): readonly Draft[] {
  const drafts: Draft[] = []
  for (const [index, sentence] of scene.document.sentences.entries()) {
    const headline = headlineDraft(scene, sentence, index)
    if (headline !== null) drafts.push(headline)
    for (let at = sentence.from; at < sentence.to; at++) {
      // «الأمير مغردا: …»: the participle says no more than that he speaks.
      if (headline !== null && at < headline.at && scene.words[at]?.participle != null) continue
      const found = draftAt(scene, at, sentence, index)
      if (found === null) continue
      drafts.push(found)
      // What stands between a cue and its content belongs to it.
      const consumed = found.region.from > found.at ? found.region.from - 1 : (found.subject?.to ?? found.at + 1)
      at = Math.max(at, Math.min(consumed, sentence.to) - 1)
    }
  }
  return drafts
}

function draftAt(scene: Scene, at: number, sentence: Sentence, index: number): Draft | null {
  const word = scene.words[at]
  if (word === undefined || scene.tokens[at]?.kind !== 'word') return null
  if (scene.inside(at) !== null) return quotedDraft(scene, at, sentence, index)
  const remark = word.asks ? remarkDraft(scene, at, sentence, index) : null
  if (remark !== null) return remark
  if (word.phrases.length > 0) {
    const source = saysMore(scene, at, sentence, index)
      ? null
      : (sourceDraft(scene, at, sentence, index) ?? pretextDraft(scene, at, sentence, index))
    if (source !== null) return source
  }
  if (word.verbs.length > 0) {
    const said =
      resumedDraft(scene, at, sentence, index) ??
      verbDraft(scene, at, sentence, index) ??
      quoteVerbDraft(scene, at, sentence, index)
    if (said !== null) return said
  }
  if (word.participle) {
    const more = participleDraft(scene, at, sentence, index)
    if (more !== null) return more
  }
  if (!word.noun) return null
  return nounDraft(scene, at, sentence, index) ?? crowdDraft(scene, at, sentence, index)
}

/** «كما أشار الوزير إلى …»: the verb after it has a content of its own, so it looks back on nothing. */
function saysMore(scene: Scene, at: number, sentence: Sentence, index: number): boolean {
  const found = phraseAt(scene, at, 'source')
  return found?.phrase.source?.follows === 'verb' && verbDraft(scene, found.to, sentence, index) !== null
}

/** Inside a quotation only somebody else who is named speaks: the quoted words are one's own. */
function quotedDraft(scene: Scene, at: number, sentence: Sentence, index: number): Draft | null {
  if ((scene.words[at]?.verbs.length ?? 0) === 0) return null
  const draft = verbDraft(scene, at, sentence, index)
  const quote = scene.inside(at)
  if (draft === null || quote === null || draft.subject === null || draft.subject.kind === 'other') return null
  const to = Math.min(draft.region.to, quote.close)
  return draft.region.from < to ? { ...draft, main: false, salient: false, region: { ...draft.region, to } } : null
}
