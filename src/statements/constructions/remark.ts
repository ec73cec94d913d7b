import type { Sentence } from '../../annotation/document.ts'
import type { Token } from '../../annotation/token.ts'
import { anonymityAt, wishes } from '../anonymity.ts'
import { clauseFrom } from '../clause.ts'
import { type Draft, draft } from '../draft.ts'
import type { Scene } from '../scene.ts'
import { subjectAfter, subjectBefore } from '../subject.ts'

/** «وطلب المسؤول عدم نشر اسمه»: no statement, but why its speaker goes unnamed. */
export function remarkDraft(scene: Scene, at: number, sentence: Sentence, index: number): Draft | null {
  const anonymity = wishes(scene, at) ? anonymityAt(scene, at, sentence.to) : null
  if (anonymity === null) return null
  let to = at + 1
  while (to < sentence.to && (scene.tokens[to] as Token).end <= anonymity.end) to++
  const verb = scene.tokens[at]?.analyses.find(({ pos }) => pos === 'verb')
  const subject =
    verb === undefined
      ? null
      : (subjectAfter(scene, at, to, verb, true).subject ?? subjectBefore(scene, at, sentence.from, verb))
  const { start, end } = scene.tokens[at] as Token
  return draft({
    at,
    cue: { start, end },
    clause: clauseFrom(scene, at, sentence.from),
    main: true,
    subject,
    continues: true,
    region: { from: to, to, start: end },
    opening: 'object',
    anonymity,
    remark: true,
    sentence: index,
    rule: '',
  })
}
