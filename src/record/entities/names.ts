import type { Mention, MentionKind, Reading } from '../../annotation/reading.ts'
import type { Report } from '../../annotation/report.ts'
import { foldName } from '../../gazetteer/build.ts'
import type { Gazetteer, GazetteerEntry } from '../../gazetteer/gazetteer.ts'
import { foldWord } from '../../text/fold.ts'
import type { RecordGrammar } from '../accounts/grammar.ts'
import { stem, wordsOf } from '../accounts/stem.ts'
import type { NamesGrammar } from './grammar.ts'
import { shapeOf, type WordShape } from './words.ts'

/** A name that one report gives somebody or something. */
export interface SeenName {
  readonly kind: MentionKind
  readonly written: string
  /** By which it is one name in all reports. */
  readonly folded: string
  /** Its words with what they are compared by. */
  readonly words: readonly WordShape[]
  /** Id of the entry that the lists of known names have for it; null where they have none or several. */
  readonly listed: string | null
  /** What the lists call it; null where it is not listed. */
  readonly called: string | null
  /** Names of one of these keys are looked at together; names without a common one are never merged. */
  readonly keys: readonly string[]
  /** Offices that the report gives the person where it quotes them. */
  readonly offices: readonly string[]
  /** Other names, folded, that the report says the same one goes by. */
  readonly aliases: readonly string[]
}

/** The names of a report, each once. Pure. */
export function namesSeen(
  report: Report,
  reading: Pick<Reading, 'mentions' | 'statements'>,
  gazetteer: Gazetteer,
  grammar: NamesGrammar,
  record: RecordGrammar,
): readonly SeenName[] {
  const nameOf = (name: string): string => foldedName(name, grammar)
  const offices = new Map<string, Set<string>>()
  for (const { speaker, speakerKind, role } of reading.statements) {
    if (speakerKind !== 'person' || role === null || speaker === role) continue
    const folded = nameOf(speaker)
    offices.set(folded, (offices.get(folded) ?? new Set()).add(role.replace(/\s+/g, ' ')))
  }
  const stated = statedAliases(report, reading.mentions, grammar)
  const seen = new Map<string, SeenName>()
  for (const { kind, name } of reading.mentions) {
    const folded = nameOf(name)
    const key = `${kind} ${folded}`
    if (folded === '' || seen.has(key)) continue
    const listed = listedAs(kind, folded, gazetteer, grammar, record)
    const words = folded.split(' ').map((word) => shapeOf(word, grammar))
    seen.set(key, {
      kind,
      written: name.replace(/\s+/g, ' ').trim(),
      folded,
      words,
      listed: listed?.id ?? null,
      called: listed?.name ?? null,
      keys: keysOf(kind, words, listed?.id ?? null),
      offices: kind === 'person' ? [...(offices.get(folded) ?? [])].sort() : [],
      aliases: stated.get(key) ?? [],
    })
  }
  return [...seen.values()]
}

/** A name as it is one in all reports: folded, and «عبد الله» in one word. */
export const foldedName = (name: string, { compounds }: NamesGrammar): string =>
  wordsOf(foldWord(name))
    .map((word) => (compounds.has(word) ? word : `${word} `))
    .join('')
    .trim()

/**
 * Only lists made by hand say that two names are of one. Of a name of generic words («التحالف») nobody can, and a site is
 * not the town that it is called after («ميناء …»).
 */
function listedAs(
  kind: MentionKind,
  folded: string,
  gazetteer: Gazetteer,
  { apart }: NamesGrammar,
  record: RecordGrammar,
): GazetteerEntry | null {
  const words = folded.split(' ')
  if (apart.has(folded) || words.every((word) => record.generic.has(stem(word, record)))) return null
  const first = words[0] as string
  const site = words.length > 1 && (record.sites.has(first) || record.areas.has(first))
  const entries = gazetteer
    .find(foldName(folded))
    .filter(
      ({ kind: own, type, ordinary }) => own === kind && ordinary?.has(folded) === false && !(site && TOWNS.has(type)),
    )
  return entries.length === 1 ? (entries[0] ?? null) : null
}

const TOWNS: ReadonlySet<string> = new Set(['capital', 'city', 'town', 'village', 'quarter', 'district'])

/** A person is looked for among those of the same surname, a body or a place among those of the same words. */
function keysOf(kind: MentionKind, words: readonly WordShape[], listed: string | null): readonly string[] {
  const named = kind === 'person' ? words.slice(-1) : words
  const bones = named.map(({ skeleton }) => skeleton).join(' ')
  return [`${kind} ${bones}`, ...(listed === null ? [] : [`${kind} =${listed}`])]
}

/** Between two names of persons «المعروف باسم» says that they are of one. Both names get the other. */
function statedAliases(
  { text }: Report,
  mentions: readonly Mention[],
  grammar: NamesGrammar,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const [at, mention] of mentions.entries()) {
    const next = mentions[at + 1]
    if (next === undefined || next.kind !== 'person' || mention.kind !== 'person') continue
    const between = foldWord(text.slice(mention.span[1], next.span[0]))
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    if (!grammar.aliasCues.includes(between)) continue
    const [first, second] = [foldedName(mention.name, grammar), foldedName(next.name, grammar)]
    if (first === second) continue
    const key = (name: string): string => `${mention.kind} ${name}`
    found.set(key(first), [...(found.get(key(first)) ?? []), second])
    found.set(key(second), [...(found.get(key(second)) ?? []), first])
  }
  return found
}
