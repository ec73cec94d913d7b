import type { Document } from '../annotation/document.ts'
import type { Names } from '../annotation/entity.ts'
import type { Offsets, Statement } from '../annotation/reading.ts'
import type { Span } from '../text/span.ts'
import { actOf } from './act.ts'
import { contentSpans } from './content.ts'
import { isDoubted } from './doubt.ts'
import type { Draft } from './draft.ts'
import { draftsOf } from './drafts.ts'
import type { StatementGrammar } from './grammar.ts'
import { lexical } from './lexical.ts'
import { spokenOf } from './nested.ts'
import { type Attributed, attributed } from './resolve.ts'
import { type Scene, sceneOf } from './scene.ts'

export type { StatementGrammar } from './grammar.ts'

/** Who said what through whom, in text order. */
export function statements(document: Document, names: Names, grammar: StatementGrammar): readonly Statement[] {
  const scene = sceneOf(document, names, grammar, lexical(grammar))
  return attributed(scene, bounded(ofTopics(scene, draftsOf(scene))))
    .flatMap((item) => statementOf(scene, item) ?? [])
    .sort((a, b) => a.cue[0] - b.cue[0])
    .map((statement, at) => ({ ...statement, id: `s${at + 1}` }))
}

/** Gives the words of whom a content is about to them, where the verb's form tells. */
function ofTopics(scene: Scene, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft, index) => {
    const outer = drafts[index - 1]
    const within = outer !== undefined && outer.region.from < draft.clause && draft.clause < outer.region.to
    return (within ? spokenOf(scene, outer, draft) : null) ?? draft
  })
}

/** A content ends where the next cue of its own clause begins. */
function bounded(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft, index) => {
    for (let next = index + 1; next < drafts.length; next++) {
      const other = drafts[next] as Draft
      if (other.clause >= draft.region.to) break
      const quoted = draft.quote !== null && other.at < draft.quote.close
      if (!other.main || quoted || other.clause <= draft.region.from || other.opening === 'before') continue
      return { ...draft, region: { ...draft.region, to: other.clause } }
    }
    return draft
  })
}

const offsets = ({ start, end }: Span): Offsets => [start, end]

function statementOf(scene: Scene, { draft, speaker, via }: Attributed): Statement | null {
  const { content, mode } = contentSpans(scene, draft.region)
  if (content.length === 0) return null
  return {
    id: '',
    speaker: speaker.name,
    speakerKind: speaker.kind,
    speakerSpan: speaker.span === null ? null : offsets(speaker.span),
    role: speaker.role,
    anonymity: draft.anonymity === null ? null : offsets(draft.anonymity),
    via: via.map(({ name }) => name),
    viaSpans: via.map(({ span }) => offsets(span)),
    cue: offsets(draft.cue),
    act: actOf(scene, draft),
    mode,
    content,
    hedge: draft.distanced || isDoubted(scene, draft.region.to, 0) ? 'distanced' : null,
    rule: draft.rule,
  }
}
