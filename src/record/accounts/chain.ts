import type { Statement } from '../../annotation/reading.ts'
import type { AccountParty, Chain } from '../../annotation/record.ts'

/** Whoever stands at the root of a chain, as the key that chains are compared by. */
export type KeyOf = (name: string) => AccountParty

/**
 * The chain that an event hangs on. Its root is the named speaker; an unnamed one counts as the relay that quotes him,
 * else as the outlet; narration is the outlet's own.
 */
export function chainOf(outlet: string | null, report: string, said: Statement | null, keyOf: KeyOf): Chain {
  const printed = outlet === null ? `outlet:report ${report}` : `outlet:${keyOf(outlet).key}`
  if (said === null) {
    return { outlet, speaker: null, speakerKind: null, role: null, via: [], voices: [], origin: printed }
  }
  const { speaker, speakerKind, role = null, via = [] } = said
  const named = speakerKind !== 'anonymous'
  const relay = via[0]
  const origin = named ? `speaker:${keyOf(speaker).key}` : relay === undefined ? printed : `relay:${keyOf(relay).key}`
  const voices = [speaker, ...(role === null ? [] : [role])].map(keyOf)
  return { outlet, speaker, speakerKind, role, via, voices: named ? voices.filter(isTelling) : [], origin }
}

/** «السفير» speaks for nobody in particular, «سفير فرنسا» does. */
const isTelling = ({ words }: AccountParty): boolean => words.length > 0
