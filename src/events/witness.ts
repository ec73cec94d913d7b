import type { EventType } from '../annotation/reading.ts'
import type { Draft } from './draft.ts'
import { violence } from './families.ts'
import { wordsOf } from './names.ts'
import type { Scene } from './scene.ts'

/** What only those do who fight. */
const harm: ReadonlySet<EventType> = new Set([...violence, 'casualties', 'territory_change'])

/** Takes those who tell of violence or judge it («المرصد», «مجلس الأمن») from among who did it. */
export function dropWitnesses(scene: Scene, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (!harm.has(draft.type) || draft.agents.length === 0) continue
    const kept = draft.agents.filter(({ name }) => !isWitness(scene, name))
    if (kept.length === 0) draft.carried.delete('agents')
    if (kept.length < draft.agents.length) draft.agents = kept
  }
}

/** A name of one who tells of violence or judges it. */
export function isWitness(scene: Scene, name: string): boolean {
  const { witnesses } = scene.grammar
  const words = wordsOf(scene, name)
  return words.some((word, at) => witnesses.has(word) || witnesses.has(`${word} ${words[at + 1]}`))
}
