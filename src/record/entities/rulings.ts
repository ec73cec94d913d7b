import type { MentionKind } from '../../annotation/reading.ts'
import type { KnownName } from './entities.ts'
import type { Merge } from './merge.ts'

/** What a person decided of names, folded: they are of one, or `off` are of another than the rest. */
export type EntityRuling =
  | { readonly act: 'merge'; readonly entity: MentionKind; readonly names: readonly string[] }
  | {
      readonly act: 'split'
      readonly entity: MentionKind
      readonly names: readonly string[]
      readonly off: readonly string[]
    }

/** The merges that a decision makes, by the names' places in the index of kind and folded name. */
export function rulingMerge(
  ruling: EntityRuling,
  index: ReadonlyMap<string, number>,
): readonly (readonly [a: number, b: number, merge: Merge])[] {
  if (ruling.act !== 'merge') return []
  const [first, ...others] = ruling.names
    .map((name) => ({ name, at: index.get(`${ruling.entity} ${name}`) }))
    .filter((one): one is { name: string; at: number } => one.at !== undefined)
  if (first === undefined) return []
  return others.map(({ name, at }) => {
    const merge: Merge = { a: first.name, b: name, rule: 'decided', why: ['somebody decided so'] }
    return [first.at, at, merge] as const
  })
}

/** True where a decision says that a name of the one group and a name of the other are two. */
export function isKeptApart(
  left: readonly KnownName[],
  right: readonly KnownName[],
  rulings: readonly EntityRuling[],
): boolean {
  const kind = left[0]?.kind
  return rulings.some((ruling) => {
    if (ruling.act !== 'split' || ruling.entity !== kind) return false
    const off = new Set(ruling.off)
    const rest = new Set(ruling.names.filter((name) => !off.has(name)))
    const parts = (one: readonly KnownName[], other: readonly KnownName[]): boolean =>
      one.some(({ folded }) => off.has(folded)) && other.some(({ folded }) => rest.has(folded))
    return parts(left, right) || parts(right, left)
  })
}
