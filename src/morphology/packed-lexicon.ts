import type { Features, Lexeme, PartOfSpeech } from '../annotation/token.ts'
import { hashOf } from '../text/packed.ts'
import { NONE } from './form-table.ts'
import { entriesOf, type Lexicon } from './lexicon.ts'

/**
 * A whole lexicon as arrays of numbers and a few texts: made once and kept as a file, it needs no inflecting when it is
 * loaded, and nothing of it becomes an object before it is asked for.
 */
export interface PackedLexicon {
  /** By form: where its letters begin in `letters`, and its entries among the entries; one more for the end. */
  readonly letters: Uint16Array
  readonly from: Uint32Array
  readonly first: Uint32Array
  /** By entry: which lexeme, and which features. */
  readonly lexeme: Uint16Array
  readonly said: Uint16Array
  /** Open addressing, at most half full: a form's number and one, below bits of its hash; 0 where there is none. */
  readonly slots: Uint32Array
  /** By lexeme: where its line ends in `lexemes`. */
  readonly ends: Uint32Array
  /** Part of speech, lemma, spelling, place among `tags` and what it stands for, with tabs between. */
  readonly lexemes: string
  readonly tags: readonly (readonly string[])[]
  readonly features: readonly Features[]
}

/** A slot holds this many bits of a form's number; the rest are of its hash and tell most strangers at once. */
const FORM_BITS = 20
const FORM = 2 ** FORM_BITS - 1

/** The slot's bits that are of the hash. Which slot it is turns on the low ones. */
const checkOf = (hash: number): number => hash & ~FORM

/** A packed lexicon as the engines ask it. */
export function openLexicon(packed: PackedLexicon): Lexicon {
  const { letters, from, first, lexeme, said, slots, ends, lexemes } = packed
  const mask = slots.length - 1
  const tags = packed.tags.map((names): ReadonlySet<string> => new Set(names))
  const features = packed.features.map(ofOneShape)
  const made: (Lexeme | undefined)[] = new Array(ends.length)
  // By entry 1 where another of the same form follows.
  const more = new Uint8Array(lexeme.length).fill(1)
  for (let form = 1; form < first.length; form++) more[(first[form] as number) - 1] = 0

  const isForm = (form: number, text: string, start: number, length: number): boolean => {
    const own = from[form] as number
    if ((from[form + 1] as number) - own !== length) return false
    for (let at = 0; at < length; at++) if (letters[own + at] !== text.charCodeAt(start + at)) return false
    return true
  }
  const lexemeOf = (number: number): Lexeme => {
    const line = lexemes.slice(number === 0 ? 0 : ends[number - 1], ends[number])
    const [pos = '', lemma = '', written = '', tagged = '', of = ''] = line.split('\t').map(detached)
    const known = tags[Number(tagged)] as ReadonlySet<string>
    return { id: `${pos}:${lemma}`, pos: pos as PartOfSpeech, lemma, written, tags: known, of: of === '' ? null : of }
  }
  const lexicon = {
    first(text: string, start: number, end: number) {
      const hash = hashOf(text, start, end)
      const check = checkOf(hash)
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const taken = slots[slot] as number
        if (taken === 0) return NONE
        if (((taken ^ check) & ~FORM) === 0 && isForm((taken & FORM) - 1, text, start, end - start)) {
          return first[(taken & FORM) - 1] as number
        }
      }
    },
    next: (entry: number) => (more[entry] === 1 ? entry + 1 : NONE),
    lexeme(entry: number) {
      const number = lexeme[entry] as number
      const known = made[number]
      if (known !== undefined) return known
      const fresh = lexemeOf(number)
      made[number] = fresh
      return fresh
    },
    features: (entry: number) => features[said[entry] as number] as Features,
  }
  return { ...lexicon, of: (form) => entriesOf(lexicon, form) }
}

/** A copy, because a part of a long string keeps all of it in memory. */
const detached = (part: string): string => ` ${part}`.slice(1)

/** Features as objects of one shape, which are quicker to ask; what a form does not tell is undefined. */
function ofOneShape({ tense, person, gender, number, form, state, accusative }: Features): Features {
  return Object.freeze({ tense, person, gender, number, form, state, accusative }) as Features
}

/** The slots for forms, as `openLexicon` looks them up. */
export function slotsFor(forms: readonly string[]): Uint32Array {
  if (forms.length >= FORM) throw new Error(`${forms.length} forms, want fewer than ${FORM}`)
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(forms.length * 2)))
  const mask = slots.length - 1
  for (const [number, form] of forms.entries()) {
    const hash = hashOf(form, 0, form.length)
    let slot = hash & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = (checkOf(hash) | (number + 1)) >>> 0
  }
  return slots
}
