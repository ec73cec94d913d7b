import type { Features, Lexeme } from '../annotation/token.ts'
import { numbered } from '../text/packed.ts'
import { gathered, type Paradigm, type SkeletonKey } from './lexicon.ts'
import { type PackedLexicon, slotsFor } from './packed-lexicon.ts'

/** Numbers of lexemes and features have 16 bits. */
const MOST = 2 ** 16

/**
 * Inflects all paradigms and packs their forms: every form has the entries, in the order, that `buildLexicon` gives it.
 * @throws Error where there are more lexemes than a packed lexicon has numbers for
 */
export function packLexicon(paradigms: Iterable<Paradigm>, keyOf: SkeletonKey): PackedLexicon {
  const all = [...paradigms]
  const merged = gathered(all)
  const lexemes = numbered<Lexeme>()
  const features = numbered<string>()
  const entries = new Map<string, number[]>()
  for (const paradigm of all) {
    const lexeme = lexemes.number(merged.get(paradigm.lexeme.id) as Lexeme)
    const keys = new Set(paradigm.parts.map((part) => keyOf(part, 0, part.length)))
    for (const { form, features: said } of paradigm.forms) {
      if (!keys.has(keyOf(form, 0, form.length))) continue
      const entry = lexeme * MOST + features.number(canonical(said))
      const known = entries.get(form)
      if (known === undefined) entries.set(form, [entry])
      else if (!known.includes(entry)) known.push(entry)
    }
  }
  if (lexemes.size() > MOST) throw new Error(`${lexemes.size()} lexemes, want at most ${MOST}`)
  const forms = [...entries.keys()]
  const flat = [...entries.values()].flat()
  return {
    ...textsOf(Array.from({ length: lexemes.size() }, (_, number) => lexemes.of(number))),
    letters: Uint16Array.from(forms.join(''), (letter) => letter.charCodeAt(0)),
    from: boundsOf(forms.map(({ length }) => length)),
    first: boundsOf([...entries.values()].map(({ length }) => length)),
    lexeme: Uint16Array.from(flat, (entry) => Math.floor(entry / MOST)),
    said: Uint16Array.from(flat, (entry) => entry % MOST),
    slots: slotsFor(forms),
    features: Array.from({ length: features.size() }, (_, number) => JSON.parse(features.of(number)) as Features),
  }
}

/** Alike for features that say the same. */
const canonical = (features: Features): string =>
  JSON.stringify(Object.fromEntries(Object.entries(features).sort(([a], [b]) => (a < b ? -1 : 1))))

function textsOf(lexemes: readonly Lexeme[]): Pick<PackedLexicon, 'lexemes' | 'ends' | 'tags'> {
  const tags = numbered<string>()
  const lines = lexemes.map(({ pos, lemma, written, tags: own, of }) =>
    [pos, lemma, written, tags.number(JSON.stringify([...own])), of ?? ''].join('\t'),
  )
  return {
    lexemes: lines.join(''),
    ends: boundsOf(lines.map(({ length }) => length)).subarray(1),
    tags: Array.from({ length: tags.size() }, (_, number) => JSON.parse(tags.of(number)) as string[]),
  }
}

/** Where each of several things begins that stand one after another, and where the last ends. */
function boundsOf(lengths: readonly number[]): Uint32Array {
  const bounds = new Uint32Array(lengths.length + 1)
  for (const [at, length] of lengths.entries()) bounds[at + 1] = (bounds[at] as number) + length
  return bounds
}
