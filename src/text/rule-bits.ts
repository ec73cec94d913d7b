/** One condition of several rules, ready to be asked for all at once: a set of rules is a number with a bit for each. */
export interface RuleBits {
  /** The rules without this condition. */
  readonly always: number
  /** The rules that each key meets. */
  readonly byKey: ReadonlyMap<string, number>
}

/** A number has bits for so many rules that it stays a small integer. */
const MOST_RULES = 31

/**
 * Lays out what the rules ask of one side: the keys of which one must be there, or nothing.
 * @throws Error where there are more than 31 rules
 */
export function ruleBits(conditions: readonly (readonly string[] | undefined)[]): RuleBits {
  if (conditions.length > MOST_RULES) throw new Error(`${conditions.length} rules, want at most ${MOST_RULES}`)
  const byKey = new Map<string, number>()
  let always = 0
  for (const [at, keys] of conditions.entries()) {
    if (keys === undefined) always |= 1 << at
    else for (const key of keys) byKey.set(key, (byKey.get(key) ?? 0) | (1 << at))
  }
  return { always, byKey }
}

/** The rules that a key meets, as bits. */
export const ofKey = ({ byKey }: RuleBits, key: string): number => byKey.get(key) ?? 0

/** The rules that allow these keys, as bits. */
export function allowing(condition: RuleBits, keys: readonly string[]): number {
  let rules = condition.always
  for (const key of keys) rules |= ofKey(condition, key)
  return rules
}
