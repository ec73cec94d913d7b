import type { Token } from '../annotation/token.ts'
import type { TimeGrammar } from './grammar.ts'

const LOOK_LEFT = 12
const LOOK_RIGHT = 3
const STOPS = new Set([...'.!?؟؛;:'])

/** Whether the nearest verb before token `at` tells of what was or of what will be; after it, where none stands before. */
export function directionAt(
  tokens: readonly Token[],
  at: number,
  from: number,
  to: number,
  grammar: TimeGrammar,
): 'past' | 'future' | null {
  for (let index = at - 1; index >= Math.max(from, at - LOOK_LEFT); index--) {
    const token = tokens[index] as Token
    if (STOPS.has(token.form)) return null
    const found = directionOf(token, grammar)
    if (found !== null) return found
  }
  for (let index = at + 1; index < Math.min(to, at + LOOK_RIGHT); index++) {
    const found = directionOf(tokens[index] as Token, grammar)
    if (found !== null) return found
  }
  return null
}

function directionOf(token: Token, { planned, future }: TimeGrammar): 'past' | 'future' | null {
  if (token.kind !== 'word') return null
  if (planned.has(token.form)) return 'future'
  const best = token.analyses[0]
  if (best?.pos !== 'verb') return null
  if (best.proclitics.includes(future)) return 'future'
  return best.features.tense === 'past' ? 'past' : null
}
