import { foldWord } from '../text/fold.ts'
import type { Gazetteer, GazetteerEntry } from './gazetteer.ts'

/** Shorter words say nothing about names. */
const SHORTEST = 3

const none: readonly GazetteerEntry[] = []

/** An in-memory gazetteer over the given entries. Names are folded; runs of white space count as one space. */
export function buildGazetteer(entries: Iterable<GazetteerEntry>): Gazetteer {
  const byName = new Map<string, GazetteerEntry[]>()
  const byId = new Map<string, GazetteerEntry>()
  const beginnings = new Set<string>()
  const words = new Set<string>()
  let size = 0
  for (const entry of entries) {
    size++
    byId.set(entry.id, entry)
    for (const name of new Set([entry.name, ...entry.aliases].map(foldName))) {
      const known = byName.get(name)
      if (known) known.push(entry)
      else byName.set(name, [entry])
      const parts = name.split(' ')
      for (const part of ownWords(entry, parts)) if (part.length >= SHORTEST) words.add(part)
      for (let count = 1; count < parts.length; count++) beginnings.add(parts.slice(0, count).join(' '))
    }
  }
  return {
    size,
    words,
    find: (folded) => byName.get(folded) ?? none,
    entry: (id) => byId.get(id) ?? null,
    continues: (folded) => beginnings.has(folded),
  }
}

/**
 * The words of a name that are names by themselves: a place's, somebody's surname; those of a body's name are mostly
 * words of the language, as many first names are (باسم).
 */
function ownWords({ kind, own }: GazetteerEntry, parts: readonly string[]): readonly string[] {
  if (parts.length === 1) return parts
  if (kind === 'organisation' || own === true) return []
  return kind === 'person' ? parts.slice(-1) : parts
}

/** A name as a gazetteer finds it: folded, with single spaces. */
export function foldName(name: string): string {
  const folded = foldWord(name)
  return UNEVEN.test(folded) ? folded.split(/\s+/).join(' ').trim() : folded
}

/** White space that is not one space between two words. */
const UNEVEN = /^\s|\s$|\s\s|[^\S ]/
