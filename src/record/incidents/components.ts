/** Sets that grow together, over the numbers 0 to n − 1. */
export interface Components {
  /** True where the two were in different sets until now. */
  join(a: number, b: number): boolean
  /** The members of each set in ascending order, the sets by their first member. */
  sets(): readonly (readonly number[])[]
}

export function components(count: number): Components {
  const parent = Array.from({ length: count }, (_, at) => at)
  const root = (at: number): number => {
    let top = at
    while (parent[top] !== top) top = parent[top] as number
    while (parent[at] !== top) {
      const next = parent[at] as number
      parent[at] = top
      at = next
    }
    return top
  }
  return {
    join: (a, b) => {
      const [low, high] = [root(a), root(b)].sort((x, y) => x - y) as [number, number]
      parent[high] = low
      return low !== high
    },
    sets: () => {
      const sets = new Map<number, number[]>()
      for (let at = 0; at < count; at++) {
        const top = root(at)
        const set = sets.get(top)
        if (set) set.push(at)
        else sets.set(top, [at])
      }
      return [...sets.values()]
    },
  }
}
