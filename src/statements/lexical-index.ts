import type { Analysis } from '../annotation/token.ts'
import type { StatementGrammar } from './grammar.ts'
import type { Phrase } from './words.ts'

/** What a grammar's lists say of single words, ready to be looked up. */
export interface Index {
  /** By first word, longer expressions first: بحسب ما before بحسب. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
  readonly that: ReadonlySet<string>
  readonly be: ReadonlySet<string>
  /** First words of relays' names. */
  readonly relays: ReadonlySet<string>
}

export function indexOf({ particles, sources, relays }: StatementGrammar): Index {
  const first = (role: Phrase['role']): ReadonlySet<string> =>
    new Set(particles.filter((particle) => particle.role === role).map(({ words }) => words[0] as string))
  return {
    phrases: phraseIndex([
      ...particles.map(({ words, role }) => ({ words, role, source: null })),
      ...sources.map((source) => ({ words: source.words, role: 'source' as const, source })),
    ]),
    that: first('that'),
    be: first('be'),
    relays: new Set([...relays].map((name) => name.split(' ')[0] as string)),
  }
}

type Listed = Omit<Phrase, 'rest'> & { readonly words: readonly string[] }

function phraseIndex(listed: readonly Listed[]): ReadonlyMap<string, readonly Phrase[]> {
  const index = new Map<string, Phrase[]>()
  for (const { words, role, source } of listed) {
    const first = words[0] as string
    const entry: Phrase = { rest: words.slice(1), role, source }
    const known = index.get(first)
    if (known) known.push(entry)
    else index.set(first, [entry])
  }
  for (const list of index.values()) list.sort((a, b) => b.rest.length - a.rest.length)
  return index
}

/** A word as it may begin a relay's name: as written, and without what its likeliest reading, or a name, has before it. */
export const asName = (form: string, analyses: readonly Analysis[]): readonly string[] => [
  form,
  // «لبي بي سي»: a verb by its likeliest reading.
  ...analyses
    .filter(({ pos }, at) => at === 0 || pos === 'unknown' || pos === 'name')
    .map(({ proclitic }) => form.slice(proclitic)),
]
