import type { Candidate, NameGrammar } from './grammar.ts'
import { isCutSo, type Word } from './words.ts'

/** Which mentions name the same one: by entry, by equal words, by surname, by what stands between brackets. */
export function groups(
  words: readonly Word[],
  chosen: readonly Candidate[],
  { heads, kunya, spelled }: NameGrammar,
): readonly (readonly number[])[] {
  const parent = chosen.map((_, at) => at)
  const root = (at: number): number => {
    let top = at
    while (parent[top] !== top) top = parent[top] as number
    parent[at] = top
    return top
  }
  const join = (a: number, b: number): void => {
    const [first, second] = [root(a), root(b)].sort((x, y) => x - y) as [number, number]
    parent[second] = first
  }
  const byKey = new Map<string, number>()
  const meet = (key: string, at: number): void => {
    const known = byKey.get(key)
    if (known === undefined) byKey.set(key, at)
    else join(known, at)
  }
  const surnames = new Map<string, number[]>()
  const firsts = new Map<string, number>()
  const addSurname = (name: string, at: number): void => {
    const known = surnames.get(name)
    if (known) known.push(at)
    else surnames.set(name, [at])
  }
  for (const [at, candidate] of chosen.entries()) {
    if (candidate.kind !== 'person') continue
    const forms = formsOf(words, candidate)
    if (forms.length < 2) continue
    if (!firsts.has(forms[0] as string)) firsts.set(forms[0] as string, at)
    const surname = forms.at(-1) as string
    meet(`person:${fullKey(forms, kunya, spelled)}`, at)
    addSurname(surname, at)
    if (forms.length > 2) {
      addSurname(forms.slice(-2).join(' '), at)
    }
  }
  for (const [at, candidate] of chosen.entries()) {
    const { kind, entry, rule } = candidate
    const forms = formsOf(words, candidate)
    if (entry !== null && rule !== 'recall/head') meet(`${kind}:${entry}`, at)
    if (kind === 'person') {
      const introduced = rule === 'recall/first-name' ? firsts.get(forms[0] as string) : undefined
      if (introduced !== undefined) {
        join(introduced, at)
        continue
      }
      const whole = forms.join(' ')
      const full = bearer(chosen, surnames.get(whole) ?? [], at)
      if (full !== undefined && full !== at) join(full, at)
      else meet(`person:${whole}`, at)
      continue
    }
    // «الجيش» goes with one army, so that others by their full names are not that one.
    if (rule === 'recall/head' && joinHead(chosen, at, join)) {
      const first = byKey.get(`before:${candidate.head}`)
      if (first !== undefined) join(first, at)
      byKey.delete(`before:${candidate.head}`)
      continue
    }
    if (rule === 'recall/head') {
      meet(`before:${candidate.head}`, at)
      if (entry !== null) meet(`${kind}:${entry}`, at)
    }
    const same = kind === 'place' && candidate.head !== null && heads.get(candidate.head)?.opens.has('same') === true
    const name = (same ? forms.slice(1) : forms).join(' ')
    meet(`${kind}:${name}`, at)
    // صحيفة حريت is حريت; but what follows the head of الجيش السوري is no name.
    const named = rule === 'organisation/name' && candidate.head !== null && forms.length > 1
    if (named) meet(`${kind}:${forms.slice(1).join(' ')}`, at)
    const previous = chosen[at - 1]
    if (previous?.kind === kind && bracketed(words, previous, candidate)) join(at - 1, at)
  }
  const members = new Map<number, number[]>()
  for (const at of chosen.keys()) {
    const top = root(at)
    const list = members.get(top)
    if (list) list.push(at)
    else members.set(top, [at])
  }
  return [...members.values()]
}

/** Who of those with a surname it stands for alone: the one of the same entry, else the first. */
function bearer(chosen: readonly Candidate[], family: readonly number[], at: number): number | undefined {
  const { entry } = chosen[at] as Candidate
  const same = entry === null ? undefined : family.find((one) => (chosen[one] as Candidate).entry === entry)
  return same ?? family.find((one) => entry === null || (chosen[one] as Candidate).entry === null)
}

/**
 * What tells one full name from another: given name and surname, «بكر الساحلي» of «أبو بكر الساحلي», and the fathers too
 * of «سالم بن كريم بن صالح», whose grandfather his cousins share.
 */
function fullKey(forms: readonly string[], kunya: ReadonlySet<string>, lineage: ReadonlySet<string>): string {
  const surname = forms.at(-1) as string
  if (kunya.has(forms[0] as string)) return `${forms[1]} ${surname}`
  const sons = forms.filter((form) => lineage.has(form)).length
  return sons > 1 ? forms.slice(0, FATHERS).join(' ') : `${forms[0]} ${surname}`
}

/** A name, its father's and his father's, each behind بن. */
const FATHERS = 5

/** «المرصد» goes with the first full name before it that has the same head; false where there is none. */
function joinHead(chosen: readonly Candidate[], at: number, join: (a: number, b: number) => void): boolean {
  const head = (chosen[at] as Candidate).head
  for (let before = 0; before < at; before++) {
    const candidate = chosen[before] as Candidate
    if (candidate.head === head && candidate.kind === 'organisation' && candidate.rule !== 'recall/head') {
      join(before, at)
      return true
    }
  }
  return false
}

/** «عين العرب (كوباني)», «وزارة الدفاع الأميركية (البنتاغون)». */
const bracketed = (words: readonly Word[], first: Candidate, second: Candidate): boolean =>
  second.from === first.to + 1 && words[first.to]?.form === '(' && words[second.to]?.form === ')'

function formsOf(words: readonly Word[], { from, to, proclitics }: Candidate): readonly string[] {
  const forms: string[] = []
  for (let at = from; at < to; at++) {
    const word = words[at] as Word
    // «القناة 12» is not «القناة 14».
    if (word.kind !== 'word' && word.kind !== 'number') continue
    forms.push(at > from || proclitics.length === 0 ? word.form : (firstForm(word, proclitics) ?? word.form))
  }
  return forms
}

const firstForm = (word: Word, proclitics: readonly string[]): string | undefined =>
  word.cuts.find((cut) => isCutSo(cut, proclitics))?.form
