import type { Document } from '../annotation/document.ts'
import type { Time } from '../annotation/reading.ts'
import type { Analysis, Token } from '../annotation/token.ts'
import { type Atom, atomReader } from './atoms.ts'
import { type Day, parseDay } from './calendar.ts'
import { type Direction, directionAt } from './direction.ts'
import type { TimeClass, TimeGrammar, TimeRule } from './grammar.ts'
import { joined } from './interval.ts'
import { todayAt } from './nowadays.ts'
import { firstKinds, type Matcher, type MatchState, matcher } from './pattern.ts'
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

/** The sentence's tokens, and what the report has named so far. */
type Place = Pick<Context, 'now' | 'focus' | 'here' | 'main' | 'last'> & { readonly from: number; readonly to: number }

const none: readonly Atom[] = []

/** What a phrase stands for that only looks like a time: more than ever. */
const NONE = 'NONE'

const CLOSING: ReadonlyMap<string, string> = new Map(
  ['«»', '“”', '""', '()'].map((pair) => [pair.charAt(0), pair.charAt(1)]),
)

/** Words that introduce a stretch and stay outside its span. */
const OUTSIDE: ReadonlySet<TimeClass> = new Set(['during', 'between', 'from'])

/** Every expression of when, in text order, resolved from the report's date where it has one. */
export function times(document: Document, grammar: TimeGrammar): readonly Time[] {
  const { tokens, sentences, report } = document
  const starts = rulesByStart(grammar)
  const atomsAt = atomReader(document, grammar)
  const found: Found[] = []
  let now = report.published === null ? null : parseDay(report.published)
  let focus: Day | null = null
  let last: string | null = null
  let main: Day | null = null
  const named = new Map<Day, number>()
  for (const { from, to } of sentences) {
    let here: Day | null = null
    const state: MatchState = { atomsAt: (at) => (at < to ? atomsAt(at) : none), taken: [] }
    for (let at = from; at < to; at++) {
      const atoms = atomsAt(at)
      if (atoms.length === 0) continue
      const place: Place = { from, to, now, focus, here, main, last }
      const best = longest(document, grammar, starts, state, at, place)
      if (best === null) continue
      at = best.to - 1
      // The Friday prayer, 26 September Street: the whole expression is part of a name.
      if (best.value === NONE || isNamed(tokens, best, grammar)) continue
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
    }
  }
  return joined(tokens, found, atomsAt).map(toTime)
}

/** Part of a name: after a word that introduces names, or one word of "today" in signs of its own (a paper). */
function isNamed(tokens: readonly Token[], { from, to, rule, value }: Found, grammar: TimeGrammar): boolean {
  const before = tokens[from - 1]?.form ?? ''
  // 26 September Street is a name, the uprising of 2011 is told by its year.
  if (grammar.notAfter.has(before)) return !(grammar.beforeYear.has(before) && /^\d{4}$/.test(value ?? ''))
  const close = CLOSING.get(before)
  if (rule !== grammar.deictic || to !== from + 1 || close !== tokens[to]?.form) return false
  return close !== undefined && (before !== '(' || grammar.papers.has(tokens[from]?.form ?? ''))
}

interface Start {
  readonly rule: TimeRule
  /** Place among the rules of the grammar. */
  readonly rank: number
  readonly match: Matcher
}
type Starts = ReadonlyMap<TimeClass, readonly Start[]>

const startsOf = new WeakMap<TimeGrammar, Starts>()

/** The rules of a grammar by the classes they can begin with, compiled once. */
function rulesByStart(grammar: TimeGrammar): Starts {
  const known = startsOf.get(grammar)
  if (known) return known
  const made = new Map<TimeClass, Start[]>()
  for (const [rank, rule] of grammar.rules.entries()) {
    const start: Start = { rule, rank, match: matcher(rule.pattern) }
    for (const kind of firstKinds(rule.pattern)) made.set(kind, [...(made.get(kind) ?? []), start])
  }
  startsOf.set(grammar, made)
  return made
}

/** The longest expression that begins at a token; on a tie the earlier rule's. */
function longest(
  document: Document,
  grammar: TimeGrammar,
  starts: Starts,
  state: MatchState,
  at: number,
  place: Place,
): Found | null {
  let best: Found | null = null
  let order = 0
  const tried: Start[] = []
  for (const { kind } of state.atomsAt(at)) {
    const begun = starts.get(kind)
    if (begun === undefined) continue
    for (const start of begun) {
      if (tried.includes(start)) continue
      tried.push(start)
      state.taken.length = 0
      start.match(at, state, (atoms) => {
        const end = (atoms.at(-1) as Atom).to
        const { rank } = start
        if (best !== null && (best.to > end || (best.to === end && order < rank))) return false
        const found = foundAt(document, grammar, state, atoms, end, start.rule, place)
        if (found === null) return false
        best = found
        order = rank
        return true
      })
    }
  }
  return best
}

