import type { Atom } from './atoms.ts'
import type { TimeClass } from './grammar.ts'
import { timeClasses } from './grammar.ts'

/** A pattern over atoms, compiled. */
export type TimePattern =
  | { readonly type: 'atom'; readonly kind: TimeClass; readonly joined: boolean }
  | { readonly type: 'sequence' | 'choice'; readonly parts: readonly TimePattern[] }
  | { readonly type: 'optional'; readonly part: TimePattern }

/**
 * Compiles the notation of rules: classes one after another, `a | b`, `( … )`, `?` after what may be missing, `&a` for
 * an atom that a conjunction joins on, `$name` for a pattern named in `parts`.
 * @throws Error where the notation is malformed or names no class
 */
export function pattern(source: string, parts: Readonly<Record<string, string>> = {}): TimePattern {
  let expanded = source
  for (let depth = 0; depth < 8 && expanded.includes('$'); depth++) {
    expanded = expanded.replace(/\$(\w+)/g, (_, name: string) => {
      const part = parts[name]
      if (part === undefined) throw new Error(`no pattern is named ${name}`)
      return `( ${part} )`
    })
  }
  const words = expanded.match(/[()|?]|&?\w+/g) ?? []
  let at = 0
  const choice = (): TimePattern => {
    const options = [sequence()]
    while (words[at] === '|') {
      at++
      options.push(sequence())
    }
    return options.length === 1 ? (options[0] as TimePattern) : { type: 'choice', parts: options }
  }
  const sequence = (): TimePattern => {
    const found: TimePattern[] = []
    while (at < words.length && words[at] !== ')' && words[at] !== '|') found.push(postfix(primary()))
    return found.length === 1 ? (found[0] as TimePattern) : { type: 'sequence', parts: found }
  }
  const primary = (): TimePattern => {
    const word = words[at++] as string
    if (word === '(') {
      const inner = choice()
      if (words[at++] !== ')') throw new Error(`unclosed group in ${source}`)
      return inner
    }
    const name = word.replace('&', '')
    const kind = timeClasses.find((known) => known === name)
    if (kind === undefined) throw new Error(`${name} is no class (in ${source})`)
    return { type: 'atom', kind, joined: word.startsWith('&') }
  }
  const postfix = (part: TimePattern): TimePattern => {
    if (words[at] !== '?') return part
    at++
    return { type: 'optional', part }
  }
  const whole = choice()
  if (at < words.length) throw new Error(`${words[at]} is too much in ${source}`)
  return whole
}

/** The classes that a match of the pattern can begin with. */
export function firstKinds(node: TimePattern): ReadonlySet<TimeClass> {
  if (node.type === 'atom') return new Set([node.kind])
  if (node.type === 'optional') return firstKinds(node.part)
  const kinds = new Set<TimeClass>()
  for (const part of node.parts) {
    for (const kind of firstKinds(part)) kinds.add(kind)
    if (node.type === 'sequence' && !isEmpty(part)) break
  }
  return kinds
}

/** True where a match may be nothing at all. */
function isEmpty(node: TimePattern): boolean {
  if (node.type === 'atom') return false
  if (node.type === 'optional') return true
  return node.type === 'sequence' ? node.parts.every(isEmpty) : node.parts.some(isEmpty)
}

/** What a match runs over, and the atoms it has taken so far. One serves all matches of a report. */
export interface MatchState {
  readonly atomsAt: (at: number) => readonly Atom[]
  readonly taken: Atom[]
}

/** Continues a match at a token; true where it came to an end that was accepted. */
export type Matcher = (at: number, state: MatchState, accept: Accept) => boolean
type Accept = (atoms: readonly Atom[]) => boolean

/**
 * A function that tries the matches of a pattern at a token, longest choices first, until `accept` takes one. An atom
 * after the first carries no conjunction or preposition of its own, unless the pattern asks for it.
 */
export const matcher = (node: TimePattern): Matcher => compiled(node, (_, { taken }, accept) => accept(taken))

/** Every part knows what follows it, so that a match makes nothing but the list of its atoms. */
function compiled(node: TimePattern, next: Matcher): Matcher {
  if (node.type === 'atom') return atomMatcher(node.kind, node.joined, next)
  if (node.type === 'optional') {
    const part = compiled(node.part, next)
    return (at, state, accept) => part(at, state, accept) || next(at, state, accept)
  }
  if (node.type === 'sequence') return node.parts.reduceRight((rest, part) => compiled(part, rest), next)
  const options = node.parts.map((part) => compiled(part, next))
  return (at, state, accept) => {
    for (const option of options) if (option(at, state, accept)) return true
    return false
  }
}

function atomMatcher(kind: TimeClass, joined: boolean, next: Matcher): Matcher {
  return (at, state, accept) => {
    const { taken } = state
    for (const atom of state.atomsAt(at)) {
      if (atom.kind !== kind || (taken.length > 0 && (atom.joined !== joined || atom.bound))) continue
      taken.push(atom)
      if (next(atom.to, state, accept)) return true
      taken.pop()
    }
    return false
  }
}
