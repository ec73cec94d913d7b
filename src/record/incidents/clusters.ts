import type { Account, AccountKey, Link } from '../../annotation/record.ts'
import { agglomerate } from './agglomerate.ts'
import { blocksOf } from './blocks.ts'
import { components } from './components.ts'
import { compare, inOrder, link } from './link.ts'

/** Groups stay apart whose accounts on average speak against one happening by more than this. */
const LEAST = -150
/** What it counts against a group that two of its accounts are of types that never tell of one happening. */
const NEVER = -3000
/** A larger tangle of links is cut at its weakest links first: no single happening has so many accounts unconnected. */
const TANGLE = 400
const STEP = 0.25

export const keyOf = ({ report, event }: AccountKey): string => `${report} ${event}`

/** A happening's accounts in canonical order, with the links between them. */
export interface Cluster {
  readonly accounts: readonly Account[]
  readonly links: readonly Link[]
}

/** All links among accounts, found through their blocks. */
export function linksAmong(accounts: readonly Account[]): readonly Link[] {
  const blocks = new Map<string, number[]>()
  const seen = new Set<number>()
  const links: Link[] = []
  for (const [at, account] of accounts.entries()) {
    for (const key of blocksOf(account)) {
      const block = blocks.get(key)
      if (block === undefined) {
        blocks.set(key, [at])
        continue
      }
      for (const other of block) {
        const pair = other * accounts.length + at
        if (seen.has(pair)) continue
        seen.add(pair)
        const found = link(accounts[other] as Account, account)
        if (found !== null) links.push(found)
      }
      block.push(at)
    }
  }
  return links
}

/**
 * The happenings that accounts tell of. Accounts connected by links are looked at together, however far the links go;
 * whoever adds an account needs to look again only at what it is connected to. The order of accounts and links does
 * not matter.
 */
export function clusters(accounts: readonly Account[], links: readonly Link[]): readonly Cluster[] {
  const ordered = inOrder(accounts)
  const index = new Map(ordered.map((account, at) => [keyOf(account), at]))
  const edges = links.flatMap((found) => {
    const a = index.get(keyOf(found.a))
    const b = index.get(keyOf(found.b))
    return a === undefined || b === undefined ? [] : [{ a, b, found }]
  })
  const all = ordered.map((_, at) => at)
  return untangled(all, edges, 0).flatMap((members) => within(members, ordered, edges))
}

interface Edge {
  readonly a: number
  readonly b: number
  readonly found: Link
}

/** The connected components of links above a score; the score rises inside a component that is a tangle. */
function untangled(members: readonly number[], edges: readonly Edge[], above: number): readonly (readonly number[])[] {
  const place = new Map(members.map((member, at) => [member, at]))
  const kept = edges.filter(({ a, b, found }) => found.score > above && place.has(a) && place.has(b))
  const joined = components(members.length)
  for (const { a, b } of kept) joined.join(place.get(a) as number, place.get(b) as number)
  return joined.sets().flatMap((set) => {
    const inner = set.map((at) => members[at] as number)
    if (inner.length <= TANGLE) return [inner]
    const own = new Set(inner)
    return untangled(inner, kept.filter(({ a }) => own.has(a)), above + STEP)
  })
}

function within(members: readonly number[], ordered: readonly Account[], edges: readonly Edge[]): readonly Cluster[] {
  const accounts = members.map((member) => ordered[member] as Account)
  if (accounts.length === 1) return [{ accounts, links: [] }]
  const groups = agglomerate(
    accounts.length,
    (a, b) => {
      const compared = compare(accounts[a] as Account, accounts[b] as Account)
      return compared === null ? NEVER : Math.round(compared.score * 1000)
    },
    LEAST,
  )
  return groups.map((group) => {
    const own = new Set(group.map((at) => members[at] as number))
    return {
      accounts: group.map((at) => accounts[at] as Account),
      links: edges.filter(({ a, b }) => own.has(a) && own.has(b)).map(({ found }) => found),
    }
  })
}
