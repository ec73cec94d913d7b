import type { Statement } from '../../annotation/reading.ts'
import type { AccountParty, Chain } from '../../annotation/record.ts'

/** Whoever stands at the root of a chain, as the key that chains are compared by. */
export type KeyOf = (name: string) => AccountParty

/**
 * The chain that an event hangs on. Its root is the named speaker; an unnamed one counts as the relay that quotes him,
 * else as the outlet; narration is the outlet's own.
 */
export function chainOf(
  outlet: string | null,
  report: string,
  said: Statement | null,
  keyOf: KeyOf,
  conjunction: string,
): Chain {
  const printed = `outlet:${outlet === null ? `report ${report}` : keyOfOutlet(keyOf(outlet))}`
  if (said === null) {
    return { outlet, speaker: null, speakerKind: null, role: null, act: null, via: [], voices: [], origin: printed }
  }
  const { speaker, speakerKind, role = null, via = [] } = said
  const named = speakerKind !== 'anonymous'
  const relay = via[0]
  const origin = named ? `speaker:${keyOf(speaker).key}` : relay === undefined ? printed : `relay:${keyOf(relay).key}`
  const voices = [...partsOf(speaker, keyOf, conjunction), ...(role === null ? [] : [keyOf(role)])]
  return {
    outlet,
    speaker,
    speakerKind,
    role,
    act: said.act,
    via,
    voices: named ? voices.filter(isTelling) : [],
    origin,
  }
}

/** A paper that bears the name of a capital is not the state that the capital stands for. */
const keyOfOutlet = ({ key, state, written }: AccountParty): string => (key === state ? written : key)

/** «السفير» speaks for nobody in particular, «سفير فرنسا» does. */
const isTelling = ({ words }: AccountParty): boolean => words.length > 0

/** Two who speak together are both heard, where both are known names: «روسيا ودمشق». */
function partsOf(speaker: string, keyOf: KeyOf, conjunction: string): readonly AccountParty[] {
  const at = speaker.indexOf(` ${conjunction}`)
  const whole = keyOf(speaker)
  if (at < 0) return [whole]
  const parts = [speaker.slice(0, at), speaker.slice(at + 1 + conjunction.length)].map(keyOf)
  return parts.every(({ state, key }) => state !== null || key.includes(':')) ? parts : [whole]
}
