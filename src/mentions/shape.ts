/**
 * Log-odds of a letter after the one or two before it, or after nothing, in transliterated words against words of the
 * language: key `ab` + `c`. `^` stands before a word and `$` behind it.
 */
export type LetterOdds = ReadonlyMap<string, number>

const ORDER = 2
/** No word of a name has as many letters: a longer one is something else, and takes no time. */
const LONGEST = 40

/** Log-odds that a folded form is transliterated: the sum over its letters; 0 says nothing. Additive, so that each
 * letter's share can be read off the list. */
export function shape(form: string, odds: LetterOdds): number {
  if (form.length > LONGEST) return 0
  const text = `${'^'.repeat(ORDER)}${form}$`
  let sum = 0
  for (let at = ORDER; at < text.length; at++) {
    for (let order = ORDER; order >= 0; order--) {
      const share = odds.get(text.slice(at - order, at + 1))
      if (share === undefined) continue
      sum += share
      break
    }
  }
  return sum
}
