import type { MentionKind } from '../../annotation/reading.ts'
import type { EntityRecord } from '../../annotation/record.ts'
import { components } from '../incidents/components.ts'
import { type Merge, mergeOf, spellings } from './merge.ts'
import { type EntityRuling, isKeptApart, rulingMerge } from './rulings.ts'
import type { WordShape } from './words.ts'

/** A name over all reports. */
export interface KnownName {
  readonly kind: MentionKind
  readonly folded: string
  /** The spelling to show. */
  readonly written: string
  /** Its words with what they are compared by. */
  readonly words: readonly WordShape[]
  readonly listed: string | null
  /** What the lists call it; null where it is not listed. */
  readonly called: string | null
  readonly keys: readonly string[]
  /** In how many reports it stands. */
  readonly reports: number
  /** Folded names that reports say are its own too. */
  readonly aliases: readonly string[]
}

/** Somebody or something over all reports, with why its names are one's. */
export interface Entity extends EntityRecord {
  readonly names: readonly KnownName[]
  readonly merges: readonly Merge[]
}

/** A lone surname is a full name's where that one stands in so many reports, and no other of the surname does. */
const KNOWN = 3
/** A short name that stands in so many reports may be of several. */
const SHARED = 2
/** Numbers of reports at which a name may come to count otherwise: between them one more report changes nothing. */
export const thresholds: readonly number[] = [1, SHARED, KNOWN]

/**
 * The entities that names are of. Pure, and the order of the names does not matter. All names that are joined by common
 * keys or stated aliases must be given together; what is not joined to them changes nothing.
 */
export function entitiesOf(names: readonly KnownName[], rulings: readonly EntityRuling[] = []): readonly Entity[] {
  const ordered = [...names].sort(byName)
  return neighbours(ordered, rulings).flatMap((group) => entitiesAmong(group, rulings))
}

/** Names that common keys, stated aliases or decisions connect, however far. */
function neighbours(names: readonly KnownName[], rulings: readonly EntityRuling[]): readonly (readonly KnownName[])[] {
  const joinedBy = new Map<string, number>()
  const set = components(names.length)
  const meet = (key: string, at: number): void => {
    const other = joinedBy.get(key)
    if (other === undefined) joinedBy.set(key, at)
    else set.join(other, at)
  }
  for (const [at, { kind, folded, keys, aliases }] of names.entries()) {
    for (const key of keys) meet(`key ${key}`, at)
    for (const name of [folded, ...aliases]) meet(`name ${kind} ${name}`, at)
  }
  const index = indexOf(names)
  for (const { entity, names: together } of rulings) {
    const places = together.flatMap((name) => index.get(`${entity} ${name}`) ?? [])
    for (const at of places) set.join(places[0] as number, at)
  }
  return set.sets().map((members) => members.map((at) => names[at] as KnownName))
}

const indexOf = (names: readonly KnownName[]): ReadonlyMap<string, number> =>
  new Map(names.map(({ kind, folded }, at) => [`${kind} ${folded}`, at]))

function entitiesAmong(names: readonly KnownName[], rulings: readonly EntityRuling[]): readonly Entity[] {
  const merges = new Map<string, Proposed>()
  const propose = (one: number, other: number, merge: Merge | null): void => {
    const [a, b] = [Math.min(one, other), Math.max(one, other)]
    if (a !== b && merge !== null && !merges.has(`${a} ${b}`)) merges.set(`${a} ${b}`, { a, b, merge })
  }
  const nameAt = (at: number): KnownName => names[at] as KnownName
  const index = indexOf(names)
  for (const ruling of rulings) for (const [a, b, merge] of rulingMerge(ruling, index)) propose(a, b, merge)
  for (const a of names.keys()) {
    for (let b = a + 1; b < names.length; b++) propose(a, b, mergeOf(nameAt(a), nameAt(b)))
  }
  for (const [a, { kind, aliases }] of names.entries()) {
    for (const alias of aliases) {
      const b = index.get(`${kind} ${alias}`)
      if (b !== undefined && isOwn(nameAt(a)) && isOwn(nameAt(b))) propose(a, b, statedMerge(nameAt(a), nameAt(b)))
    }
  }
  const whole = joined(names, [...merges.values()], rulings)
  const settled = surnames(whole, names, rulings)
  const because = settled.merges.map(({ merge }) => merge)
  return settled.sets.map((set) => entityOf(set.map(nameAt), because))
}

const byName = (a: KnownName, b: KnownName): number =>
  a.kind === b.kind ? (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : 0) : a.kind < b.kind ? -1 : 1

/** «أبو مالك» is what many are called: a short name that stands elsewhere too is not that one person's. */
const isOwn = ({ words, reports }: KnownName): boolean => words.length > 2 || reports < SHARED

const statedMerge = (a: KnownName, b: KnownName): Merge => ({
  a: a.folded,
  b: b.folded,
  rule: 'stated',
  why: [`a report says that ${a.written} goes by the name ${b.written}`],
})

interface Proposed {
  readonly a: number
  readonly b: number
  readonly merge: Merge
}

interface Joined {
  readonly sets: readonly (readonly number[])[]
  readonly merges: readonly Proposed[]
}

