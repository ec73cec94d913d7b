import { fold } from '../text/fold.ts'
import { rawTokens } from '../tokenize/tokens.ts'
import type { Language } from './language.ts'

const MOST_KEPT = 50_000

/**
 * Makes a function that gives the folded words by which a name is found: each as written and without clitics and
 * article, so that «الأسد» is found by أسد.
 */
export function nameKeys({ segment }: Pick<Language, 'segment'>): (name: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (name) => {
    const before = known.get(name)
    if (before !== undefined) return before
    const folded = fold(name)
    const keys = new Set<string>()
    for (const { kind, from, to } of rawTokens(folded)) {
      if (kind === 'punctuation') continue
      const form = folded.text.slice(from, to)
      keys.add(form)
      const best = kind === 'word' ? segment(form, false).analyses[0] : undefined
      if (best?.article === true) keys.add(best.stem)
    }
    if (known.size >= MOST_KEPT) known.clear()
    const found = [...keys]
    known.set(name, found)
    return found
  }
}
