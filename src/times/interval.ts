import type { Token } from '../annotation/token.ts'
import type { Atom } from './atoms.ts'
import type { Found } from './times.ts'

const POINT = /^\d{4}(-\d\d){0,2}$/

/** Joins two expressions into the interval that the words around them make: from X to Y, between X and Y. */
export function joined(
  tokens: readonly Token[],
  found: readonly Found[],
  atomsAt: (at: number) => readonly Atom[],
): readonly Found[] {
  const out: Found[] = []
  for (const time of found) {
    const previous = out.at(-1)
    const whole = previous === undefined ? null : interval(tokens, previous, time, atomsAt)
    if (whole === null) out.push(time)
    else out[out.length - 1] = whole
  }
  return out
}

function interval(
  tokens: readonly Token[],
  first: Found,
  second: Found,
  atomsAt: (at: number) => readonly Atom[],
): Found | null {
  const { value: a, implied } = first
  const { value: b } = second
  if (a === undefined || b === undefined || !POINT.test(a) || !POINT.test(b) || a.length !== b.length || a >= b) {
    return null
  }
  const has = (at: number, kind: Atom['kind']): boolean => atomsAt(at).some((atom) => atom.kind === kind)
  const before = first.from - 1
  const to = second.from === first.to + 1 && has(first.to, 'to') && has(before, 'from')
  const and = second.from === first.to && atomsAt(second.from).some((atom) => atom.joined) && has(before, 'between')
  if (!to && !and) return null
  return {
    ...second,
    from: first.from,
    start: first.start,
    value: `${a}/${b}`,
    implied,
    end: (tokens[second.to - 1] as Token).end,
  }
}
