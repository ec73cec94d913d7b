import type { Account, AccountParty, Feature } from '../../annotation/record.ts'
import { familyOf, isViolent } from './families.ts'

const feature = (weight: number, why: string): Feature => ({ name: 'parties', weight, why })

/** One party under two names: the same entity, or names of which most of the shorter stands in the longer. */
export function sameParty(a: AccountParty, b: AccountParty): boolean {
  if (a.key === b.key || (a.site !== null && a.site === b.site)) return true
  if (isKnown(a) && isKnown(b)) return a.state !== null && a.state === b.state && (isState(a) || isState(b))
  const common = a.words.filter((word) => b.words.includes(word)).length
  return common > 0 && common * 2 > Math.min(a.words.length, b.words.length)
}

/** One side: the same party, or an alliance and its member. */
export const sameSide = (a: AccountParty, b: AccountParty): boolean =>
  sameParty(a, b) ||
  a.allies.includes(b.key) ||
  b.allies.includes(a.key) ||
  a.allies.some((key) => b.allies.includes(key))

/** Keys of the gazetteer are marked by their kind, or are a country's code. */
export const isKnown = (party: AccountParty): boolean => party.key.includes(':') || isState(party)
const isState = ({ key }: AccountParty): boolean => /^[A-Z]{2}$/.test(key)

const shared = (a: readonly AccountParty[], b: readonly AccountParty[]): readonly AccountParty[] =>
  a.filter((party) => b.some((other) => sameSide(party, other)))

/** Only named parties can differ: «مسلحون» may be anybody. */
const telling = (parties: readonly AccountParty[]): readonly AccountParty[] => parties.filter(({ named }) => named)

const names = (parties: readonly AccountParty[]): string => parties.map(({ written }) => written).join(', ')

export function partyFeatures(a: Account, b: Account): readonly Feature[] {
  if (!isViolent(a.type)) {
    // A truce has many parties and mediators, of whom no account names all.
    const differ = familyOf(a.type) === 'accord' ? -0.7 : -1.4
    return together([...a.agents, ...a.targets], [...b.agents, ...b.targets], differ)
  }
  const gains = a.type === 'territory_change' && b.type === 'territory_change'
  return [
    // A town that one side takes and then another is taken twice.
    ...side(a.agents, b.agents, 'agents', 0.5, gains ? -1.8 : -0.6),
    ...side(a.targets, b.targets, 'targets', 0.5, -0.5),
    ...sites(a, b),
    ...crossed(a, b),
  ]
}

/** Who meets or agrees with whom: the more of them are the same, the likelier it is one meeting. */
function together(a: readonly AccountParty[], b: readonly AccountParty[], differ: number): readonly Feature[] {
  const same = shared(a, b)
  if (same.length > 1) return [feature(1.2, `the same: ${names(same)}`)]
  if (same.length === 1) {
    const all = Math.min(a.length, b.length)
    return [feature(all === 1 ? 0.7 : 0.2, `the same: ${names(same)}`)]
  }
  const known = telling(a).length > 0 && telling(b).length > 0
  return known ? [feature(differ, `${names(a)} on one side, ${names(b)} on the other`)] : []
}

function side(
  a: readonly AccountParty[],
  b: readonly AccountParty[],
  what: string,
  agree: number,
  differ: number,
): readonly Feature[] {
  if (a.length === 0 || b.length === 0) return []
  const same = shared(a, b)
  if (same.length > 0) return [feature(agree, `the same ${what}: ${names(same)}`)]
  // Sites differ by what they are, which is looked at by itself.
  const bodies = (parties: readonly AccountParty[]) => telling(parties).filter(({ site }) => site === null)
  if (bodies(a).length === 0 || bodies(b).length === 0) return []
  return [feature(differ, `other ${what}: ${names(a)}, ${names(b)}`)]
}

/** One attack hits one site: «سوق» in the one account and «مسجد» in the other are likelier two attacks. */
function sites(a: Account, b: Account): readonly Feature[] {
  const left = a.targets.filter(({ site }) => site !== null)
  const right = b.targets.filter(({ site }) => site !== null)
  if (left.length === 0 || right.length === 0) return []
  if (left.some(({ site }) => right.some((other) => other.site === site))) return []
  return [feature(-1.2, `other sites: ${names(left)}, ${names(right)}`)]
}

/** Who strikes in one account is struck in the other: likelier blow and answer than one happening. */
function crossed(a: Account, b: Account): readonly Feature[] {
  const turned = [...shared(telling(a.agents), telling(b.targets)), ...shared(telling(b.agents), telling(a.targets))]
  const joint = a.type === 'armed_clash' || b.type === 'armed_clash'
  const straight = shared(a.agents, b.agents).length + shared(a.targets, b.targets).length > 0
  if (turned.length === 0 || joint || straight) return []
  const gains = a.type === 'territory_change' && b.type === 'territory_change'
  return [feature(gains ? -3 : -1.2, `${names(turned)} strikes in the one and is struck in the other`)]
}
