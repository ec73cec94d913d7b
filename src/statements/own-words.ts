import { phraseAt, type Scene } from './scene.ts'

/** «على حد قوله», «وفق تعبيرها»: a remark that the words before are the speaker's own. */
export interface OwnWords {
  readonly to: number
  /** The report keeps its distance by it. */
  readonly distanced: boolean
}

/** The remark that begins at a token, or null. */
export function ownWordsAt(scene: Scene, at: number): OwnWords | null {
  const found = phraseAt(scene, at, 'source')
  if (found === null || found.phrase.source?.follows !== 'source') return null
  const { sayings, measure } = scene.grammar
  for (const { lemma, suffix, pos } of scene.tokens[found.to]?.analyses ?? []) {
    const doubted = pos === 'verb' || suffix === 0 ? undefined : sayings.get(lemma)
    if (doubted === undefined) continue
    return { to: found.to + 1, distanced: doubted || found.phrase.rest.includes(measure) }
  }
  return null
}
