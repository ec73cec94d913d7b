/** Numbers that look random and are the same every time (mulberry32). */
export function random(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit) => Math.floor(next() * limit)
  return {
    next,
    below,
    pick: (list) => list[below(list.length)],
    /** Small values often, large ones seldom, from 1 to `most`. */
    skewed: (most, slope) => Math.max(1, Math.min(most, Math.floor((1 - next()) ** (-1 / slope)))),
  }
}
