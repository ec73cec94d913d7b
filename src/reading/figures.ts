import type { Quantity, Time } from '../annotation/reading.ts'

/** The quantities that are no part of a date: «في آب 2014 معارك» counts no battles. Both lists are in text order. */
export function figures(quantities: readonly Quantity[], times: readonly Time[]): readonly Quantity[] {
  const kept: Quantity[] = []
  let next = 0
  for (const quantity of quantities) {
    const [start] = quantity.span
    while (next < times.length && (times[next] as Time).span[1] <= start) next++
    const time = times[next]
    const isDate = time !== undefined && time.duration === undefined && time.span[0] < start
    if (!isDate) kept.push({ ...quantity, id: `q${kept.length + 1}` })
  }
  return kept
}
