import type { Document } from '../annotation/document.ts'
import type { Time } from '../annotation/reading.ts'
import type { Token } from '../annotation/token.ts'
import { type Atom, atomReader } from './atoms.ts'
import { type Day, parseDay } from './calendar.ts'
import { directionAt } from './direction.ts'
import type { TimeClass, TimeGrammar, TimeRule } from './grammar.ts'
import { joined } from './interval.ts'
import { firstKinds, match } from './pattern.ts'
import type { Context, Resolved } from './resolve/context.ts'
import { resolvers } from './resolve/index.ts'

export type { TimeGrammar } from './grammar.ts'

/** An expression found, before it is joined with its neighbours; tokens `from` to `to`. */
export interface Found extends Resolved {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly rule: string
}

/** What the place of an expression says, apart from what the report has named before it. */
type Local = Omit<Context, 'now' | 'focus' | 'here' | 'main' | 'last'>

/** Words that introduce a stretch and stay outside its span. */
const OUTSIDE: ReadonlySet<TimeClass> = new Set(['during', 'between', 'from'])

/** Every expression of when, in text order, resolved from the report's date where it has one. */
export function times(document: Document, grammar: TimeGrammar): readonly Time[] {
  const { tokens, sentences, report } = document
  const rulesFrom = rulesByStart(grammar)
  const atomsAt = atomReader(document, grammar)
  const found: Found[] = []
  let now = report.published === null ? null : parseDay(report.published)
  let focus: Day | null = null
  let last: string | null = null
  let main: Day | null = null
  const named = new Map<Day, number>()
  for (const { from, to } of sentences) {
    let here: Day | null = null
    const within = (at: number): readonly Atom[] => (at < to ? atomsAt(at) : [])
    for (let at = from; at < to; at++) {
      const best = longest(within(at), at, (part) => ({ ...part, now, focus, here, main, last }))
      if (best === null) continue
      found.push(best)
      if (best.anchor !== undefined) now = best.anchor
      if (best.day !== undefined) {
        focus = best.day
        here = best.day
        const times = (named.get(best.day) ?? 0) + 1
        named.set(best.day, times)
        if (main === null || times >= (named.get(main) ?? 0)) main = best.day
      }
      if (best.value !== undefined && /^\d/.test(best.value)) last = best.value
      at = best.to - 1
    }

    function longest(atoms: readonly Atom[], at: number, complete: (part: Local) => Context): Found | null {
      let best: Found | null = null
      for (const kind of new Set(atoms.map((atom) => atom.kind))) {
        for (const rule of rulesFrom.get(kind) ?? []) {
          match(rule.pattern, at, within, (matched) => {
            const end = (matched.at(-1) as Atom).to
            if (best !== null && best.to >= end) return false
            const context = complete(contextAt(document, grammar, atomsAt, from, to, at, end))
            const resolved = resolvers[rule.resolve](matched, context)
            if (resolved === null || isAge(tokens, at, end, resolved, grammar)) return false
            if (grammar.notAfter.has(context.before)) return false
            best = foundOf(tokens, matched, resolved, rule)
            return true
          })
        }
      }
      return best
    }
  }
  return joined(tokens, found, atomsAt).map(toTime)
}

const byStart = new WeakMap<TimeGrammar, ReadonlyMap<TimeClass, readonly TimeRule[]>>()

function rulesByStart(grammar: TimeGrammar): ReadonlyMap<TimeClass, readonly TimeRule[]> {
  const known = byStart.get(grammar)
  if (known) return known
  const made = new Map<TimeClass, TimeRule[]>()
  for (const rule of grammar.rules) {
    for (const kind of firstKinds(rule.pattern)) made.set(kind, [...(made.get(kind) ?? []), rule])
  }
  byStart.set(grammar, made)
  return made
}

function contextAt(
  document: Document,
  grammar: TimeGrammar,
  atomsAt: (at: number) => readonly Atom[],
  from: number,
  to: number,
  start: number,
  end: number,
): Local {
  const { tokens } = document
  return {
    before: tokens[start - 1]?.form ?? '',
    direction: () => directionAt(tokens, start, from, to, grammar),
    quoted: () => isQuoted(document, start),
    beforeMonth: grammar.beforeMonth,
    beforeYear: grammar.beforeYear,
    followedBy: (kind) => end < to && atomsAt(end).some((atom) => atom.kind === kind),
  }
}

function isQuoted({ tokens, quotations }: Document, at: number): boolean {
  const { start } = tokens[at] as Token
  return quotations.some(({ inner }) => inner.start <= start && start < inner.end)
}

function foundOf(tokens: readonly Token[], atoms: readonly Atom[], resolved: Resolved, rule: TimeRule): Found {
  const first = atoms.find(({ kind }) => !OUTSIDE.has(kind)) as Atom
  const { to } = atoms.at(-1) as Atom
  return { ...resolved, from: first.from, to, start: first.start, end: (tokens[to - 1] as Token).end, rule: rule.id }
}

/** A number of years beside a word of age, or alone in brackets, is how old somebody is. */
function isAge(
  tokens: readonly Token[],
  at: number,
  end: number,
  { duration }: Resolved,
  { ages }: TimeGrammar,
): boolean {
  if (duration === undefined || !duration.endsWith('Y')) return false
  if (tokens[at - 1]?.form === '(' && tokens[end]?.form === ')') return true
  return [1, 2, 3].some((back) => ages.has(tokens[at - back]?.form ?? '')) || ages.has(tokens[end + 1]?.form ?? '')
}

const toTime = ({ start, end, value, duration, implied, rule }: Found): Time => ({
  span: [start, end],
  ...(value === undefined ? {} : { value }),
  ...(duration === undefined ? {} : { duration }),
  implied,
  rule,
})
