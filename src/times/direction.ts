import type { Token } from '../annotation/token.ts'
import type { TimeGrammar } from './grammar.ts'

/** Where the nearest verb points. */
export type Direction = 'past' | 'present' | 'future'

const LOOK_LEFT = 12
const LOOK_RIGHT = 3
const COMMAS = new Set([...',\u060c'])
const STOPS = new Set([...'.!?؟؛;:'])

/**
 * Whether the nearest verb before token `at` tells of what was or of what will be; after it, where none stands before: within
 * three tokens, or straight behind the comma that sets the expression off (it ends before token `end`).
 */
export function directionAt(
  tokens: readonly Token[],
  at: number,
  end: number,
  from: number,
  to: number,
  grammar: TimeGrammar,
): Direction | null {
  for (let index = at - 1; index >= Math.max(from, at - LOOK_LEFT); index--) {
    const token = tokens[index] as Token
    if (STOPS.has(token.form)) return null
    const found = directionOf(tokens, index, grammar)
    if (found !== null) return found
  }
  const last = COMMAS.has(tokens[end]?.form ?? '') ? Math.max(end + 2, at + LOOK_RIGHT) : at + LOOK_RIGHT
  for (let index = at + 1; index < Math.min(to, last); index++) {
    if (grammar.complementizers.has((tokens[index] as Token).form)) return null
    const found = directionOf(tokens, index, grammar)
    if (found !== null) return found
  }
  return null
}

function directionOf(tokens: readonly Token[], at: number, grammar: TimeGrammar): Direction | null {
  const token = tokens[at] as Token
  if (token.kind !== 'word') return null
  if (grammar.planned.has(token.form)) return 'future'
  const best = token.analyses[0]
  if (best?.pos !== 'verb') return null
  if (best.proclitics.includes(grammar.future)) return 'future'
  if (best.features.tense === 'past') return 'past'
  if (best.features.tense !== 'present') return null
  const before = tokens[at - 1]?.form ?? ''
  const until = grammar.complementizers.has(before) && grammar.untils.has(tokens[at - 2]?.form ?? '')
  return until || grammar.pastBefore.has(before) ? 'past' : 'present'
}
