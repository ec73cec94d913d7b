/** Sets that grow together, of which none ever holds two voices. */
export interface Voiced {
  /** True where the two are in one set now; false where each has a voice of its own. */
  join(a: number, b: number): boolean
  /** The members of each set in ascending order, the sets by their first member. */
  sets(): readonly (readonly number[])[]
}

/** One set for each number, with the voice that speaks there; null where none does. */
export function oneVoiced(voices: readonly (number | null)[]): Voiced {
  const sets = voices.map((voice, at) => ({ voice, members: [at] }))
  return {
    join: (a, b) => {
      const [one, other] = [sets[a], sets[b]]
      if (one === undefined || other === undefined) return false
      if (one === other) return true
      if (one.voice !== null && other.voice !== null && one.voice !== other.voice) return false
      const [large, small] = one.members.length >= other.members.length ? [one, other] : [other, one]
      large.voice ??= small.voice
      for (const member of small.members) {
        large.members.push(member)
        sets[member] = large
      }
      return true
    },
    sets: () =>
      [...new Set(sets)]
        .map(({ members }) => [...members].sort((a, b) => a - b))
        .sort((a, b) => (a[0] as number) - (b[0] as number)),
  }
}
