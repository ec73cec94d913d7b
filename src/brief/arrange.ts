import { createHash } from 'node:crypto'
import type { Block, Briefing, Group, Section, Sentence } from './briefing.ts'
import { allSentences } from './references.ts'

/** Names of the sentences of a briefing: the same sentence has the same name whenever it is composed again. */
export function sentenceIds(briefing: Briefing): ReadonlyMap<Sentence, string> {
  const ids = new Map<Sentence, string>()
  const taken = new Map<string, number>()
  for (const sentence of allSentences(briefing)) {
    const hash = createHash('sha256').update(JSON.stringify(sentence)).digest('base64url').slice(0, 10)
    const before = taken.get(hash) ?? 0
    taken.set(hash, before + 1)
    ids.set(sentence, before === 0 ? hash : `${hash}.${before}`)
  }
  return ids
}

export interface Arranged {
  readonly briefing: Briefing
  /** Names that no sentence has: the record has changed since they were given. */
  readonly gone: readonly string[]
}

/**
 * Only these sentences, in this order. A section, a day and an incident stand where the first of their sentences does;
 * a sentence never leaves its own.
 */
export function arrange(briefing: Briefing, kept: readonly string[]): Arranged {
  const ids = sentenceIds(briefing)
  const places = new Map(kept.map((id, at) => [id, at]))
  const placeOf = (sentence: Sentence): number => places.get(ids.get(sentence) ?? '') ?? Number.POSITIVE_INFINITY
  const some = (sentences: readonly Sentence[]) => inOrder(sentences, placeOf)
  const block = ({ heading, sentences }: Block): Block => ({
    heading: heading === null || placeOf(heading) === Number.POSITIVE_INFINITY ? null : heading,
    sentences: some(sentences),
  })
  const ofBlock = ({ heading, sentences }: Block): number =>
    Math.min(...[...(heading === null ? [] : [heading]), ...sentences].map(placeOf))
  const ofGroup = ({ blocks }: Group): number => Math.min(...blocks.map(ofBlock))
  const ofSection = ({ groups }: Section): number => Math.min(...groups.map(ofGroup))
  const group = (one: Group): Group => ({ ...one, blocks: inOrder(one.blocks, ofBlock).map(block) })
  const section = (one: Section): Section => ({ ...one, groups: inOrder(one.groups, ofGroup).map(group) })
  const known = new Set(ids.values())
  return {
    briefing: {
      subject: briefing.subject,
      summary: some(briefing.summary),
      sections: inOrder(briefing.sections, ofSection).map(section),
    },
    gone: kept.filter((id) => !known.has(id)),
  }
}

/** What has a place, by it. */
function inOrder<Item>(items: readonly Item[], placeOf: (item: Item) => number): readonly Item[] {
  return items
    .map((item) => ({ item, place: placeOf(item) }))
    .filter(({ place }) => place !== Number.POSITIVE_INFINITY)
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}
