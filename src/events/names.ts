import { firstIndex } from '../text/first-index.ts'
import { foldWord } from '../text/fold.ts'
import type { Filler } from './fill.ts'
import { best, type Scene } from './scene.ts'

/** How many names back a bare noun looks for the one it shortens. */
const BACK = 40

/** «التنظيم», «الحركة»: a definite noun alone stands for the organisation named last that is called one. */
export function named(scene: Scene, filler: Filler): Filler {
  const word = best(scene, filler.token)
  if (word === null || !word.article || scene.mention[filler.token] !== -1 || /\s/.test(filler.name)) return filler
  const { mentions } = scene.context.names
  const start = scene.tokens[filler.token]?.start ?? 0
  const low = firstIndex(mentions, ({ span }) => span[0] >= start)
  for (let at = low - 1; at >= Math.max(0, low - BACK); at--) {
    const one = mentions[at]
    if (one?.kind !== 'organisation') continue
    const first = foldWord(one.name.split(' ')[0] ?? '')
    if (one.name.includes(' ') && first === word.lemma) return { ...filler, name: one.name }
  }
  return filler
}
