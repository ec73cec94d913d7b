import type { Token } from '../annotation/token.ts'
import { type Nominal, nominalAt } from './nominal.ts'
import { best, ownClitic, type Scene, withClitic } from './scene.ts'
import { subjectAfter } from './subject.ts'

/** «بيان نشرته المنظمة», «بيان للوزارة»: who issued the document. */
export function issuerAfter(scene: Scene, at: number, limit: number): Nominal | null {
  const analysis = best(scene, at)
  if (analysis === null) return null
  if (analysis.pos === 'verb' && analysis.suffix > 0) return subjectAfter(scene, at, limit, analysis, true).subject
  const clitic = ownClitic(scene, at)
  return clitic !== null && scene.grammar.addressing.has(clitic) ? cliticNominal(scene, at, limit, clitic) : null
}

/** A noun behind the clitic that the phrase asks for: وفقا لمصادر. */
export function cliticNominal(scene: Scene, at: number, limit: number, clitic: string): Nominal | null {
  const analysis = withClitic(scene, at, clitic)
  const mention = scene.mentionAt[at] ?? -1
  if (analysis === null || at >= limit) return null
  const to = mention >= 0 ? (scene.mentionTo[mention] as number) : at + 1
  const first = scene.tokens[at] as Token
  const bare: Scene = {
    ...scene,
    tokens: scene.tokens.with(at, { ...first, analyses: [{ ...analysis, proclitics: [] }] }),
  }
  const nominal = nominalAt(bare, at, limit)
  return (
    nominal ??
    (mention >= 0
      ? {
          from: at,
          to,
          kind: 'name',
          mention,
          run: null,
          span: { start: first.start, end: (scene.tokens[to - 1] as Token).end },
          title: null,
          also: null,
        }
      : null)
  )
}
