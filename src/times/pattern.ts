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

type AtomsAt = (at: number) => readonly Atom[]
type Accept = (atoms: readonly Atom[]) => boolean

/**
 * Tries the matches of a pattern at a token, longest choices first, until `accept` takes one. An atom after the first
 * carries no conjunction or preposition of its own, unless the pattern asks for it.
 */
export function match(node: TimePattern, at: number, atomsAt: AtomsAt, accept: Accept): boolean {
  return step(node, at, [], atomsAt, (_, atoms) => accept(atoms))
}

type Next = (at: number, atoms: readonly Atom[]) => boolean

function step(node: TimePattern, at: number, atoms: readonly Atom[], atomsAt: AtomsAt, next: Next): boolean {
  if (node.type === 'atom') {
    for (const atom of atomsAt(at)) {
      if (atom.kind !== node.kind) continue
      if (atoms.length > 0 && (atom.joined !== node.joined || atom.bound)) continue
      if (next(atom.to, [...atoms, atom])) return true
    }
    return false
  }
  if (node.type === 'optional') {
    return step(node.part, at, atoms, atomsAt, next) || next(at, atoms)
  }
  if (node.type === 'choice') return node.parts.some((part) => step(part, at, atoms, atomsAt, next))
  const run = (index: number, from: number, found: readonly Atom[]): boolean => {
    const part = node.parts[index]
    if (part === undefined) return next(from, found)
    return step(part, from, found, atomsAt, (to, more) => run(index + 1, to, more))
  }
  return run(0, at, atoms)
}
