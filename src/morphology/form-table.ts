import type { Features, Lexeme } from '../annotation/token.ts'
import { doubled, hashOf, hashOfUnits, numbered } from '../text/packed.ts'

/** An entry of a form table by number; `NONE` where there is no (further) one. */
export type EntryIndex = number
export const NONE: EntryIndex = -1

/**
 * Forms with their entries, packed into arrays of numbers: a lexicon has more than a hundred thousand forms, and as
 * strings and objects they would take five times the memory. A form is looked up as a stretch of a longer text, so that
 * nothing has to be cut out to ask whether it is there.
 */
export interface FormTable {
  /** Adds an entry to a form, after those it has; one that is there already is not added again. */
  add(form: string, lexeme: Lexeme, features: Features): void
  /** The first entry of the form that stands in `text` from `from` to `to`. */
  first(text: string, from: number, to: number): EntryIndex
  next(entry: EntryIndex): EntryIndex
  lexeme(entry: EntryIndex): Lexeme
  features(entry: EntryIndex): Features
}

export function formTable(): FormTable {
  const lexemes = numbered<Lexeme>()
  const features = numbered<Features>()
  // By entry: what it says, and the entry after it of the same form.
  const entries = { lexeme: new Int32Array(1024), features: new Int32Array(1024), next: new Int32Array(1024), size: 0 }
  // By form: where its letters stand, and its entries.
  const forms = { from: new Int32Array(1024), first: new Int32Array(1024), last: new Int32Array(1024), size: 0 }
  let letters = new Uint16Array(8192)
  // Open addressing: a slot holds the number of a form and one, or nothing.
  let slots = new Int32Array(4096)

  const slotOf = (text: string, from: number, to: number): number => {
    const mask = slots.length - 1
    let slot = hashOf(text, from, to) & mask
    while (slots[slot] !== 0 && !isForm((slots[slot] as number) - 1, text, from, to)) slot = (slot + 1) & mask
    return slot
  }
  const isForm = (form: number, text: string, from: number, to: number): boolean => {
    const start = forms.from[form] as number
    if ((forms.from[form + 1] as number) - start !== to - from) return false
    for (let at = from; at < to; at++) if (letters[start + at - from] !== text.charCodeAt(at)) return false
    return true
  }
  const grow = (): void => {
    const old = slots
    slots = new Int32Array(old.length * 2)
    const mask = slots.length - 1
    for (const taken of old) {
      if (taken === 0) continue
      const from = forms.from[taken - 1] as number
      let slot = hashOfUnits(letters, from, forms.from[taken] as number) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = taken
    }
  }
  const addForm = (form: string): number => {
    // At most half full, so that what is absent is found absent soon.
    if (forms.size * 2 >= slots.length) grow()
    const number = forms.size++
    const from = forms.from[number] as number
    if (forms.size + 1 >= forms.from.length) {
      forms.from = doubled(forms.from)
      forms.first = doubled(forms.first)
      forms.last = doubled(forms.last)
    }
    while (from + form.length > letters.length) letters = doubled(letters)
    for (let at = 0; at < form.length; at++) letters[from + at] = form.charCodeAt(at)
    forms.from[number + 1] = from + form.length
    forms.first[number] = NONE
    forms.last[number] = NONE
    slots[slotOf(form, 0, form.length)] = number + 1
    return number
  }
  const first = (text: string, from: number, to: number): EntryIndex => {
    const taken = slots[slotOf(text, from, to)] as number
    return taken === 0 ? NONE : (forms.first[taken - 1] as number)
  }
  const isIn = (entry: EntryIndex, lexeme: Lexeme, said: Features): boolean => {
    for (let at = entry; at !== NONE; at = entries.next[at] as number) {
      if (lexemes.of(entries.lexeme[at] as number) !== lexeme) continue
      const known = features.of(entries.features[at] as number)
      if (known === said || same(known, said)) return true
    }
    return false
  }
  return {
    add(form, lexeme, said) {
      if (isIn(first(form, 0, form.length), lexeme, said)) return
      const taken = slots[slotOf(form, 0, form.length)] as number
      const number = taken === 0 ? addForm(form) : taken - 1
      if (entries.size === entries.next.length) {
        entries.lexeme = doubled(entries.lexeme)
        entries.features = doubled(entries.features)
        entries.next = doubled(entries.next)
      }
      const entry = entries.size++
      entries.lexeme[entry] = lexemes.number(lexeme)
      entries.features[entry] = features.number(said)
      entries.next[entry] = NONE
      const last = forms.last[number] as number
      if (last === NONE) forms.first[number] = entry
      else entries.next[last] = entry
      forms.last[number] = entry
    },
    first,
    next: (entry) => entries.next[entry] as number,
    lexeme: (entry) => lexemes.of(entries.lexeme[entry] as number),
    features: (entry) => features.of(entries.features[entry] as number),
  }
}

const same = (a: Features, b: Features): boolean =>
  a.tense === b.tense &&
  a.person === b.person &&
  a.gender === b.gender &&
  a.number === b.number &&
  a.form === b.form &&
  a.state === b.state &&
  a.accusative === b.accusative
