/** Groups of keys that belong together, some of them known to be apart. */
export interface Groups {
  /** Puts keys into the group of the first one, except those that are known to be apart from it. */
  join(keys: readonly string[]): void
  /** Keeps the groups of two keys apart from now on, unless they are one. */
  part(a: string, b: string): void
  /** The number of a key's group; null where it is in none. */
  of(key: string): number | null
  areApart(a: number, b: number): boolean
}

/** What was said first counts: a later call never undoes what an earlier one joined or parted. */
export function groups(): Groups {
  const groupOf = new Map<string, number>()
  const members = new Map<number, string[]>()
  const apart = new Map<number, Set<number>>()
  let next = 0
  const of = (key: string): number => {
    const known = groupOf.get(key)
    if (known !== undefined) return known
    const fresh = next++
    groupOf.set(key, fresh)
    members.set(fresh, [key])
    return fresh
  }
  const areApart = (a: number, b: number): boolean => apart.get(a)?.has(b) === true
  const separate = (a: number, b: number): void => {
    apart.set(a, (apart.get(a) ?? new Set()).add(b))
    apart.set(b, (apart.get(b) ?? new Set()).add(a))
  }
  const unite = (into: number, gone: number): void => {
    for (const key of members.get(gone) ?? []) {
      groupOf.set(key, into)
      members.get(into)?.push(key)
    }
    members.delete(gone)
    for (const other of apart.get(gone) ?? []) {
      apart.get(other)?.delete(gone)
      separate(into, other)
    }
    apart.delete(gone)
  }
  return {
    join: (keys) => {
      const [first] = keys
      if (first === undefined) return
      for (const key of keys) {
        const [a, b] = [of(first), of(key)]
        if (a !== b && !areApart(a, b)) unite(a, b)
      }
    },
    part: (a, b) => {
      const [one, other] = [of(a), of(b)]
      if (one !== other) separate(one, other)
    },
    of: (key) => groupOf.get(key) ?? null,
    areApart,
  }
}