function foundAt(
  document: Document,
  grammar: TimeGrammar,
  state: MatchState,
  atoms: readonly Atom[],
  end: number,
  rule: TimeRule,
  place: Place,
): Found | null {
  const at = (atoms[0] as Atom).from
  const context = contextAt(document, grammar, state, place, at, end)
  const resolved = resolvers[rule.resolve](atoms, context)
  if (resolved === null || isAge(document.tokens, at, end, resolved, grammar)) return null
  return foundOf(document.tokens, atoms, resolved, rule)
}

function contextAt(
  document: Document,
  grammar: TimeGrammar,
  { atomsAt }: MatchState,
  { from, to, now, focus, here, main, last }: Place,
  start: number,
  end: number,
): Context {
  const { tokens } = document
  const direction = (): Direction | null => directionAt(tokens, start, end, from, to, grammar)
  return {
    now,
    focus,
    here,
    main,
    last,
    before: tokens[start - 1]?.form ?? '',
    direction,
    deadline: grammar.deadlines.has(tokens[start - 1]?.form ?? ''),
    quoted: () => isQuoted(document, start),
    today: () => {
      const atom = atomsAt(start).find(({ kind }) => kind === 'deictic') as Atom
      const until = start > from && atomsAt(start - 1).some(({ kind }) => kind === 'to')
      return todayAt(document, { at: start, from, atom, until, quoted: isQuoted(document, start), direction }, grammar)
    },
    governs: () => isDefining(tokens[end]?.analyses[0]),
    reports: grammar.complementizers.has(tokens[end]?.form ?? ''),
    beforeMonth: grammar.beforeMonth,
    beforeYear: grammar.beforeYear,
    followedBy: (kind) => atomsAt(end).some((atom) => atom.kind === kind),
  }
}

/** A name, or a noun with the article. */
const isDefining = (word: Analysis | undefined): boolean =>
  word !== undefined && word.proclitics.length === 0 && (word.pos === 'name' || (word.pos === 'noun' && word.article))

function isQuoted({ tokens, quotations }: Document, at: number): boolean {
  const { start } = tokens[at] as Token
  return quotations.some(({ inner }) => inner.start <= start && start < inner.end)
}

function foundOf(tokens: readonly Token[], atoms: readonly Atom[], resolved: Resolved, rule: TimeRule): Found {
  const first = atoms.find(({ kind }) => !OUTSIDE.has(kind)) as Atom
  const { to } = atoms.at(-1) as Atom
  return {
    value: resolved.value,
    duration: resolved.duration,
    implied: resolved.implied,
    day: resolved.day,
    anchor: resolved.anchor,
    from: first.from,
    to,
    start: first.start,
    end: (tokens[to - 1] as Token).end,
    rule: rule.id,
  }
}

/** A duration beside a word of age, or years or months alone in brackets, are how old somebody is. */
function isAge(
  tokens: readonly Token[],
  at: number,
  end: number,
  { duration }: Resolved,
  { ages }: TimeGrammar,
): boolean {
  if (duration === undefined) return false
  if ([1, 2, 3].some((back) => ages.has(tokens[at - back]?.form ?? ''))) return true
  if (!/[YM]$/.test(duration) || duration.startsWith('PT')) return false
  if (tokens[at - 1]?.form === '(' && tokens[end]?.form === ')') return true
  if (ages.has(tokens[end + 1]?.form ?? '')) return true
  return /^P[1-9]\dY$/.test(duration) && isSet(tokens[at - 1]) && isSet(tokens[end])
}

/** A sign that sets an apposition off: a name, 21 years, … */
const isSet = (token: Token | undefined): boolean => token !== undefined && APPOSED.has(token.form)
const APPOSED: ReadonlySet<string> = new Set([...'-–،,()»"”'])

const toTime = ({ start, end, value, duration, implied, rule }: Found): Time => ({
  span: [start, end],
  ...(value === undefined ? {} : { value }),
  ...(duration === undefined ? {} : { duration }),
  implied,
  rule,
})
