import type { EventType } from '../../annotation/reading.ts'
import type { Account, AccountParty, AccountPlace, Telling } from '../../annotation/record.ts'
import type { Days } from '../accounts/days.ts'
import { hashesOf } from './hash.ts'

/** What the text carries over from elsewhere counts so much less than what it says. */
const CARRIED = 0.25
/** Background beyond these is left out. */
const PLACES = 4
const PARTIES = 6

const told = new Set(['happened', 'ongoing'])

/** A telling of one report's accounts, given in text order. */
export function tellingOf(accounts: readonly Account[]): Telling {
  const first = accounts[0] as Account
  return {
    key: { report: first.report, event: first.event },
    accounts,
    placed: placedOf(accounts),
    sentences: sentencesOf(accounts),
    whole: wholeOf(accounts),
  }
}

/** What one report's accounts of a happening say together, as one account. */
export function wholeOf(accounts: readonly Account[]): Account {
  const first = accounts[0] as Account
  if (accounts.length === 1) return first
  return {
    ...first,
    ...daysOf(accounts),
    type: mainType(accounts),
    status: (accounts.find(({ status }) => told.has(status)) ?? first).status,
    rejected: accounts.every(({ rejected }) => rejected),
    carried: [],
    places: placesOf(accounts),
    agents: partiesOf(accounts, 'agents'),
    targets: partiesOf(accounts, 'targets'),
    figures: accounts.flatMap(({ figures }) => figures),
    total: accounts.some(({ total }) => total),
  }
}

/** No report needs more sentences than this to show that it shares some with another. */
const SENTENCES = 10

/** Sentences that tell of several events count once; headlines repeat the lead. */
const sentencesOf = (accounts: readonly Account[]): readonly (readonly number[])[] =>
  [...new Map(accounts.map(({ sentence, words }) => [sentence, words])).values()].slice(0, SENTENCES).map(hashesOf)

/** A toll belongs to what caused it. */
function mainType(accounts: readonly Account[]): EventType {
  const causes = accounts.filter(({ type }) => type !== 'casualties')
  return ranked((causes.length > 0 ? causes : accounts).map(({ type }) => [type, type, 1]))[0] as EventType
}

/** The days most accounts give; a day before a stretch before a month where as many give either. */
function daysOf(accounts: readonly Account[]): Days & Pick<Account, 'time'> {
  const fine = { day: 1.2, stretch: 1.1, coarse: 1, published: 0.01, none: 0 } as const
  const votes = accounts.map((account): Vote<Account> => {
    const weight = fine[account.dated] * (account.carried.includes('time') ? CARRIED : 1)
    return [`${account.from}/${account.to}`, account, weight]
  })
  const best = ranked(votes)[0] as Account
  const undated = accounts.filter(({ dated }) => dated === 'published')
  // «The heaviest since 2014» gives one account a year and none of them a day: the report tells its news.
  const news = best.dated === 'coarse' && undated.length > (accounts.length - undated.length) * 2
  const { time, from, to, dated } = news ? (undated[0] as Account) : best
  return { time, from, to, dated }
}

const placedOf = (accounts: readonly Account[]): number =>
  accounts.reduce((sum, { places, carried }) => {
    if (places.length === 0) return sum
    return sum + (carried.includes('places') ? CARRIED : 1)
  }, 0) / accounts.length

function placesOf(accounts: readonly Account[]): readonly AccountPlace[] {
  const votes = accounts.flatMap(({ places, carried }) =>
    places.map((place, at): Vote<AccountPlace> => {
      const local = place.candidates.some(({ type }) => type !== 'country') ? 1 : 0.4
      return [place.folded, place, ((carried.includes('places') ? CARRIED : 1) * local) / (at + 1)]
    }),
  )
  return ranked(votes).slice(0, PLACES)
}

const partiesOf = (accounts: readonly Account[], side: 'agents' | 'targets'): readonly AccountParty[] =>
  ranked(
    accounts.flatMap((account) =>
      account[side].map(
        (party): Vote<AccountParty> => [party.key, party, account.carried.includes(side) ? CARRIED : 1],
      ),
    ),
  ).slice(0, PARTIES)

type Vote<Value> = readonly [key: string, value: Value, weight: number]

/** The values by the weight of their votes, first come first among equals. */
function ranked<Value>(votes: readonly Vote<Value>[]): readonly Value[] {
  const sums = new Map<string, { readonly value: Value; weight: number }>()
  for (const [key, value, weight] of votes) {
    const sum = sums.get(key)
    if (sum) sum.weight += weight
    else sums.set(key, { value, weight })
  }
  return [...sums.values()].sort((a, b) => b.weight - a.weight).map(({ value }) => value)
}
