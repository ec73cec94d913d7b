import type { Document } from '../annotation/document.ts'
import type { Token } from '../annotation/token.ts'
import type { Atom } from './atoms.ts'
import type { Direction } from './direction.ts'
import type { TimeGrammar } from './grammar.ts'

/** What a bare "today" means: the day itself, the present at large, or a day that is no today (the day that …). */
export type Today = 'today' | 'nowadays' | 'none'

/** Where a bare "today" stands. */
interface Standing {
  /** Its token. */
  readonly at: number
  /** The first token of its sentence. */
  readonly from: number
  readonly atom: Pick<Atom, 'joined' | 'bound'>
  /** "Until" stands before it. */
  readonly until: boolean
  readonly quoted: boolean
  /** Where the nearest verb points. */
  readonly direction: () => Direction | null
}

/** What "today", with no part of the day and no weekday beside it, means where it stands. */
export function todayAt({ tokens }: Document, standing: Standing, grammar: TimeGrammar): Today {
  const { at, from, atom, until, quoted, direction } = standing
  const before = at > from ? tokens[at - 1] : undefined
  const next = tokens[at + 1]
  // Twice in the day; that day; the day that he came; the World Day of something.
  if (atom.bound || (before !== undefined && grammar.notToday.has(before.form))) return 'none'
  if (next !== undefined && grammar.dayOf.has(next.form)) return 'none'
  if (until) return 'nowadays'
  const opens = atom.joined || before === undefined || before.kind === 'punctuation'
  if (opens && isPresentVerb(next?.kind === 'punctuation' ? tokens[at + 2] : next)) return 'nowadays'
  const towards = direction()
  if (towards !== 'past' && isPredicate(next)) return 'nowadays'
  return quoted && towards === 'present' && isOfOthers(tokens, at, from) ? 'nowadays' : 'today'
}

const isPresentVerb = (token: Token | undefined): boolean => {
  const best = token?.analyses[0]
  return best?.pos === 'verb' && best.features.tense === 'present' && best.proclitics.length === 0
}

/** "The town today is empty": an adjective without the article. */
const isPredicate = (token: Token | undefined): boolean => {
  const best = token?.analyses[0]
  return best?.pos === 'adjective' && !best.article && best.proclitics.length === 0
}

/** The nearest verb before is in the third person: "I am honoured today" is said on a day. */
function isOfOthers(tokens: readonly Token[], at: number, from: number): boolean {
  for (let index = at - 1; index >= from; index--) {
    const best = tokens[index]?.analyses[0]
    if (best?.pos === 'verb') return best.features.person === 3
  }
  return false
}
