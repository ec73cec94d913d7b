import { type Nominal, nominalAt } from '../nominal.ts'
import { relayAt } from '../relays.ts'
import { isFiniteVerb, isStop, phraseAt, type Scene } from '../scene.ts'

export interface Chain {
  readonly source: Nominal
  /** The relays named after the verb, nearest to the source first. */
  readonly relays: readonly Nominal[]
  /** The source's own reporting noun (قوله), or null. */
  readonly cue: number | null
  readonly to: number
}

const LOOK_AHEAD = 30
const FOR_CUE = 30

/** «نقلت الوكالة عن المتحدث قوله»: who stands after عن; every further عن goes one step back towards the source. */
export function afterFrom(scene: Scene, from: number, limit: number): Chain | null {
  const last = Math.min(limit, from + LOOK_AHEAD)
  let chain: { source: Nominal; relays: readonly Nominal[]; to: number } | null = null
  for (let at = from; at < last; at++) {
    if (scene.words[at]?.that || isStop(scene, at) || isFiniteVerb(scene, at)) break
    const from = fromEnd(scene, at)
    if (from === null) continue
    const source = relayAt(scene, from, limit) ?? nominalAt(scene, from, limit)
    if (source === null) break
    chain = { source, relays: chain === null ? [] : [chain.source, ...chain.relays], to: source.to }
    at = source.to - 1
  }
  if (chain === null) return null
  return { ...chain, cue: ownNoun(scene, chain.to, limit) }
}

/** Token after عن, or after a phrase that names whose words they are: على لسان. */
function fromEnd(scene: Scene, at: number): number | null {
  if (scene.words[at]?.preposition === scene.grammar.from) return at + 1
  const phrase = phraseAt(scene, at, 'source')
  return phrase?.phrase.rest.some((word) => scene.grammar.behalf.has(word)) ? phrase.to : null
}

function ownNoun(scene: Scene, from: number, limit: number): number | null {
  for (let at = from; at < Math.min(limit, from + FOR_CUE); at++) {
    const word = scene.words[at]
    if (word?.noun?.cue.relay && word.noun.analysis.suffix > 0) return at
    if (word?.that || isStop(scene, at) || scene.inside(at) !== null) return null
  }
  return null
}
