import type { InputNotice } from '../item.ts'

/** Counts what of an archive is no report, so that one notice says it. */
export interface Passed {
  count(why: string): void
  /** Nothing where nothing was passed over. */
  notices(path: string): readonly InputNotice[]
}

export function newPassed(): Passed {
  const counts = new Map<string, number>()
  return {
    count: (why) => void counts.set(why, (counts.get(why) ?? 0) + 1),
    notices: (path) => {
      if (counts.size === 0) return []
      const parts = [...counts].map(([why, count]) => `${count} ${why}`)
      return [{ code: 'MEMBERS_PASSED_OVER', path, message: `passed over: ${parts.join(', ')}` }]
    },
  }
}
