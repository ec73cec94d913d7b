import type { Draft } from './draft.ts'

/**
 * Nobody does it to himself: of one name on both sides a verb's is who acts («المقاتلات … أطلقت عليها النار»: at what stands
 * elsewhere), a noun's whom it befell («الأسرى الذين يتم تعذيبهم»).
 */
export function partSides(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const both = new Set(
      draft.targets.map(({ name }) => name).filter((name) => draft.agents.some((one) => one.name === name)),
    )
    if (both.size === 0) continue
    const side = draft.trigger.analysis.pos === 'verb' ? 'targets' : 'agents'
    draft[side] = draft[side].filter(({ name }) => !both.has(name))
    if (draft[side].length === 0) draft.carried.delete(side)
  }
}