/** What binds names more firmly is joined first; nothing is joined that people keep apart. */
const order: readonly Merge['rule'][] = ['decided', 'listed', 'stated', 'spelling', 'surname']

/**
 * Joins names by the merges. By spelling only groups join of which every name is a spelling of every other: a chain of
 * small differences makes no one of two.
 */
function joined(names: readonly KnownName[], merges: readonly Proposed[], rulings: readonly EntityRuling[]): Joined {
  const linked = new Set(merges.map(({ a, b }) => `${a} ${b}`))
  const isLinked = (a: number, b: number): boolean => linked.has(`${Math.min(a, b)} ${Math.max(a, b)}`)
  const setOf = new Map(names.map((_, at) => [at, [at]]))
  // Names that are spellings of each other, within a set that firmer reasons may have made larger.
  const spelledOf = new Map(names.map((_, at) => [at, [at]]))
  const used: Proposed[] = []
  const ranked = [...merges].sort(
    (x, y) => order.indexOf(x.merge.rule) - order.indexOf(y.merge.rule) || x.a - y.a || x.b - y.b,
  )
  const put = (sets: Map<number, number[]>, a: number, b: number): void => {
    const both = [...new Set([...(sets.get(a) as number[]), ...(sets.get(b) as number[])])].sort((x, y) => x - y)
    for (const at of both) sets.set(at, both)
  }
  const namesIn = (at: number): readonly KnownName[] =>
    (setOf.get(at) as number[]).map((one) => names[one] as KnownName)
  for (const { a, b, merge } of ranked) {
    const together = setOf.get(a) === setOf.get(b)
    if (merge.rule === 'spelling') {
      const [left, right] = [spelledOf.get(a) as number[], spelledOf.get(b) as number[]]
      if (!left.every((one) => right.every((other) => one === other || isLinked(one, other)))) continue
    }
    if (!together && merge.rule !== 'decided' && isKeptApart(namesIn(a), namesIn(b), rulings)) continue
    if (merge.rule === 'spelling') put(spelledOf, a, b)
    if (!together) put(setOf, a, b)
    used.push({ a, b, merge })
  }
  return { sets: [...new Set(setOf.values())].sort((a, b) => (a[0] as number) - (b[0] as number)), merges: used }
}

/** Joins lone surnames with the only one who has them. */
function surnames({ sets, merges }: Joined, names: readonly KnownName[], rulings: readonly EntityRuling[]): Joined {
  const nameAt = (at: number): KnownName => names[at] as KnownName
  const set = components(sets.length)
  const added: Proposed[] = []
  for (const [lone, members] of sets.entries()) {
    if (!members.every((at) => isLone(nameAt(at)))) continue
    // All who have it as their last name, however seldom they stand: any of them may be meant.
    const full = sets.flatMap((others, at) => {
      const fits = others.find((other) => members.some((own) => isSurnameOf(nameAt(own), nameAt(other))))
      return fits === undefined ? [] : [{ at, fits, reports: Math.max(...others.map((one) => nameAt(one).reports)) }]
    })
    const [only] = full
    if (only === undefined || full.length > 1 || only.reports < KNOWN) continue
    const others = sets[only.at] as readonly number[]
    if (isKeptApart(members.map(nameAt), others.map(nameAt), rulings)) continue
    set.join(lone, only.at)
    const [surname, name] = [nameAt(members[0] as number), nameAt(only.fits)]
    const why = [`${name.written} is the only one in these reports with the surname ${surname.written}`]
    added.push({
      a: members[0] as number,
      b: only.fits,
      merge: { a: surname.folded, b: name.folded, rule: 'surname', why },
    })
  }
  const whole = set.sets().map((parts) => parts.flatMap((at) => sets[at] as readonly number[]).sort((a, b) => a - b))
  return { sets: whole, merges: [...merges, ...added] }
}

/** A single word that is a foreign surname: no given name, and none with the article, which many families have. */
const isLone = ({ kind, words, listed }: KnownName): boolean => {
  const [word, second] = words
  if (kind !== 'person' || listed !== null || word === undefined || second !== undefined) return false
  return !word.given && word.bare === word.form
}

function isSurnameOf({ words: [lone] }: KnownName, { words }: KnownName): boolean {
  const last = words.at(-1)
  return words.length > 1 && lone !== undefined && last !== undefined && spellings([lone], [last], false) !== null
}

/** What is shown depends on the names alone and not on how often they stand, so that it stays while reports come. */
function entityOf(names: readonly KnownName[], merges: readonly Merge[]): Entity {
  const own = new Set(names.map(({ folded }) => folded))
  const shown = [...names].sort((a, b) => b.words.length - a.words.length || byName(a, b))
  const listed = [...names].sort(byName).find((name) => name.listed !== null)
  const first = [...names].sort(byName)[0] as KnownName
  const longest = shown[0] ?? first
  const name = listed?.called ?? longest.written
  const { kind } = first
  return {
    id: `${kind}:${listed?.listed ?? first.folded}`,
    kind,
    name,
    aliases: [...new Set(shown.map(({ written }) => written))].filter((written) => written !== name),
    names: shown,
    merges: merges.filter(({ a, b }) => own.has(a) && own.has(b)),
  }
}
